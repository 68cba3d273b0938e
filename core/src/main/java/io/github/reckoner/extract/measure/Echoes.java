package io.github.reckoner.extract.measure;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.figure.MereNumber;
import io.github.reckoner.extract.measure.Frames.Gathering;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gives a number that names nothing what was counted before: "police put the crowd at 1.5 million;
 * the organisers spoke of two million", "of the 31, 13 were shot", "bringing the total to 959".
 * Belongs to one thread.
 */
final class Echoes {

  private static final WordGroups GROUPS = WordGroups.beside(Echoes.class);
  private static final ImmutableSet<String> OF = GROUPS.of("prepositions of a whole");
  private static final ImmutableSet<String> DEFINITE = GROUPS.of("determiners of those known");
  private static final ImmutableSet<Unit.Kind> TOLD =
      Sets.immutableEnumSet(Unit.Kind.COUNT, Unit.Kind.PERCENT, Unit.Kind.CURRENCY);
  private static final ImmutableSet<String> CORRECTING = GROUPS.of("verbs that correct a number");
  private static final ImmutableSet<String> THE_NUMBER = GROUPS.of("names of the number itself");
  private static final ImmutableSet<String> WHERE =
      ImmutableSet.of("whole", "country", "nation", "city", "capital", "town", "square", "peak");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final int NAMED_BACK = 3;
  private static final BigDecimal LEAST_NAMED = BigDecimal.TEN;
  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(20);
  private static final BigDecimal MANY = BigDecimal.valueOf(1000);

  private final AnalyzedText text;
  private final List<LocatedFigure> figures;
  private final List<Measure> measures;
  private final Retellings retellings;
  private final Members members;
  private final FormerCounts formerCounts;
  private final Pointers pointers;
  private final Supplier<Gathering> gathering;

  /** Looks at the figures of a text that may tell of a protest. */
  Echoes(
      AnalyzedText text,
      List<LocatedFigure> figures,
      List<Measure> measures,
      Supplier<Gathering> gathering) {
    this.gathering = gathering;
    this.text = text;
    this.figures = figures;
    this.measures = new ArrayList<>(measures);
    this.retellings = new Retellings(text, figures, this.measures);
    this.members = new Members(text, figures, this.measures);
    this.formerCounts = new FormerCounts(text, figures, this.measures);
    this.pointers = new Pointers(text, figures, this.measures);
  }

  /** Returns the measures of the figures, in their order, those of echoes filled in. */
  ImmutableList<Measure> filled() {
    for (int i = 1; i < figures.size(); i++) {
      Measure own = measures.get(i);
      if (MeasureReader.isWholeOfPart(
          new Words(text.sentences().get(figures.get(i).sentence())), figures.get(i))) {
        continue;
      }
      if (isOfThatKind(figures.get(i - 1), measures.get(i - 1), figures.get(i), own)) {
        measures.set(i, own.withConcepts(withoutSeasons(measures.get(i - 1).concepts())));
      }
      int place = i;
      Optional<Measure> echo =
          retellings.measure(i).or(() -> said(place, own).map(said -> echo(said, own)));
      echo.or(() -> pointers.of(place))
          .or(() -> members.of(place))
          .or(() -> ofThem(place))
          .ifPresent(measure -> measures.set(place, measure));
    }
    for (int i = 0; i < figures.size(); i++) {
      if (isCrowd(i)) {
        measures.set(i, measures.get(i).withCategory(Category.PROTESTERS));
      }
      if (Candidates.hasVotes(text, figures, measures, i)) {
        measures.set(i, measures.get(i).withCategory(Category.VOTES));
      }
    }
    return ImmutableList.copyOf(measures);
  }

  // "Said 300 Syrian soldiers had died; rebels said 1,000 had died": Syrian ones, too.
  private Optional<Measure> ofThem(int i) {
    Measure own = measures.get(i);
    if (figures.get(i).unitToken().isPresent()
        || own.head().isEmpty()
        || own.category().isEmpty()
        || !own.population().equals(Population.any())) {
      return Optional.empty();
    }
    for (int j = i - 1; j >= 0 && isWithin(j, i, 1); j--) {
      Measure last = measures.get(j);
      if (last.head().equals(own.head()) && last.category().equals(own.category())) {
        return Optional.of(
            own.withPopulation(
                own.population().withNationalities(last.population().nationalities())));
      }
    }
    return Optional.empty();
  }

