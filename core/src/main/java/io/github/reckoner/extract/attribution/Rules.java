package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds attributions by rules over basic dependencies: reporting verbs, "according to", nouns that
 * report, and evidential adverbs.
 *
 * <p>Immutable and thread-safe.
 */
final class Rules {

  private static final Set<String> SUBJECT = Set.of("nsubj", "csubj");
  private static final Set<String> CLAUSE = Set.of("ccomp", "parataxis");
  private static final Set<String> NOUN_CLAUSE = Set.of("acl", "ccomp", "acl:relcl");
  private static final Set<String> AUXILIARY =
      Set.of("aux", "aux:pass", "advmod", "cop", "compound:prt", "mark");
  private static final Set<String> ADDRESSED =
      Set.of("tell", "inform", "remind", "assure", "notify", "brief", "warn", "ask", "convince");

  private final Cues cues;

  Rules(Cues cues) {
    this.cues = cues;
  }

  /** Returns the attributions of a sentence, by anchor. */
  ImmutableList<Saying> find(Story story, int sentence, Syntax syntax) {
    Clause clause = new Clause(story, sentence, syntax);
    ImmutableList.Builder<Saying> found = ImmutableList.builder();
    for (int i = clause.first(); i < clause.end(); i++) {
      at(story, clause, i).ifPresent(found::add);
    }
    return found.build();
  }

  private Optional<Saying> at(Story story, Clause clause, int i) {
    String word = story.lower(i);
    if (word.equals("according") && i + 1 < clause.end() && story.lower(i + 1).equals("to")) {
      return accordingTo(story, clause, i);
    }
    Cue.Word part =
        clause.isVerb(i)
            ? Cue.Word.VERB
            : clause.isNoun(i)
                ? Cue.Word.NOUN
                : clause.tag(i).startsWith("RB") ? Cue.Word.ADVERB : Cue.Word.PREPOSITION;
    Optional<Cue> cue = cues.of(word, part);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    return switch (part) {
      case VERB -> verb(story, clause, i, cue.get());
      case NOUN -> noun(story, clause, i, cue.get());
      case ADVERB -> adverb(story, clause, i, cue.get());
      default -> Optional.empty();
    };
  }

  private Optional<Saying> accordingTo(Story story, Clause clause, int i) {
    int named = clause.governor(i);
    if (named == Syntax.ROOT || clause.governor(named) == Syntax.ROOT) {
      return Optional.empty();
    }
    BitSet phrase = clause.subtree(named);
    BitSet source = (BitSet) phrase.clone();
    source.clear(i, i + 2);
    BitSet content = clause.subtree(clause.governor(named));
    int first = Math.min(i, phrase.nextSetBit(0));
    int last = Math.max(i, phrase.length() - 1);
    content.clear(first, last + 1);
    return saying(story, source, i, new Span(i, i + 2), content, Stand.ASSERT);
  }

  private Optional<Saying> verb(Story story, Clause clause, int i, Cue cue) {
    boolean passive =
        clause.dependent(i, "aux:pass").isPresent()
            || clause.dependent(i, "nsubj:pass").isPresent();
    Optional<Integer> speaker = passive ? agent(story, clause, i) : speaker(clause, i, 3);
    BitSet content = content(story, clause, i, cue, passive);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    Span words = cueWords(clause, i);
    BitSet source = speaker.map(clause::subtree).orElseGet(BitSet::new);
    source.clear(i);
    if (source.intersects(content) && speaker.isPresent() && content.get(speaker.get())) {
      source = new BitSet();
    }
    content.andNot(source);
    return saying(story, source, i, words, content, cue.stand());
  }

  private static Optional<Integer> agent(Story story, Clause clause, int i) {
    return clause.dependents(i).stream()
        .filter(d -> clause.relation(d).startsWith("obl"))
        .filter(d -> clause.preposition(story, d).filter("by"::equals).isPresent())
        .findFirst();
  }

  private static Optional<Integer> speaker(Clause clause, int i, int steps) {
    Optional<Integer> subject = clause.dependent(i, SUBJECT);
    int governor = clause.governor(i);
    if (subject.isPresent() || governor == Syntax.ROOT || steps == 0) {
      return subject;
    }
    return switch (clause.relation(i)) {
      case "conj", "advcl", "xcomp", "parataxis", "dep" -> speaker(clause, governor, steps - 1);
      case "acl", "acl:relcl" -> Optional.of(governor);
      default -> Optional.empty();
    };
  }

