package io.github.reckoner.extract.measure;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gives a bare number that somebody merely says what was counted last: "police put the crowd at 1.5
 * million; the organisers spoke of two million". Stateless.
 *
 * <p>Small numbers are left alone: they are parts of what was counted as often as rivals.
 */
final class Echoes {

  private static final ImmutableSet<String> SAYING =
      ImmutableSet.of(
          "say",
          "speak",
          "talk",
          "claim",
          "give",
          "put",
          "estimate",
          "count",
          "report",
          "insist",
          "maintain",
          "tell",
          "find",
          "record",
          "reckon",
          "cite");
  private static final ImmutableSet<String> COUNTS =
      ImmutableSet.of("count", "figure", "estimate", "tally", "number");
  private static final ImmutableSet<String> THE_NUMBER =
      ImmutableSet.of("the number", "the figure", "the total", "the tally", "the count");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
  private static final int NAMED_BACK = 3;
  private static final BigDecimal LEAST_NAMED = BigDecimal.TEN;
  private static final BigDecimal LEAST = BigDecimal.valueOf(100);
  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(20);

  private Echoes() {}

  /** Returns the measures of the figures, in their order, those of echoes filled in. */
  static ImmutableList<Measure> fill(List<LocatedFigure> figures, List<Measure> measures) {
    List<Measure> filled = new ArrayList<>(measures);
    for (int i = 1; i < figures.size(); i++) {
      int place = i;
      Measure own = filled.get(i);
      Figure figure = figures.get(i).figure();
      if (isOfThatKind(figures.get(i - 1), filled.get(i - 1), figures.get(i), own)) {
        filled.set(place, own.withConcepts(withoutSeasons(filled.get(i - 1).concepts())));
      }
      boolean named = isOfTheNumber(figure, own);
      if (named || isBare(figures.get(i), own)) {
        Optional<Measure> said = named ? namedBefore(figures, filled, i) : last(figures, filled, i);
        said.ifPresent(measure -> filled.set(place, echo(measure, own)));
      }
    }
    return ImmutableList.copyOf(filled);
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

  private static Optional<Measure> last(
      List<LocatedFigure> figures, List<Measure> measures, int i) {
    LocatedFigure last = figures.get(i - 1);
    boolean near = figures.get(i).sentence() - last.sentence() <= 1;
    return near
            && isTold(last.figure(), measures.get(i - 1))
            && isAlike(last.figure(), figures.get(i).figure())
        ? Optional.of(measures.get(i - 1))
        : Optional.empty();
  }

  // "The company said the number was 243": of what was counted some sentences before, wherever
  // other numbers stand between.
  private static Optional<Measure> namedBefore(
      List<LocatedFigure> figures, List<Measure> measures, int i) {
    for (int j = i - 1; j >= 0; j--) {
      if (figures.get(i).sentence() - figures.get(j).sentence() > NAMED_BACK) {
        break;
      }
      if (isTold(figures.get(j).figure(), measures.get(j))
          && isAlike(figures.get(j).figure(), figures.get(i).figure(), LEAST_NAMED)) {
        return Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfTheNumber(Figure figure, Measure measure) {
    return figure.unit().kind() == Unit.Kind.COUNT
        && measure.category().isEmpty()
        && isNamed(measure.text().toLowerCase(Locale.ROOT));
  }

  // "The number of strikers" says itself of whom; a toll is of the same wherever it is told.
  private static boolean isNamed(String text) {
    return text.contains("the toll")
        || (THE_NUMBER.stream().anyMatch(text::contains) && !text.contains(" of "));
  }

  // A number that has its noun from one before it says nothing of its own either.
  private static boolean isBare(LocatedFigure figure, Measure measure) {
    boolean counted = measure.concepts().stream().anyMatch(COUNTS::contains);
    boolean said = SAYING.contains(measure.predicate()) || measure.text().contains("said there ");
    return switch (figure.figure().unit().kind()) {
      case COUNT ->
          (measure.head().isEmpty() || figure.unitToken().isEmpty())
              && measure.category().isEmpty()
              && (counted || said);
      case PERCENT -> measure.category().isEmpty() && said && isLast(figure, measure);
      default -> false;
    };
  }

  // "The union said 70 percent": of nothing that it names.
  private static boolean isLast(LocatedFigure figure, Measure measure) {
    String words = figure.figure().text().quote();
    // What is said "against 42 percent" is held against another time.
    return measure.text().endsWith(words.substring(words.lastIndexOf(' ') + 1))
        && !measure.text().contains("against");
  }

  private static boolean isTold(Figure figure, Measure measure) {
    return (figure.unit().kind() == Unit.Kind.COUNT || figure.unit().kind() == Unit.Kind.PERCENT)
        && (measure.category().isPresent()
            || !measure.head().isEmpty()
            || !measure.concepts().isEmpty());
  }

  private static boolean isAlike(Figure last, Figure next) {
    return last.unit().kind() == Unit.Kind.PERCENT
        ? isAlike(last, next, BigDecimal.ONE)
        : isAlike(last, next, LEAST);
  }

  private static boolean isAlike(Figure last, Figure next, BigDecimal least) {
    if (last.unit().kind() != next.unit().kind()) {
      return false;
    }
    Optional<BigDecimal> one = last.value();
    Optional<BigDecimal> other = next.value();
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    BigDecimal small = one.get().min(other.get());
    return small.compareTo(least) >= 0
        && one.get().max(other.get()).compareTo(small.multiply(MOST_RATIO)) <= 0;
  }
}
