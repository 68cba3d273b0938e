package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.internal.Superlatives;
import io.github.reckoner.model.AsOf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the dates and periods of a sentence in one pass over its tokens.
 *
 * <p>Points come from {@link TimePoints}; this class joins two of them into a period ("from 2013 to
 * 2022") and reads the words before them ("since", "after", "than in").
 */
final class TimeGrammar {

  private static final ImmutableSet<String> JOINTS =
      ImmutableSet.of("to", "-", "–", "—", "through", "until", "till");
  private static final ImmutableSet<String> APART =
      ImmutableSet.of("after", "before", "following", "prior", "until", "till", "ahead");
  private static final ImmutableSet<String> COMPARING =
      ImmutableSet.of("than", "compared", "versus", "against", "vs", "vs.", "exceeding", "like");
  private static final ImmutableSet<String> PASSED =
      ImmutableSet.of(
          "the", "in", "of", "on", "at", "with", "to", "from", "for", "during", "back", "previous");
  private static final ImmutableSet<String> DATING = ImmutableSet.of("dating", "dates", "dated");
  private static final ImmutableSet<String> SOLE = ImmutableSet.of("first", "only");
  private static final ImmutableSet<String> BREAKS = ImmutableSet.of(",", ";", ":", "and", "but");
  private static final int SINCE = 12;
  private static final int REACH = 4;
  private static final int SUPERLATIVE_REACH = 8;

  private final Words words;
  private final TimePoints points;
  private final YearEarlier earlier;

  TimeGrammar(Words words, TimePoints points) {
    this.words = words;
    this.points = points;
    this.earlier = new YearEarlier(words);
  }

  /** Returns the expressions in order; none overlaps another. */
  ImmutableList<TimeExpression> scan() {
    List<TimeExpression> found = new ArrayList<>();
    int i = 0;
    while (i < words.size()) {
      int at = i;
      Optional<TimePoint> point = earlier.at(at, found).or(() -> points.at(at));
      if (point.isEmpty()) {
        i++;
        continue;
      }
      TimeExpression expression = expression(i, joined(i, point.get()));
      found.add(expression);
      i = expression.end();
    }
    return ImmutableList.copyOf(found);
  }

  // "2013 to 2022", "between March and May 2020", "July-September", "from May 1, 2020, to June 3".
  private TimePoint joined(int first, TimePoint from) {
    int at = words.lower(from.end()).equals(",") ? from.end() + 1 : from.end();
    String joint = words.lower(at);
    boolean between = joint.equals("and") && words.lower(first - 1).equals("between");
    if (!between && !JOINTS.contains(joint)) {
      return from;
    }
    return points
        .at(at + 1)
        .map(to -> new TimePoint(to.end(), period(from.time(), to.time()).orElse(from.time())))
        .orElse(from);
  }

  private static Optional<AsOf> period(AsOf from, AsOf to) {
    Optional<LocalDate> last = to.to();
    // "March to May 2020": the year of the second holds for the first.
    Optional<LocalDate> first =
        from.from()
            .map(
                day ->
                    last.isPresent() && day.isAfter(last.get())
                        ? day.withYear(last.get().getYear())
                        : day);
    if (first.isEmpty() || last.isEmpty() || first.get().isAfter(last.get())) {
      return Optional.empty();
    }
    return Optional.of(AsOf.between(first.get(), last.get()));
  }

  private TimeExpression expression(int first, TimePoint point) {
    String before = words.lower(words.lower(first - 1).equals("the") ? first - 2 : first - 1);
    String after = words.lower(point.end());
    AsOf time = point.time();
    int since = since(first, before);
    boolean open = since < first || after.equals("onwards") || after.equals("onward");
    if (open && time.from().isPresent()) {
      time = AsOf.since(time.from().get());
    }
    boolean owns = after.equals("'s") || after.equals("’s");
    return new TimeExpression(
        first,
        point.end(),
        time,
        since,
        point.time(),
        tie(first, open || time.precision() == AsOf.Precision.RANGE),
        owns);
  }

  // "Since 2022", "since the president declared an emergency in March 2022".
  private int since(int first, String before) {
    if (before.equals("since")) {
      return first - 1;
    }
    boolean verb = false;
    for (int i = first - 1; i >= Math.max(0, first - SINCE); i--) {
      if (words.lower(i).equals("since")) {
        return verb ? i : first;
      }
      if (Character.isDigit(words.lower(i).charAt(0)) || BREAKS.contains(words.lower(i))) {
        return first;
      }
      int token = i;
      verb |= words.syntax().filter(tree -> tree.tag(token).startsWith("VB")).isPresent();
    }
    return first;
  }

  private Tie tie(int first, boolean period) {
    if (isCompared(first, period)) {
      return Tie.COMPARED;
    }
    if (words.lower(first - 1).equals("since") && followsSuperlative(first - 1)) {
      return Tie.APART;
    }
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String word = words.lower(i);
      if (APART.contains(word) || DATING.contains(word)) {
        return Tie.APART;
      }
      if (!PASSED.contains(word)) {
        break;
      }
    }
    return Tie.AT;
  }

  // "The largest crop since 1975" tells of one crop, not of all since then.
  private boolean followsSuperlative(int since) {
    for (int i = since - 1; i >= Math.max(0, since - SUPERLATIVE_REACH); i--) {
      String word = words.lower(i);
      if (SOLE.contains(word) || Superlatives.is(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCompared(int first, boolean period) {
    for (int i = first - 1; i >= Math.max(0, first - REACH); i--) {
      String word = words.lower(i);
      if (COMPARING.contains(word)) {
        return true;
      }
      if (word.equals("from")) {
        return !period;
      }
      if (!PASSED.contains(word)) {
        return false;
      }
    }
    return false;
  }
}
