package io.github.reckoner.extract.measure;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import io.github.reckoner.extract.figure.Fate;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.measure.Frames.Gathering;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads what a figure counts or measures: the noun, what happened to it, the analyst's category,
 * who and where, and what it is about.
 *
 * <p>Where a sentence has no syntax, because of a limit or for want of models, the words next to
 * the figure decide. Immutable and thread-safe.
 */
public final class MeasureReader {

  // "Brought to 26 the number of people wounded": what they count stands behind.
  private static final ImmutableSet<String> COUNTING = ImmutableSet.of("number", "total", "tally");

  private static final ImmutableSet<String> HOUSEHOLDS = ImmutableSet.of("family", "household");

  private static final ImmutableSet<Category> FATES =
      Sets.immutableEnumSet(
          Category.KILLED, Category.INJURED, Category.CASUALTIES, Category.MISSING);

  private static final BigDecimal HANDFUL = BigDecimal.TEN;

  private static final MeasureReader DEFAULTS = new MeasureReader();

  private static final ImmutableSet<String> DEFINITE =
      ImmutableSet.of("the", "these", "those", "its", "their", "his", "her", "our");

  private static final ImmutableSet<String> PARTS = WindowFrames.group("part");

  /** The most words of a possessor: "the Central American country's". */
  private static final int OWNER = 6;

  private MeasureReader() {}

  /** Returns the reader with the library's own lexicons. */
  public static MeasureReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns what each of the figures counts or measures, in their order. What belongs to one of
   * them is never what another is about, so all figures of a sentence should be given.
   *
   * @param text the text in which they stand
   * @param part the part of the article that the text is
   * @param figures figures, located in sentences of the text
   */
  public ImmutableList<Measure> read(AnalyzedText text, Part part, List<LocatedFigure> figures) {
    ImmutableListMultimap<Integer, LocatedFigure> bySentence =
        Multimaps.index(figures, LocatedFigure::sentence);
    Map<Integer, Words> words = new HashMap<>();
    Supplier<Gathering> gathering = Suppliers.memoize(() -> Frames.gathering(text));
    ImmutableList.Builder<Measure> measures = ImmutableList.builder();
    for (LocatedFigure figure : figures) {
      Words own = words.computeIfAbsent(figure.sentence(), i -> new Words(text.sentences().get(i)));
      measures.add(read(text, own, figure, bySentence.get(figure.sentence()), gathering));
    }
    return Polls.read(
        text, figures, new Echoes(text, figures, measures.build(), gathering).filled());
  }

  private static Measure read(
      AnalyzedText text,
      Words words,
      LocatedFigure figure,
      List<LocatedFigure> figures,
      Supplier<Gathering> gathering) {
    Optional<Syntax> syntax = words.syntax();
    Unit unit = figure.figure().unit();
    NounPhrase phrase = NounPhrase.of(words, figure);
    Optional<FrameMatch> match = frame(words, syntax, figure, gathering);
    Optional<ConceptReader> concepts = syntax.map(s -> ConceptReader.of(words, s, figure, figures));
    ImmutableList<Integer> heads = concepts.map(ConceptReader::heads).orElse(ImmutableList.of());
    OptionalInt predicate = predicate(syntax, figure, match);
    Measure measure =
        Measure.of(head(words, syntax, unit, heads))
            .withText(text(text, words, phrase, predicate))
            .withPredicate(predicate.isPresent() ? base(words, syntax, predicate.getAsInt()) : "")
            .withConcepts(concepts.map(c -> c.phrases(heads)).orElse(ImmutableList.of()))
            .withPopulation(
                new PopulationReader(words)
                    .read(
                        phrase,
                        NounPhrase.complement(words, figure),
                        NounPhrase.put(words, figure).or(() -> NounPhrase.suffered(words, figure))))
            .withStockOrFlow(
                figure.fate().isPresent()
                    ? StockOrFlow.FLOW
                    : match.map(m -> m.frame().stockOrFlow()).orElse(StockOrFlow.UNKNOWN))
            .withAccumulation(
                isNewlyDead(words, figure, match)
                    ? Accumulation.INCREMENT
                    : Scope.accumulation(words, figure.firstToken(), phrase))
            .withStatus(Scope.status(words, figure.firstToken(), phrase));
    Optional<String> place =
        syntax.flatMap(
            s ->
                new PlaceReader(words, s)
                    .read(text.text(), predicate.orElse(figure.numeralToken()), figure));
    Measure placed = place.map(measure::withPlace).orElse(measure);
    return figure
        .fate()
        .map(Fate::category)
        .or(() -> category(unit, match))
        .or(() -> ofElided(figure))
        .map(placed::withCategory)
        .orElse(placed);
  }

