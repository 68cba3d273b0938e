package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the attributions of a story: the model decides, over syntax where it is known and over
 * tokens elsewhere.
 *
 * <p>Immutable and thread-safe.
 */
final class Finder {

  /** The log odds from which on a word is held to attribute. */
  private static final double SURE = -0.3;

  /** The same where a figure would be attributed. */
  private static final double SURE_OF_FIGURE = 0.7;

  /** The same where a plain word such as "say" attributes it to somebody. */
  private static final double SURE_OF_REPORT = 0;

  /** The same where no word of the cue is known to attribute: "initiated", "is looking for". */
  private static final double SURE_OF_ACT = 1.5;

  private static final Set<String> PLAIN =
      Set.of(
          "VERB-ASSERT",
          "VERB-ASSERT+",
          "VERB-ESTIMATE",
          "VERB-ESTIMATE+",
          "VERB-CLAIM",
          "VERB-CLAIM+",
          "PREPOSITION-ASSERT");

  /** How far into a report the word stands by which it is passed on. */
  private static final int CLOSE = 12;

  /** How many words, as "that, according to", may stand before who speaks within a report. */
  private static final int FARTHEST_SPEAKER = 4;

  /** How far behind "claimed" its lives may stand. */
  private static final int CLAIMED = 7;

  /** The log odds from which on a word is looked at closely. */
  private static final double POSSIBLE = -1.2;

  /** Words that a user added attribute where the model does not speak clearly against it. */
  private static final double ADDED = -4;

  private static final Set<Cue.Word> ORDER =
      Set.of(Cue.Word.VERB, Cue.Word.NOUN, Cue.Word.ADJECTIVE, Cue.Word.ADVERB);

  private final Cues cues;
  private final Model model;
  private final Reckonings reckonings;

  Finder(Cues cues, Model model) {
    this.cues = cues;
    this.model = model;
    this.reckonings = new Reckonings(cues);
  }