  // "Organisers spoke of 100,000 and police of 20,000": on a protest, of whom but those there?
  private boolean isCrowd(int i) {
    LocatedFigure figure = figures.get(i);
    return figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.unitToken().isEmpty()
        && measures.get(i).category().isEmpty()
        && number(figure.figure()).filter(value -> value.compareTo(MANY) >= 0).isPresent()
        && figure.mere().filter(mere -> namesNothing(figure, mere)).isPresent()
        && gathering.get() == Gathering.PROTEST;
  }

  private boolean namesNothing(LocatedFigure figure, MereNumber mere) {
    Words words = new Words(text.sentences().get(figure.sentence()));
    return mere.named().stream()
        .allMatch(
            token ->
                words.syntax().filter(tree -> tree.name(token).equals("LOCATION")).isPresent()
                    || WHERE.contains(words.lower(token)));
  }

  private Optional<Measure> said(int i, Measure own) {
    if (isOfTheKnown(i)) {
      return known(i);
    }
    Optional<Measure> former = formerCounts.of(i);
    if (former.isPresent()) {
      return former;
    }
    Optional<Measure> there = there(i);
    if (there.isPresent()) {
      return there.map(measure -> measure.withAccumulation(own.accumulation()));
    }
    if (isOfTheNumber(i, own) || isCorrected(i, own)) {
      return namedBefore(i);
    }
    if (isSumOfLast(i, own)) {
      return Optional.of(measures.get(i - 1));
    }
    return pointers.isOfIt(i, own) ? pointers.ofIt(i) : partner(i);
  }

  // "Freed another 39 Palestinians, for a total of 117": freed, too.
  private boolean isSumOfLast(int i, Measure own) {
    LocatedFigure figure = figures.get(i);
    Measure last = measures.get(i - 1);
    return own.accumulation() == Accumulation.CUMULATIVE
        && own.category().isEmpty()
        && last.category().isPresent()
        && last.accumulation() == Accumulation.INCREMENT
        && figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.unitToken().isEmpty()
        && isWithin(i - 1, i, 0)
        && isAlike(i - 1, i, BigDecimal.ONE, MANY);
  }

  private Optional<Measure> there(int i) {
    boolean together =
        isWithin(i - 1, i, 0)
            && measures.get(i - 1).category().isPresent()
            && figures.get(i).figure().unit().kind() == Unit.Kind.COUNT
            && figures.get(i).unitToken().isEmpty();
    return together
        ? new ByPlace(text, figures.get(i - 1), measures.get(i - 1), figures.get(i)).measure()
        : Optional.empty();
  }

  // "Of the 31, 13 were shot": the number alone tells of whom.
  private boolean isOfTheKnown(int i) {
    LocatedFigure figure = figures.get(i);
    Words words = new Words(text.sentences().get(figure.sentence()));
    int the = figure.firstToken() - 1;
    return the == 1
        && figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.unitToken().isEmpty()
        && measures.get(i).category().isEmpty()
        && DEFINITE.contains(words.lower(the))
        && OF.contains(words.lower(0));
  }

