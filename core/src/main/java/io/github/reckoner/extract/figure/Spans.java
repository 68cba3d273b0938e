package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;

/** Makes one span of time of two: "four years and three months", "two hours 30 minutes". */
final class Spans {

  /** How many of the smaller unit make one of the larger. */
  private static final ImmutableMap<String, Integer> PARTS =
      ImmutableMap.of(
          "year month", 12,
          "week day", 7,
          "day hour", 24,
          "hour minute", 60,
          "minute second", 60);

  private Spans() {}

  /** Adds a span to the one right before it, which then holds both; returns whether it did. */
  static boolean join(Atoms atoms, Draft last, Draft next) {
    int parts = PARTS.getOrDefault(last.unitName + " " + next.unitName, 0);
    int link = atoms.get(last.to).is(",") ? last.to + 1 : last.to;
    link = atoms.get(link).is("and") ? link + 1 : link;
    boolean near = parts > 0 && next.from == link && next.from == next.numberFrom;
    boolean spans = last.kind == Unit.Kind.DURATION && next.kind == Unit.Kind.DURATION;
    boolean whole = last.value.scale() <= 0 && next.value.scale() <= 0;
    boolean plain = !last.isRange() && !next.isRange() && !last.isVague() && !next.isVague();
    if (!near || !spans || !whole || !plain) {
      return false;
    }
    BigDecimal part = Numeral.divide(next.value, BigDecimal.valueOf(parts));
    if (part.compareTo(BigDecimal.ONE) >= 0) {
      return false;
    }
    last.value = last.value.add(part);
    last.to = next.to;
    last.numberTo = next.numberTo;
    return true;
  }
}