  /**
   * Returns the attributions in the order of their cues.
   *
   * @param figures the tokens of the figures, for which nobody is made answerable lightly
   */
  ImmutableList<Saying> find(Story story, List<Span> figures) {
    Model.Reading reading = model.read(story, cues);
    List<Candidate> candidates = candidates(story, reading);
    Review review = new Review(story, candidates);
    List<Saying> found = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      Saying saying = candidates.get(k).saying();
      double score = model.review().score(review.of(k));
      if (score > least(story, saying, figures)
          && !isDeath(story, saying)
          && !isWithinQuotation(story, saying)) {
        Saying told = withoutPassiveSubject(story, withSubject(story, saying));
        found.add(
            clause(story, story.sentenceOf(told.anchor()))
                .map(tree -> reckonings.withComparison(story, tree, told))
                .orElse(told));
      }
    }
    List<Saying> byRules = byRules(story, found);
    found.addAll(passedOn(story, reading, found, byRules));
    found.addAll(byRules);
    found.sort(Comparator.comparingInt(saying -> saying.cue().first()));
    return withSharedSources(story, found);
  }

  /** "She called it false, adding that …": who speaks first speaks on. */
  private static ImmutableList<Saying> withSharedSources(Story story, List<Saying> sayings) {
    List<Saying> all = new ArrayList<>();
    for (Saying saying : sayings) {
      boolean goesOn = saying.source().isEmpty() && story.wordClass(saying.anchor()).equals("ing");
      Optional<Saying> before =
          goesOn && !all.isEmpty()
              ? Optional.of(all.get(all.size() - 1))
                  .filter(b -> story.sentenceOf(b.anchor()) == story.sentenceOf(saying.anchor()))
                  .filter(b -> !b.covers(saying.anchor()))
              : Optional.empty();
      all.add(
          before
              .flatMap(Saying::source)
              .map(
                  source ->
                      new Saying(
                          Optional.of(source),
                          saying.anchor(),
                          saying.cue(),
                          saying.content(),
                          saying.stand()))
              .orElse(saying));
    }
    return ImmutableList.copyOf(all);
  }

  /**
   * "Interfax reported that the ministry said …": what somebody passes on begins with who said it.
   * The articles of the training name the outer report alone.
   */
  private List<Saying> passedOn(
      Story story, Model.Reading reading, List<Saying> known, List<Saying> byRules) {
    Set<Integer> anchored =
        Stream.concat(known.stream(), byRules.stream())
            .map(Saying::anchor)
            .collect(Collectors.toSet());
    List<Saying> found = new ArrayList<>();
    for (Saying outer : known) {
      Span content = outer.content().get(0);
      boolean passes = story.is(Sort.PASSING, outer.anchor());
      for (int i = content.first(); i < Math.min(content.end(), content.first() + CLOSE); i++) {
        // "State" of "the State Department" says nothing.
        boolean word = Character.isLowerCase(story.word(i).charAt(0));
        boolean likely = passes || reading.odds(i) > 0;
        if (word && likely && PLAIN.contains(story.cueClass(cues, i)) && !anchored.contains(i)) {
          Stand stand = stand(story, i, clause(story, story.sentenceOf(i)));
          reading
              .candidate(i, stand)
              .map(candidate -> withSubject(story, candidate.saying()))
              .filter(inner -> !isWithinQuotation(story, inner))
              .filter(inner -> isPassedOn(story, inner, outer) && anchored.add(inner.anchor()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /** Where the model sees nobody speak by a plain word, its subject does. */
  private Saying withSubject(Story story, Saying saying) {
    int anchor = saying.anchor();
    if (saying.source().isPresent() || !PLAIN.contains(story.cueClass(cues, anchor))) {
      return saying;
    }
    return clause(story, story.sentenceOf(anchor))
        .flatMap(tree -> subject(tree, saying).map(tree::subtree))
        .map(words -> new Span(words.nextSetBit(0), words.length()))
        .filter(subject -> !subject.contains(anchor))
        .map(subject -> saidBy(saying, subject))
        .orElse(saying);
  }

  /** A subject behind its verb ("…, said a cable") is often taken for an object. */
  private static Optional<Integer> subject(Clause tree, Saying saying) {
    boolean inverted = saying.content().get(0).end() <= saying.anchor();
    return tree.dependent(saying.anchor(), "nsubj")
        .or(
            () ->
                inverted
                    ? tree.dependent(saying.anchor(), "obj").filter(tree::isNoun)
                    : Optional.empty());
  }

  private static Saying saidBy(Saying saying, Span subject) {
    ImmutableList<Span> content =
        saying.content().stream()
            .filter(span -> !span.overlaps(subject))
            .collect(ImmutableList.toImmutableList());
    return content.isEmpty()
        ? saying
        : new Saying(Optional.of(subject), saying.anchor(), saying.cue(), content, saying.stand());
  }

  private static boolean isPassedOn(Story story, Saying inner, Saying outer) {
    if (inner.source().isEmpty()) {
      return false;
    }
    int speaker = inner.source().get().first();
    int gap = speaker - outer.content().get(0).first();
    return !story.wordClass(speaker).equals("SUBJECT_PRONOUN")
        && outer.anchor() < speaker
        && gap >= 0
        && gap <= FARTHEST_SPEAKER
        && outer.covers(inner.anchor())
        && !story.isQuoted(speaker);
  }

  private double least(Story story, Saying saying, List<Span> figures) {
    if (cues.isAdded(story.lower(saying.anchor()))) {
      return ADDED;
    }
    if (figures.stream().noneMatch(saying::covers)) {
      return SURE;
    }
    if (isAct(story, saying.cue())) {
      return SURE_OF_ACT;
    }
    boolean plain =
        PLAIN.contains(story.cueClass(cues, saying.anchor()))
            || story.is(Sort.FORECASTING, saying.anchor());
    return plain && saying.source().isPresent() ? SURE_OF_REPORT : SURE_OF_FIGURE;
  }

  /** "The actor “gave 5,000 dollars”": who stands before a quotation says nothing within it. */
  private static boolean isWithinQuotation(Story story, Saying saying) {
    return story.isQuoted(saying.anchor())
        && saying
            .source()
            .filter(source -> source.end() <= saying.anchor())
            .filter(
                source -> story.quotationOf(source.first()) != story.quotationOf(saying.anchor()))
            .isPresent();
  }

  /**
   * "The blast has claimed the lives of 18 people", "the flu claimed 18 victims": nobody speaks.
   */
  private static boolean isDeath(Story story, Saying saying) {
    int anchor = saying.anchor();
    if (!story.is(Sort.CLAIMING, anchor)) {
      return false;
    }
    int end = Math.min(story.endOf(story.sentenceOf(anchor)), anchor + CLAIMED);
    for (int i = anchor + 1; i < end; i++) {
      if (story.is(Sort.LIFE, i)) {
        return true;
      }
      if (story.isPunctuation(i) || story.lower(i).equals("that")) {
        return false;
      }
    }
    return false;
  }

  private boolean isAct(Story story, Span cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      if (story.isPunctuation(i) || !cues.of(story.lower(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** "Imports are forecast at 15 tonnes": what is forecast forecasts nothing. */
  private static Saying withoutPassiveSubject(Story story, Saying saying) {
    boolean reckoned = saying.stand() == Stand.ESTIMATE || saying.stand() == Stand.PROJECT;
    int be = saying.anchor() - 1;
    while (be > saying.cue().first() && story.wordClass(be).equals("ADVERB")) {
      be--;
    }
    boolean passive =
        reckoned
            && be >= 0
            && story.wordClass(be).equals("BE")
            && story.is(Sort.RECKONED, saying.anchor())
            && saying.source().filter(s -> s.end() <= saying.anchor()).isPresent();
    return passive
        ? new Saying(
            Optional.empty(), saying.anchor(), saying.cue(), saying.content(), saying.stand())
        : saying;
  }

  /** Returns what the model thinks possible, in the order of the anchors. */
  List<Candidate> candidates(Story story) {
    return candidates(story, model.read(story, cues));
  }

  private List<Candidate> candidates(Story story, Model.Reading reading) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      if (reading.odds(i) > (cues.isAdded(story.lower(i)) ? ADDED : POSSIBLE)) {
        Optional<Clause> clause = clause(story, story.sentenceOf(i));
        reading.candidate(i, stand(story, i, clause)).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static Optional<Clause> clause(Story story, int sentence) {
    return story.syntaxIfKnown(sentence).map(syntax -> new Clause(story, sentence, syntax));
  }

  /** Returns what rules alone find, where the model found nothing. */
  private List<Saying> byRules(Story story, List<Saying> known) {
    Set<Integer> anchored = known.stream().map(Saying::anchor).collect(Collectors.toSet());
    Set<Integer> sentences =
        known.stream().map(s -> story.sentenceOf(s.anchor())).collect(Collectors.toSet());
    Unknowns unknowns = new Unknowns(story);
    Denials denials = new Denials(story);
    Headings headings = new Headings(story);
    List<Saying> found = new ArrayList<>();
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      Optional<Clause> clause = clause(story, sentence);
      Optional<Countings> countings = clause.map(tree -> new Countings(story, tree));
      unknowns.saying(sentence).filter(s -> isNews(s, known)).ifPresent(found::add);
      int before = found.size();
      for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
        if (anchored.contains(i)) {
          continue;
        }
        Optional<Saying> saying = Rules.disclosure(story, i);
        if (saying.isEmpty()) {
          saying = denials.saying(i);
        }
        if (saying.isEmpty() && clause.isPresent()) {
          saying = reckonings.saying(story, clause.get(), i);
        }
        if (saying.isEmpty() && countings.isPresent()) {
          saying = countings.get().saying(i);
        }
        saying.ifPresent(found::add);
      }
      if (found.size() == before && !sentences.contains(sentence)) {
        headings.saying(sentence).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Who does not know something says so, unless that is part of what is known to be said. */
  private static boolean isNews(Saying saying, List<Saying> known) {
    return known.stream()
        .noneMatch(
            k ->
                k.cue().overlaps(saying.cue())
                    || k.covers(saying.anchor())
                    || saying.content().stream().anyMatch(k::covers));
  }

  /** Returns how the anchor makes the speaker stand, by its part of speech where that is known. */
  private Stand stand(Story story, int anchor, Optional<Clause> clause) {
    String word = story.lower(anchor);
    if (clause.isPresent()) {
      Cue.Word part = clause.get().isVerb(anchor) ? Cue.Word.VERB : Cue.Word.NOUN;
      Optional<Cue> cue = cues.of(word, part);
      if (cue.isPresent()) {
        return cue.get().stand();
      }
    }
    return cues.of(word).stream()
        .filter(cue -> ORDER.contains(cue.part()))
        .findFirst()
        .map(Cue::stand)
        .orElse(Stand.ASSERT);
  }
}