  /**
   * Returns what some words without a figure are about: the target of a denial or of a stated
   * unknown.
   *
   * @param text the text in which they stand
   * @param part the part of the article that the text is
   * @param sentence the index of their sentence
   * @param firstToken the first of them
   * @param endToken the token after the last
   * @throws IndexOutOfBoundsException if the sentence has no such tokens
   */
  public Measure describe(
      AnalyzedText text, Part part, int sentence, int firstToken, int endToken) {
    Words words = new Words(text.sentences().get(sentence));
    return new Description(words, firstToken, endToken).read(text.text());
  }

  private static Optional<FrameMatch> frame(
      Words words, Optional<Syntax> syntax, LocatedFigure figure, Supplier<Gathering> gathering) {
    Unit.Kind kind = figure.figure().unit().kind();
    if (Unaffected.is(words, figure)) {
      return Optional.empty();
    }
    if (kind != Unit.Kind.COUNT && kind != Unit.Kind.OTHER && kind != Unit.Kind.PERCENT) {
      return Optional.empty();
    }
    Predicate<Frame> allowed =
        kind == Unit.Kind.PERCENT
            ? frame -> hasShares(frame, gathering)
            : admitted(words, syntax, figure, gathering);
    WindowFrames window = new WindowFrames(words, syntax.isEmpty(), allowed);
    if (isWholeOfPart(words, figure)) {
      return window.describedWhole(figure);
    }
    Optional<FrameMatch> match =
        read(words, syntax, figure, allowed, window)
            .map(found -> Afterwards.of(words, syntax, found));
    if (match.filter(found -> FATES.contains(found.frame().category())).isPresent()
        && Unaffected.isExcept(words, figure)) {
      return Optional.empty();
    }
    if (match.filter(found -> Afterwards.isPresumed(words, figure, found)).isEmpty()) {
      return match;
    }
    Predicate<Frame> living = Afterwards.missing(allowed);
    return read(words, syntax, figure, living, new WindowFrames(words, syntax.isEmpty(), living))
        .or(() -> match);
  }

  private static Optional<FrameMatch> read(
      Words words,
      Optional<Syntax> syntax,
      LocatedFigure figure,
      Predicate<Frame> allowed,
      WindowFrames window) {
    DeadAndHurt both = new DeadAndHurt(words, window);
    return window
        .without(figure)
        .or(() -> both.killedOrWounded(figure))
        .or(() -> both.wounded(figure))
        .or(() -> both.badly(figure))
        .or(() -> Tallies.frame(words, figure))
        .or(() -> both.ofTheHurt(figure))
        .or(() -> both.allAboard(figure))
        .or(() -> NumberOf.frame(words, figure).filter(match -> allowed.test(match.frame())))
        .or(() -> syntax.flatMap(s -> both.whoDied(s, figure)))
        .or(() -> window.adjacent(figure))
        .or(() -> syntax.flatMap(s -> new FrameReader(words, s, allowed).read(figure)))
        .or(
            () ->
                window
                    .read(figure)
                    .filter(
                        match -> syntax.filter(s -> isActing(words, s, figure, match)).isEmpty()));
  }

  // "Two gunmen killed John Smith": he is killed, and they are not.
  private static boolean isActing(
      Words words, Syntax syntax, LocatedFigure figure, FrameMatch match) {
    Frame frame = match.frame();
    boolean participle =
        frame.pos() == Frame.Pos.ADJECTIVE && words.bases(match.trigger()).size() > 1;
    return (frame.counted() == Frame.Counted.OBJECT || participle)
        && new Arguments(syntax).act(match.trigger(), Carriers.of(syntax, figure));
  }

