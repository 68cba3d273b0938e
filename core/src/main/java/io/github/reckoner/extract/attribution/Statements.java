package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Statement.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds denials, stated unknowns and admissions in a story.
 *
 * <p>A denial is what a cue such as "deny" or "reject" governs, or a negated main clause that
 * somebody says. Belongs to one story.
 */
final class Statements {

  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "never", "no", "neither", "cannot", "without");
  private static final Set<String> KNOWING =
      Set.of(
          "know",
          "say",
          "specify",
          "disclose",
          "give",
          "given",
          "provide",
          "provides",
          "provided",
          "release",
          "released",
          "state",
          "clear",
          "known",
          "estimate",
          "comment",
          "confirm",
          "figure",
          "figures",
          "information",
          "idea",
          "details",
          "reveal",
          "announce",
          "verify");
  private static final Set<String> UNKNOWN =
      Set.of(
          "unclear",
          "unknown",
          "unspecified",
          "unconfirmed",
          "undisclosed",
          "uncertain",
          "guesswork",
          "unavailable");
  private static final Set<String> DECLINING = Set.of("declined", "declines", "refused", "refuses");
  private static final Set<String> OPEN =
      Set.of(
          "if",
          "why",
          "whether",
          "what",
          "who",
          "when",
          "unless",
          "or",
          "because",
          "should",
          "since",
          "though",
          "although",
          "while",
          "you",
          "can",
          "ca",
          "could",
          "afraid");

  /** What is negated with these is an opinion or a wish, no fact. */
  private static final Set<String> OPINION =
      Set.of("want", "think", "sure", "like", "believe", "more", "hope", "just", "really", "agree");

  private static final int SHORTEST = 3;
  private static final Set<Stand> PLAIN = Set.of(Stand.ASSERT, Stand.CLAIM);
  private static final int NEAR = 8;

  private final Story story;
  private final Chains chains;
  private final ImmutableList<Saying> sayings;
  private final List<FoundStatement> found = new ArrayList<>();

  Statements(Story story, Chains chains, ImmutableList<Saying> sayings) {
    this.story = story;
    this.chains = chains;
    this.sayings = sayings;
  }

  /** Returns the statements in the order of the text, one a place. */
  ImmutableList<FoundStatement> find() {
    for (Saying saying : sayings) {
      boolean bare = saying.content().get(0).length() < 2;
      if (bare) {
        continue;
      }
      if (saying.stand() == Stand.DENY && !isNegated(saying.cue())) {
        add(Kind.DENIAL, saying.content().get(0), whole(saying), saying);
      } else if (saying.stand() == Stand.ADMIT && !isNegated(saying.cue())) {
        add(Kind.ADMISSION, saying.content().get(0), whole(saying), saying);
      } else {
        negated(saying);
      }
    }
    for (int i = 0; i < story.size(); i++) {
      quotedDenial(i);
    }
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      unknown(sentence);
    }
    found.sort(Comparator.comparing(FoundStatement::evidence));
    return ImmutableList.copyOf(found);
  }

  /** "They said that they 'firmly reject' the plan": a denial within what somebody says. */
  private void quotedDenial(int token) {
    boolean denies =
        Cues.standard()
            .of(story.lower(token), Cue.Word.VERB)
            .filter(cue -> cue.stand() == Stand.DENY)
            .isPresent();
    if (!denies) {
      return;
    }
    Span verb = new Span(token, token + 1);
    if (isNegated(new Span(Math.max(0, token - 3), token + 1))
        || sayings.stream().anyMatch(s -> s.stand() == Stand.DENY && s.cue().overlaps(verb))) {
      return;
    }
    int limit = story.endOf(story.sentenceOf(token));
    int first = token + 1;
    while (first < limit && story.isPunctuation(first)) {
      first++;
    }
    int end = clauseEnd(first, limit);
    ImmutableList<Saying> around = chains.around(verb);
    if (!around.isEmpty() && end - first >= SHORTEST) {
      Span target = new Span(first, end);
      add(Kind.DENIAL, target, new Span(token, end), chains.chain(around));
    }
  }

  private boolean isNegated(Span cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      if (NEGATIONS.contains(story.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private Span whole(Saying saying) {
    Span content = saying.content().get(0);
    int first = Math.min(saying.cue().first(), content.first());
    int end = Math.max(saying.cue().end(), content.end());
    return new Span(first, end);
  }

  /** "Our position has not changed", "there is no disparity": a negated main clause, said. */
  private void negated(Saying saying) {
    if (saying.source().isEmpty() || !PLAIN.contains(saying.stand())) {
      return;
    }
    for (Span content : saying.content()) {
      int clause = content.first();
      for (int i = content.first(); i < content.end(); i++) {
        if (isClauseBreak(i)) {
          clause = i + 1;
        } else if (isNegation(i) && i - clause <= NEAR && !isKnowing(i) && !isOpen(clause, i)) {
          int first = clause;
          while (first < i && (story.isPunctuation(first) || isJoiner(first))) {
            first++;
          }
          Span target = new Span(first, clauseEnd(i, content.end()));
          if (target.length() >= SHORTEST) {
            add(Kind.DENIAL, target, target, saying);
          }
          return;
        }
      }
    }
  }

  /** Conditions and questions deny nothing. */
  private boolean isOpen(int first, int end) {
    for (int i = first; i < end; i++) {
      if (OPEN.contains(story.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isJoiner(int token) {
    return Set.of("and", "but", "that", "or").contains(story.lower(token));
  }

  /** "Did not", "never", and "there is no": not the "no" of "no matter" or "no more than". */
  private boolean isNegation(int token) {
    String word = story.lower(token);
    boolean verb = word.equals("not") || word.equals("n't") || word.equals("never");
    boolean only =
        token + 1 < story.size() && Set.of("only", "just", "even").contains(story.lower(token + 1));
    boolean none = word.equals("no") && token > 0 && story.wordClass(token - 1).equals("BE");
    boolean opinion = token + 1 < story.size() && OPINION.contains(story.lower(token + 1));
    return ((verb && !only) || none) && !opinion;
  }

  private boolean isKnowing(int negation) {
    for (int i = negation; i < Math.min(negation + 4, story.size()); i++) {
      if (KNOWING.contains(story.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Does not know how many", "it was unclear whether", "an unspecified number of". */
  private void unknown(int sentence) {
    for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
      String word = story.lower(i);
      boolean stated =
          UNKNOWN.contains(word)
              || (NEGATIONS.contains(word) && isKnowing(i))
              || (word.equals("neither") && knows(i))
              || DECLINING.contains(word);
      if (!stated) {
        continue;
      }
      Optional<Span> asked = question(i);
      if (asked.isPresent()) {
        Span evidence = new Span(Math.min(i, asked.get().first()), asked.get().end());
        addUnknown(asked.get(), evidence);
        return;
      }
    }
  }

  private boolean knows(int token) {
    for (int i = token; i < story.endOf(story.sentenceOf(token)); i++) {
      if (KNOWING.contains(story.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what is not known: "how many …", "whether …", "the number of …", "an estimate of …".
   */
  private Optional<Span> question(int from) {
    int limit = story.endOf(story.sentenceOf(from));
    for (int i = from; i < limit; i++) {
      String word = story.lower(i);
      boolean how =
          word.equals("how")
              && i + 1 < limit
              && Set.of("many", "much", "often", "far", "long").contains(story.lower(i + 1));
      boolean number = word.equals("number") || word.equals("toll") || word.equals("total");
      if (how || number || word.equals("whether")) {
        return Optional.of(new Span(i, clauseEnd(i + 1, limit)));
      }
      if (i > from && isClauseBreak(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isClauseBreak(int token) {
    String word = story.lower(token);
    return word.equals(",") || word.equals(";") || word.equals(".") || word.equals("but");
  }

  private int clauseEnd(int token, int limit) {
    int end = token;
    while (end < limit && !isClauseBreak(end) && !Story.isQuoteMark(story.word(end))) {
      end++;
    }
    return end;
  }

  private void addUnknown(Span target, Span evidence) {
    List<Saying> around =
        sayings.stream()
            .filter(saying -> saying.covers(target) || saying.cue().overlaps(evidence))
            .sorted(Comparator.comparingInt(Saying::size).reversed())
            .toList();
    add(Kind.DISCLAIMER, target, evidence, chains.chain(around));
  }

  private void add(Kind kind, Span target, Span evidence, Saying saying) {
    List<Saying> around = new ArrayList<>(chains.around(saying.cue()));
    around.remove(saying);
    around.add(saying);
    add(kind, target, evidence, chains.chain(around));
  }

  private void add(Kind kind, Span target, Span evidence, Chain chain) {
    found.add(
        new FoundStatement(
            kind,
            chain,
            story.sentenceOf(target.first()),
            target.first() - story.firstOf(story.sentenceOf(target.first())),
            Math.min(target.end(), story.endOf(story.sentenceOf(target.first())))
                - story.firstOf(story.sentenceOf(target.first())),
            story.passage(target),
            story.passage(evidence)));
  }
}
