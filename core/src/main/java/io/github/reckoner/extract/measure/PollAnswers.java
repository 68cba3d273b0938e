package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.PollMeasures;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Optional;

/** Reads from one sentence of a poll's report what its figures are shares of. Belongs to it. */
final class PollAnswers {

  /**
   * What a figure of a poll measures.
   *
   * @param what {@code support}, {@code opposition}, {@code approval}, {@code disapproval}, {@code
   *     undecided}, {@code lead}, {@code margin of error}
   * @param options whom or what it is for, as the text names it; for a lead the one ahead first
   */
  record Answer(String what, ImmutableList<String> options) {}

  private static final PollWords LEXICON = PollWords.STANDARD;
  private static final int TITLES = 3;
  private static final int ASKED = 6;
  private static final int MARGIN = 8;
  private static final int AFTER = 3;
  private static final int REACH = 8;

  private final Words words;
  private final List<LocatedFigure> figures;
  private final PollNames names;
  private final PollContests contests;

  PollAnswers(String text, Words words, List<LocatedFigure> figures) {
    this.words = words;
    this.figures = figures;
    this.names = new PollNames(text, words);
    this.contests = new PollContests(words, names, figures);
  }

  /** Returns what a figure measures, if the sentence tells it of a poll. */
  Optional<Answer> of(LocatedFigure figure) {
    if (!isShare(figure) && !Polls.isPoints(figure)) {
      return Optional.empty();
    }
    if (isMargin(figure)) {
      return Optional.of(new Answer(PollMeasures.MARGIN, ImmutableList.of()));
    }
    if (isShare(figure)) {
      return contests
          .pair(figure)
          .or(() -> chosen(figure))
          .or(() -> owner(figure))
          .or(() -> chosenBy(figure))
          .or(() -> having(figure))
          .or(() -> given(figure))
          .or(() -> gapped(figure))
          .or(() -> level(figure))
          .or(() -> contests.isLead(figure) ? contests.lead(figure) : Optional.empty());
    }
    return contests.lead(figure);
  }

  /** Returns whether a figure is in per cent, or a fraction. */
  static boolean isShare(LocatedFigure figure) {
    return figure.figure().unit().kind() == Unit.Kind.PERCENT && !Polls.isPoints(figure);
  }

  /** Returns whether a figure is of votes cast, as in exit polls: "46 percent of the vote". */
  boolean isOfTheVote(LocatedFigure figure) {
    int of = figure.endToken();
    return words.lower(of).equals("of")
        && (words.bases(of + 1).contains("vote") || words.bases(of + 2).contains("vote"));
  }

  /** Returns whether those counted say something: "six in 10 voters think". */
  boolean isSaid(LocatedFigure figure) {
    return LEXICON.is("verbs of an opinion", words, figure.unitToken().orElse(-2) + 1);
  }

