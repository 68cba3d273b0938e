package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Unit;

/**
 * MatterNames units in the plural, as in "in pounds sterling", "in dollars per barrel". Stateless.
 */
final class UnitNames {

  private static final String PER = " per ";

  private static final ImmutableMap<String, String> IRREGULAR =
      Lexicon.read(UnitNames.class, "unit-plurals.tsv").stream()
          .collect(ImmutableMap.toImmutableMap(row -> row.get("word"), row -> row.get("plural")));

  private UnitNames() {}

  /** Returns the name of several of a unit. */
  static String plural(Unit unit) {
    return unit.name().equals("per cent") ? unit.name() : plural(unit.name());
  }

  /** Returns the plural of a noun or of the name of a unit. */
  static String plural(String name) {
    int per = name.indexOf(PER);
    if (per > 0) {
      return plural(name.substring(0, per)) + name.substring(per);
    }
    String whole = IRREGULAR.get(name);
    if (whole != null) {
      return whole;
    }
    int last = name.lastIndexOf(' ') + 1;
    String word = name.substring(last);
    String irregular = IRREGULAR.get(word);
    boolean plural = word.isEmpty() || word.endsWith("s");
    return name.substring(0, last) + (irregular != null ? irregular : plural ? word : word + "s");
  }
}
