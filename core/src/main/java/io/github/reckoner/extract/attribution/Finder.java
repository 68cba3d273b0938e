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

  /** The same where it has a subject and a clause. */
  private static final double SURE_OF_CLAUSE = -1;

  /** The same where no word of the cue is known to attribute: "initiated", "is looking for". */
  private static final double SURE_OF_ACT = 1.5;

  /** How far into a report the word stands by which it is passed on. */
  private static final int CLOSE = 12;

  /** How many words, as "that, according to", may stand before who speaks within a report. */
  private static final int FARTHEST_SPEAKER = 4;

  /** How far behind "claimed" its lives may stand. */
  private static final int CLAIMED = 7;

  private static final Set<String> CLAUSES = Set.of("ccomp", "xcomp", "parataxis");

  /** The log odds from which on a word is looked at closely. */
  private static final double POSSIBLE = -1.2;

  /** Words that a user added attribute where the model does not speak clearly against it. */
  private static final double ADDED = -4;

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
    Speech speech = new Speech(story, cues);
    List<Candidate> candidates = candidates(story, speech, reading);
    Review review = new Review(story, candidates);
    List<Saying> found = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      Saying saying = candidates.get(k).saying();
      double score = model.review().score(review.of(k));
      if (score > least(story, speech, saying, figures)
          && !isDeath(story, saying)
          && !isDeed(story, saying)
          && !isSetPhrase(story, saying)
          && !isWithinQuotation(story, saying)) {
        Saying told = speech.plainly(saying);
        found.add(
            Clause.of(story, story.sentenceOf(told.anchor()))
                .map(tree -> reckonings.withComparison(story, tree, told))
                .orElse(told));
      }
    }
    List<Saying> byRules = byRules(story, speech, found);
    found.addAll(passedOn(story, speech, reading, found, byRules));
    found.addAll(byRules);
    found.addAll(Turns.rivals(story, speech, found));
    List<Saying> credited = Credits.severally(story, found, figures);
    credited.sort(Comparator.comparingInt(saying -> saying.cue().first()));
    return Turns.apart(story, Turns.participles(story, speech, withSharedSources(story, credited)));
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
      Story story, Speech speech, Model.Reading reading, List<Saying> known, List<Saying> byRules) {
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
        boolean likely = reading.odds(i) > 0 || (passes && !story.is(Sort.HAVING, i));
        if (word && likely && speech.isPlain(i) && !anchored.contains(i)) {
          Stand stand = speech.stand(i);
          reading
              .candidate(i, stand)
              .map(candidate -> speech.withSubject(candidate.saying()))
              .filter(inner -> !isWithinQuotation(story, inner) && !isDeed(story, inner))
              .filter(inner -> isPassedOn(story, inner, outer) && anchored.add(inner.anchor()))
              .ifPresent(found::add);
        } else if (word && !anchored.contains(i)) {
          speech
              .clauseOf(outer, i)
              .filter(inner -> isPassedOn(story, inner, outer) && anchored.add(inner.anchor()))
              .ifPresent(found::add);
        }
      }
    }
    return found;
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

  private double least(Story story, Speech speech, Saying saying, List<Span> figures) {
    if (cues.isAdded(story.lower(saying.anchor()))) {
      return ADDED;
    }
    if (figures.stream().noneMatch(saying::covers)) {
      return SURE;
    }
    if (isAct(story, saying.cue())) {
      return SURE_OF_ACT;
    }
    boolean plain = speech.isPlain(saying.anchor()) || story.is(Sort.FORECASTING, saying.anchor());
    if (!plain || saying.source().isEmpty()) {
      return SURE_OF_FIGURE;
    }
    return speech.isClause(saying) ? SURE_OF_CLAUSE : SURE_OF_REPORT;
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

  /** "All told, 40 died", "let's say 40": nobody says anything. */
  private static boolean isSetPhrase(Story story, Saying saying) {
    int anchor = saying.anchor();
    return anchor > 0
        && RuleWords.standard()
            .of(story.lower(anchor - 1) + ' ' + story.lower(anchor))
            .contains(Sort.SET_PHRASE);
  }

  /** "She was sought on a warrant", "the firm recalled 90,000 jars": nobody speaks. */
  private static boolean isDeed(Story story, Saying saying) {
    int anchor = saying.anchor();
    boolean subject = saying.source().filter(s -> s.end() <= anchor).isPresent();
    boolean passive = anchor > 0 && story.wordClass(anchor - 1).equals("BE");
    boolean things =
        story.is(Sort.RECALLING, anchor)
            && saying.content().stream().noneMatch(span -> story.isQuoted(span.first()))
            && Clause.of(story, story.sentenceOf(anchor))
                .filter(tree -> tree.dependent(anchor, CLAUSES).isEmpty())
                .flatMap(tree -> tree.dependent(anchor, "obj"))
                .filter(object -> object > anchor && Bodies.ofPeople(story.lower(object)).isEmpty())
                .isPresent();
    boolean chased = passive && story.is(Sort.CHASED, anchor);
    // "Forty were killed by violence": it did so, and says nothing.
    boolean doer =
        story.wordClass(anchor).equals("BE")
            && saying
                .source()
                .filter(s -> s.first() > anchor && story.lower(s.first() - 1).equals("by"))
                .isPresent();
    return doer
        || (subject && (things || chased || isAddition(story, anchor)))
        || (chased && saying.source().isEmpty());
  }

  /** "Health care added 55,000 jobs": a number follows, and no clause. */
  private static boolean isAddition(Story story, int anchor) {
    int number = story.wordClass(anchor + 1).equals("ADVERB") ? anchor + 2 : anchor + 1;
    return story.is(Sort.ADDING, anchor)
        && number < story.size()
        && story.wordClass(number).equals("number")
        && Clause.of(story, story.sentenceOf(anchor))
            .filter(tree -> tree.dependent(anchor, CLAUSES).isEmpty())
            .isPresent();
  }

  private boolean isAct(Story story, Span cue) {
    for (int i = cue.first(); i < cue.end(); i++) {
      if (story.isPunctuation(i) || !cues.of(story.lower(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Returns what the model thinks possible, in the order of the anchors. */
  List<Candidate> candidates(Story story) {
    return candidates(story, new Speech(story, cues), model.read(story, cues));
  }

  private List<Candidate> candidates(Story story, Speech speech, Model.Reading reading) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < story.size(); i++) {
      if (reading.odds(i) > (cues.isAdded(story.lower(i)) ? ADDED : POSSIBLE)) {
        reading.candidate(i, speech.stand(i)).ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  /** Returns what rules alone find, where the model found nothing. */
  private List<Saying> byRules(Story story, Speech speech, List<Saying> known) {
    Set<Integer> anchored = known.stream().map(Saying::anchor).collect(Collectors.toSet());
    Set<Integer> sentences =
        known.stream().map(s -> story.sentenceOf(s.anchor())).collect(Collectors.toSet());
    Unknowns unknowns = new Unknowns(story);
    Denials denials = new Denials(story, cues);
    Headings headings = new Headings(story);
    List<Saying> found = new ArrayList<>();
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      Optional<Clause> clause = Clause.of(story, sentence);
      Optional<Countings> countings = clause.map(tree -> new Countings(story, tree));
      Optional<Nominals> nominals = clause.map(tree -> new Nominals(story, cues, tree));
      Optional<Papers> papers = clause.map(tree -> new Papers(story, cues, tree));
      Optional<Accounts> accounts =
          clause.map(tree -> new Accounts(story, cues, tree, nominals.get()));
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
          saying = Hearings.saying(story, i);
        }
        if (saying.isEmpty() && nominals.isPresent()) {
          saying = nominals.get().saying(i);
        }
        if (saying.isEmpty() && clause.isPresent()) {
          saying = reckonings.saying(story, clause.get(), i);
        }
        if (saying.isEmpty() && countings.isPresent()) {
          saying =
              countings.get().saying(i).filter(s -> s.stand() != Stand.PROJECT || isNews(s, known));
        }
        if (saying.isEmpty() && accounts.isPresent()) {
          saying = accounts.get().saying(i).filter(s -> isNews(s, known));
        }
        if (saying.isEmpty() && clause.isPresent()) {
          saying = speech.unheard(clause.get(), i, known);
        }
        if (saying.isEmpty() && papers.isPresent()) {
          saying = papers.get().saying(i, known);
        }
        saying.ifPresent(found::add);
      }
      if (accounts.isPresent()) {
        List<Saying> here = new ArrayList<>(found.subList(before, found.size()));
        int own = sentence;
        known.stream().filter(s -> story.sentenceOf(s.anchor()) == own).forEach(here::add);
        found.addAll(accounts.get().gapped(here));
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
}