  /** Returns whose answers a figure counts: "among likely voters", "of registered voters". */
  Population population(LocatedFigure figure) {
    Optional<String> asked = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      boolean before = i < figure.firstToken();
      boolean own = i == figure.endToken() && words.lower(i).equals("of");
      if (own || (words.lower(i).equals("among") && (before || asked.isEmpty()))) {
        Optional<String> found = names.asked(i + 1);
        asked = found.isPresent() ? found : asked;
      }
    }
    return Population.any().withRoles(asked.stream().collect(ImmutableSet.toImmutableSet()));
  }

  // "A margin of error of plus or minus 4 points", "a 4-point margin of error", "and 5 for women".
  private boolean isMargin(LocatedFigure figure) {
    for (int i = Math.max(0, figure.firstToken() - MARGIN); i < figure.endToken() + AFTER; i++) {
      if (LEXICON.isMargin(words, i)
          && !hasFigure(i, figure.firstToken())
          && !hasFigure(figure.endToken() - 1, i)) {
        return true;
      }
    }
    int before = figures.indexOf(figure) - 1;
    return before >= 0 && Polls.isPoints(figure) && isMargin(figures.get(before));
  }

  private boolean hasFigure(int from, int to) {
    return figures.stream().anyMatch(f -> f.firstToken() > from && f.endToken() < to);
  }

  // "46 percent of likely voters said they would back Berg", "44 percent for Olsen".
  private Optional<Answer> chosen(LocatedFigure figure) {
    int at = figure.endToken();
    if (words.lower(at).equals("for") && names.isName(at + 1)) {
      return support(names.option(at + 1));
    }
    if (words.lower(at).equals("of")) {
      int end = Math.min(words.size(), at + ASKED);
      do {
        at++;
      } while (at < end && !isAnswer(at) && !LEXICON.is("words before an answer", words, at));
    }
    while (at < words.size() && LEXICON.is("words before an answer", words, at)) {
      at++;
    }
    for (int i = at; i < at + TITLES; i++) {
      if (LEXICON.is("words of the undecided", words, i)) {
        return Optional.of(new Answer("undecided", ImmutableList.of()));
      }
    }
    int verb = at;
    return LEXICON
        .answer(words, verb)
        .flatMap(
            what -> names.option(verb + 1).or(() -> last(figure, verb)).map(o -> named(what, o)));
  }

  // "58 percent oppose the ban, while 37 percent support it", "and 37 percent approve".
  private Optional<String> last(LocatedFigure figure, int verb) {
    int before = figures.indexOf(figure) - 1;
    boolean ends =
        verb + 1 >= words.size() || !Character.isLetterOrDigit(words.lower(verb + 1).charAt(0));
    return before >= 0 && (ends || names.tag(verb + 1).equals("PRP"))
        ? of(figures.get(before)).flatMap(answer -> answer.options().stream().findFirst())
        : Optional.empty();
  }

  // "Gave Berg 46 percent", "put Olsen ahead with 44 percent".
  private Optional<Answer> given(LocatedFigure figure) {
    int last = figure.firstToken() - 1;
    if (LEXICON.is("prepositions of a share", words, last)) {
      last--;
    }
    while (LEXICON.is("words of the first", words, last)) {
      last--;
    }
    int name = last;
    while (names.isName(name)) {
      name--;
    }
    return name < last && LEXICON.is("verbs of giving a share", words, name)
        ? support(names.before(last + 1))
        : Optional.empty();
  }

  private static Answer named(String what, String option) {
    return new Answer(what, ImmutableList.of(option));
  }

  private boolean isAnswer(int token) {
    return LEXICON.answer(words, token).isPresent();
  }

  // "Berg was backed by 41 percent of those asked, Olsen by 30 percent".
  private Optional<Answer> chosenBy(LocatedFigure figure) {
    int by = figure.firstToken() - 1;
    if (!words.lower(by).equals("by")) {
      return Optional.empty();
    }
    int verb = by - 1;
    Optional<String> told =
        LEXICON.answer(words, verb).filter(what -> names.tag(verb).startsWith("VB"));
    if (told.isPresent()) {
      int be = verb - 1;
      return LEXICON.is("forms of being", words, be)
          ? names.before(be).map(option -> named(told.get(), option))
          : Optional.empty();
    }
    return names.isName(verb)
        ? former(figure).flatMap(f -> chosenBy(f)).flatMap(a -> like(a, names.before(by)))
        : Optional.empty();
  }

  // "Berg got 42 percent, Lind 3 percent and the Green nominee Jill Wood 2 percent".
  private Optional<Answer> gapped(LocatedFigure figure) {
    return names.isName(figure.firstToken() - 1)
        ? former(figure)
            .flatMap(this::of)
            .filter(answer -> answer.what().equals("support") && !answer.options().isEmpty())
            .flatMap(answer -> like(answer, names.before(figure.firstToken())))
        : Optional.empty();
  }

  // "Support for the ban fell to 51 percent", "Berg's support stood at 46 percent".
  private Optional<Answer> level(LocatedFigure figure) {
    for (int i = figure.firstToken() - 2; i >= Math.max(0, figure.firstToken() - REACH); i--) {
      int noun = i;
      if (names.tag(i).startsWith("NN") && LEXICON.is("nouns of an answer", words, i)) {
        return LEXICON
            .answer(words, i)
            .flatMap(
                what ->
                    (words.lower(noun + 1).equals("for") ? names.option(noun + 2) : possessor(noun))
                        .map(option -> named(what, option)));
      }
      if (hasFigure(i - 1, figure.firstToken())) {
        break;
      }
    }
    return Optional.empty();
  }

  private Optional<String> possessor(int noun) {
    return words.lower(noun - 1).equals("'s") || words.lower(noun - 1).equals("'")
        ? names.before(noun - 1)
        : Optional.empty();
  }

  private Optional<LocatedFigure> former(LocatedFigure figure) {
    int before = figures.indexOf(figure) - 1;
    return before >= 0 ? Optional.of(figures.get(before)) : Optional.empty();
  }

  private static Optional<Answer> like(Answer answer, Optional<String> option) {
    return option.map(name -> named(answer.what(), name));
  }

  // "44 percent to Olsen's 34 percent", "and 44 percent Olsen".
  private Optional<Answer> owner(LocatedFigure figure) {
    int before = figure.firstToken() - 1;
    if ((words.lower(before).equals("'s") || words.lower(before).equals("'"))
        && names.isName(before - 1)) {
      return support(names.before(before));
    }
    boolean gapped =
        names.isName(figure.endToken())
            && words.lower(before).equals("and")
            && figures.indexOf(figure) > 0
            && of(figures.get(figures.indexOf(figure) - 1))
                .filter(answer -> answer.what().equals("support"))
                .isPresent();
    return gapped ? support(names.option(figure.endToken())) : Optional.empty();
  }

  // "Berg had 46 percent", "Olsen at 44 percent".
  private Optional<Answer> having(LocatedFigure figure) {
    int verb = figure.firstToken() - 1;
    while (verb > 0 && LEXICON.is("verbs of having", words, verb)) {
      verb--;
    }
    boolean has = verb < figure.firstToken() - 1;
    int name = LEXICON.is("forms of being", words, verb) ? verb - 1 : verb;
    return has && names.isName(name) ? support(names.before(name + 1)) : Optional.empty();
  }

  private static Optional<Answer> support(Optional<String> option) {
    return option.map(name -> named("support", name));
  }
}