  private BitSet content(Story story, Clause clause, int i, Cue cue, boolean passive) {
    Optional<Integer> said = clause.dependent(i, CLAUSE);
    if (said.isEmpty() && clause.relation(i).equals("parataxis")) {
      BitSet rest = clause.subtree(clause.governor(i));
      rest.andNot(clause.subtree(i));
      return rest;
    }
    if (said.isEmpty()) {
      Optional<Span> quoted = quotedBeside(story, clause, i);
      if (quoted.isPresent()) {
        BitSet quotation = new BitSet();
        quotation.set(quoted.get().first(), quoted.get().end());
        return quotation;
      }
      said = clause.dependent(i, "xcomp");
    }
    if (said.isEmpty() && !passive && !ADDRESSED.contains(cue.lemma())) {
      said = clause.dependent(i, "obj");
    }
    BitSet content = said.map(clause::subtree).orElseGet(BitSet::new);
    if (passive && !content.isEmpty()) {
      clause.dependent(i, "nsubj:pass").ifPresent(subject -> content.or(clause.subtree(subject)));
    }
    return content;
  }

  private static Optional<Span> quotedBeside(Story story, Clause clause, int i) {
    for (int k = i + 1; k < Math.min(i + 8, clause.end()); k++) {
      if (story.isQuoted(k) && story.quotationOf(k) != story.quotationOf(i)) {
        return Optional.of(story.quotation(story.quotationOf(k)));
      }
    }
    for (int k = i - 1; k > Math.max(i - 12, clause.first() - 1); k--) {
      if (story.isQuoted(k) && story.quotationOf(k) != story.quotationOf(i)) {
        return Optional.of(story.quotation(story.quotationOf(k)));
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> noun(Story story, Clause clause, int i, Cue cue) {
    Optional<Integer> speaker = clause.dependent(i, "nmod:poss");
    Optional<Integer> said = clause.dependent(i, NOUN_CLAUSE);
    for (int d : clause.dependents(i)) {
      if (clause.relation(d).startsWith("nmod") && !clause.relation(d).equals("nmod:poss")) {
        String preposition = clause.preposition(story, d).orElse("");
        if (speaker.isEmpty() && Set.of("by", "from").contains(preposition)) {
          speaker = Optional.of(d);
        } else if (said.isEmpty() && Set.of("of", "for", "about").contains(preposition)) {
          said = Optional.of(d);
        }
      }
    }
    if (speaker.isEmpty() || said.isEmpty()) {
      return Optional.empty();
    }
    BitSet source = clause.subtree(speaker.get());
    clause.dependent(speaker.get(), "case").ifPresent(source::clear);
    BitSet content = clause.subtree(said.get());
    content.andNot(source);
    return saying(story, source, i, new Span(i, i + 1), content, cue.stand());
  }

  private Optional<Saying> adverb(Story story, Clause clause, int i, Cue cue) {
    if (clause.governor(i) == Syntax.ROOT) {
      return Optional.empty();
    }
    BitSet content = clause.subtree(clause.governor(i));
    content.clear(i);
    return saying(story, new BitSet(), i, new Span(i, i + 1), content, cue.stand());
  }

  private static Span cueWords(Clause clause, int i) {
    int first = i;
    while (first > clause.first()
        && clause.governor(first - 1) == i
        && AUXILIARY.contains(clause.relation(first - 1))) {
      first--;
    }
    int end = i + 1;
    while (end < clause.end()
        && clause.governor(end) == i
        && clause.relation(end).equals("compound:prt")) {
      end++;
    }
    return new Span(first, end);
  }

  private static Optional<Saying> saying(
      Story story, BitSet source, int anchor, Span cue, BitSet content, Stand stand) {
    content.clear(cue.first(), cue.end());
    source.clear(cue.first(), cue.end());
    List<Span> said = runs(story, content);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<Span> who = runs(story, source).stream().findFirst();
    return Optional.of(new Saying(who, anchor, cue, Quotes.complete(story, anchor, said), stand));
  }

  /** Returns the runs of tokens without outer punctuation, gaps of punctuation closed. */
  private static List<Span> runs(Story story, BitSet tokens) {
    List<Span> runs = new ArrayList<>();
    for (int first = tokens.nextSetBit(0); first >= 0; ) {
      int end = tokens.nextClearBit(first);
      int next = tokens.nextSetBit(end);
      int from = first;
      int to = end;
      while (from < to && isEdge(story, from)) {
        from++;
      }
      while (to > from && isEdge(story, to - 1)) {
        to--;
      }
      if (from < to) {
        runs.add(new Span(from, to));
      }
      first = next;
    }
    return runs;
  }

  private static boolean isEdge(Story story, int token) {
    return story.isPunctuation(token) && !Story.isQuoteMark(story.word(token));
  }
}