  // "Four of the injured succumbed": they come to the dead of before.
  private static boolean isNewlyDead(
      Words words, LocatedFigure figure, Optional<FrameMatch> match) {
    return match
        .filter(m -> m.frame().category() == Category.KILLED)
        .filter(m -> DeadAndHurt.hadBeenHurt(words, figure, m))
        .isPresent();
  }

  // "Three of the eleven have died": of the eleven it is not told.
  static boolean isWholeOfPart(Words words, LocatedFigure figure) {
    int of = figure.firstToken() - 1;
    int farthest = Math.max(0, of - OWNER);
    if (words.lower(of).equals("'s") || words.lower(of).equals("'")) {
      // "500 of Harlow's 700 teachers", "of its 300".
      while (of > farthest && !words.lower(of).equals("of")) {
        of--;
      }
    } else if (DEFINITE.contains(words.lower(of))) {
      of--;
    }
    return words.lower(of).equals("of")
        && (words.isNumber(of - 1) || PARTS.contains(words.lower(of - 1)));
  }

  // Percentages of votes, of strikers and of protesters are theirs; those of the dead are no
  // deaths.
  private static boolean hasShares(Frame frame, Supplier<Gathering> gathering) {
    return frame.category() == Category.VOTES
        || (frame.category() == Category.STRIKING && gathering.get() == Gathering.STRIKE)
        || (frame.category() == Category.PROTESTERS && frame.counted() == Frame.Counted.SELF);
  }

  private static Predicate<Frame> admitted(
      Words words, Optional<Syntax> syntax, LocatedFigure figure, Supplier<Gathering> gathering) {
    int noun = figure.unitToken().orElse(-1);
    boolean few =
        figure.figure().value().filter(value -> value.compareTo(HANDFUL) <= 0).isPresent();
    if (noun < 0 || COUNTING.contains(words.lower(noun))) {
      String elided = figure.figure().unit().name();
      boolean things =
          noun < 0
              && !mayBePeople(elided)
              && (!words.lower(figure.endToken()).equals("of") || names(words, elided));
      return frame ->
          switch (frame.who()) {
            case ANY, THINGS -> true;
            case PEOPLE -> !things;
            case MANY -> !few;
            case CROWD -> !few && gathering.get() == Gathering.PROTEST;
            case STRIKERS -> !few && gathering.get() == Gathering.STRIKE;
            case TROOPS -> People.STANDARD.bearArms(Inflection.bases(elided));
          };
    }
    boolean people = isPeople(words, syntax, noun);
    boolean households = words.bases(noun).stream().anyMatch(HOUSEHOLDS::contains);
    // "Pulled nine bodies from the water": nobody is saved.
    boolean dead =
        Frames.STANDARD.of(words.bases(noun)).stream()
            .anyMatch(
                frame ->
                    frame.category() == Category.KILLED && frame.counted() == Frame.Counted.SELF);
    return frame ->
        (households && frame.category() == Category.DISPLACED)
            || switch (frame.who()) {
              case ANY -> true;
              case PEOPLE -> people && !(dead && frame.category() == Category.RESCUED);
              case MANY -> people && !few;
              case CROWD -> people && !few && gathering.get() == Gathering.PROTEST;
              case STRIKERS -> people && !few && gathering.get() == Gathering.STRIKE;
              case TROOPS -> isTroops(words, noun);
              case THINGS -> !people;
            };
  }

  // "Launched 47 drones, of which it shot down 39": what the sentence names is meant.
  private static boolean names(Words words, String noun) {
    return IntStream.range(0, words.size()).anyMatch(i -> words.bases(i).contains(noun));
  }