  private Optional<Measure> known(int i) {
    for (int j = i - 1; j >= 0; j--) {
      Figure before = figures.get(j).figure();
      if (before.unit().kind() == Unit.Kind.COUNT
          && before.value().equals(figures.get(i).figure().value())) {
        return Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  private Optional<Measure> partner(int i) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    return isWithin(i - 1, i, 0)
        ? Gapped.measure(
            words, text.text(), figures.get(i - 1), measures.get(i - 1), figures.get(i))
        : Optional.empty();
  }

  private boolean isWithin(int earlier, int later, int sentences) {
    return figures.get(later).sentence() - figures.get(earlier).sentence() <= sentences;
  }

  // "The 2019 rye harvest at 9 million tonnes; the harvest of 2018 stood at 7": of rye too.
  private static boolean isOfThatKind(
      LocatedFigure last, Measure said, LocatedFigure next, Measure own) {
    Unit unit = next.figure().unit();
    return (unit.kind() == Unit.Kind.MASS || unit.kind() == Unit.Kind.VOLUME)
        && unit.name().equals(last.figure().unit().name())
        && next.sentence() - last.sentence() <= 1
        && !own.head().isEmpty()
        && own.head().equals(said.head())
        && own.concepts().stream().allMatch(concept -> namesOnly(concept, own.head()));
  }

  private static ImmutableList<String> withoutSeasons(ImmutableList<String> concepts) {
    return concepts.stream()
        .map(
            concept ->
                WORDS
                    .splitToStream(concept)
                    .filter(word -> !Character.isDigit(word.charAt(0)))
                    .collect(Collectors.joining(" ")))
        .collect(ImmutableList.toImmutableList());
  }

  // A season and the head itself name no kind.
  private static boolean namesOnly(String concept, String head) {
    return WORDS
        .splitToStream(concept.toLowerCase(Locale.ROOT))
        .allMatch(word -> Character.isDigit(word.charAt(0)) || word.startsWith(head));
  }

  // "700 more surrendered, bringing the total to 959": the total is no increment.
  private static Measure echo(Measure said, Measure own) {
    return said.withText(own.text()).withAccumulation(own.accumulation());
  }

  // "The company said the number was 243": of what was counted some sentences before, wherever
  // other numbers stand between.
  private Optional<Measure> namedBefore(int i) {
    for (int j = i - 1; j >= 0 && isWithin(j, i, NAMED_BACK); j--) {
      if (isTold(j) && isAlike(j, i, LEAST_NAMED, MOST_RATIO)) {
        return Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  // "Bringing the total to 959."
  private boolean isOfTheNumber(int i, Measure own) {
    LocatedFigure figure = figures.get(i);
    Words words = new Words(text.sentences().get(figure.sentence()));
    return figure.figure().unit().kind() == Unit.Kind.COUNT
        && own.category().isEmpty()
        && words.lower(figure.firstToken() - 1).equals("to")
        && isNamed(own.text().toLowerCase(Locale.ROOT));
  }

  // "The agency later cut it to 3,958."
  private boolean isCorrected(int i, Measure own) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    int to = figures.get(i).firstToken() - 1;
    return own.category().filter(category -> category != Category.MONEY).isEmpty()
        && words.lower(to).equals("to")
        && words.lower(to - 1).equals("it")
        && words.bases(to - 2).stream().anyMatch(CORRECTING::contains);
  }

  // "The number of strikers" says itself of whom; a toll is of the same wherever it is told.
  private static boolean isNamed(String text) {
    return text.contains("the toll")
        || (THE_NUMBER.stream().anyMatch(text::contains) && !text.contains(" of "));
  }

  private boolean isTold(int i) {
    Figure figure = figures.get(i).figure();
    Measure measure = measures.get(i);
    return TOLD.contains(figure.unit().kind())
        && (measure.category().isPresent()
            || !measure.head().isEmpty()
            || !measure.concepts().isEmpty());
  }

  private boolean isAlike(int earlier, int later, BigDecimal least, BigDecimal mostRatio) {
    return areAlike(figures.get(earlier).figure(), figures.get(later).figure(), least, mostRatio);
  }

  /** Returns whether two figures are of one kind and size, neither less than a number. */
  static boolean areAlike(Figure last, Figure next, BigDecimal least, BigDecimal mostRatio) {
    boolean money = next.unit().kind() == Unit.Kind.CURRENCY;
    if (last.unit().kind() != next.unit().kind()
        || (money && !last.unit().name().equals(next.unit().name()))) {
      return false;
    }
    Optional<BigDecimal> one = number(last);
    Optional<BigDecimal> other = number(next);
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    BigDecimal small = one.get().min(other.get());
    return small.compareTo(least) >= 0
        && one.get().max(other.get()).compareTo(small.multiply(mostRatio)) <= 0;
  }

  private static Optional<BigDecimal> number(Figure figure) {
    return figure.quantifier() == Quantifier.RANGE ? figure.high() : figure.value();
  }
}