  // "Eliminate 1,950 positions rather than the 2,400": the noun that is left out tells.
  private static boolean mayBePeople(String noun) {
    return noun.isEmpty()
        || People.STANDARD.find(Inflection.bases(noun.toLowerCase(Locale.ROOT))).isPresent()
        || People.STANDARD.namesPeople(noun.toLowerCase(Locale.ROOT))
        || Nations.standard().byDemonym(noun).isPresent()
        || Frames.STANDARD.of(Inflection.bases(noun)).stream()
            .anyMatch(frame -> frame.counted() == Frame.Counted.SELF && !frame.isConditional());
  }

  private static boolean isPeople(Words words, Optional<Syntax> syntax, int noun) {
    String word = words.token(noun).word();
    return People.STANDARD.find(words.bases(noun)).isPresent()
        || isTroops(words, noun)
        || Nations.standard().byDemonym(word).isPresent()
        || People.STANDARD.namesPeople(words.lower(noun))
        || syntax.map(s -> !s.tag(noun).startsWith("NN")).orElse(false)
        || WindowFrames.isStateWord(words, noun);
  }

  private static boolean isTroops(Words words, int noun) {
    return People.STANDARD.bearArms(words.bases(noun))
        || People.STANDARD
            .find(words.lower(noun - 1), words.bases(noun))
            .filter(People::isArmed)
            .isPresent();
  }

  private static Optional<Category> category(Unit unit, Optional<FrameMatch> match) {
    return unit.kind() == Unit.Kind.CURRENCY
        ? Optional.of(Category.MONEY)
        : match.map(m -> m.frame().category());
  }

  // "87 cases in the state and 378 nationwide": what the noun that is left out would tell.
  private static Optional<Category> ofElided(LocatedFigure figure) {
    Unit unit = figure.figure().unit();
    return figure.unitToken().isPresent() || unit.kind() != Unit.Kind.COUNT
        ? Optional.empty()
        : Frames.STANDARD.of(ImmutableSet.of(unit.name())).stream()
            .filter(frame -> frame.counted() == Frame.Counted.SELF && !frame.isConditional())
            .map(Frame::category)
            .filter(category -> category != Category.STRIKING)
            .findFirst();
  }

  private static OptionalInt predicate(
      Optional<Syntax> syntax, LocatedFigure figure, Optional<FrameMatch> match) {
    if (match.isPresent()) {
      return OptionalInt.of(match.get().trigger());
    }
    return syntax.map(s -> governingVerb(s, figure)).orElse(OptionalInt.empty());
  }

  private static OptionalInt governingVerb(Syntax syntax, LocatedFigure figure) {
    int token = Carriers.top(syntax, figure);
    while (token != Syntax.ROOT) {
      // "174,000 customers were in the dark, the utility said": nothing is said of them by "said".
      if (syntax.tag(token).startsWith("VB")
          || (token != Carriers.top(syntax, figure)
              && !syntax.dependents(token, "cop").isEmpty())) {
        OptionalInt copula = new Arguments(syntax).copula(token, figure);
        return copula.isPresent() ? copula : OptionalInt.of(token);
      }
      token = syntax.governor(token);
    }
    return OptionalInt.empty();
  }

  private static String head(
      Words words, Optional<Syntax> syntax, Unit unit, ImmutableList<Integer> heads) {
    if (unit.kind() == Unit.Kind.COUNT || heads.isEmpty()) {
      return unit.kind() == Unit.Kind.COUNT ? unit.name() : "";
    }
    int head = heads.get(0);
    return base(words, syntax, syntax.map(s -> Estimates.measured(words, s, head)).orElse(head));
  }

  private static String base(Words words, Optional<Syntax> syntax, int token) {
    return syntax
        .map(s -> s.lemma(token))
        .orElseGet(() -> words.bases(token).asList().get(0))
        .toLowerCase(Locale.ROOT);
  }

  private static String text(
      AnalyzedText text, Words words, NounPhrase phrase, OptionalInt predicate) {
    int first = phrase.first();
    int end = phrase.end();
    if (predicate.isPresent()) {
      first = Math.min(first, predicate.getAsInt());
      end = Math.max(end, predicate.getAsInt() + 1);
    }
    return words.quote(text.text(), first, end);
  }
}
