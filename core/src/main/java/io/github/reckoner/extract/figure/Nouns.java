package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import java.util.Locale;

/** Singular and plural of nouns, by form: irregular ones from {@code nouns.tsv}. */
final class Nouns {

  private static final Words IRREGULAR_PLURALS = Words.group("plural nouns without s");
  private static final Words NO_NOUNS = Words.group("no counted nouns");
  private static final ImmutableMap<String, String> SINGULARS = load();

  private Nouns() {}

  /** Returns whether a word in lower case looks like a plural noun. */
  static boolean isPlural(String lower) {
    if (IRREGULAR_PLURALS.contains(lower) || SINGULARS.containsKey(lower)) {
      return true;
    }
    return lower.length() > 2
        && lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("us")
        && !lower.endsWith("is")
        && !lower.endsWith("ous")
        && !NO_NOUNS.contains(lower);
  }

  /** Returns the singular of a noun, in British spelling where the American one differs. */
  static String singular(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    String irregular = SINGULARS.get(lower);
    if (irregular != null) {
      return Character.isUpperCase(noun.charAt(0)) && irregular.length() > 0
          ? Character.toUpperCase(irregular.charAt(0)) + irregular.substring(1)
          : irregular;
    }
    boolean acronym =
        noun.length() > 1
            && noun.length() < 5
            && noun.endsWith("s")
            && Character.isUpperCase(noun.charAt(noun.length() - 2));
    if (acronym) {
      return noun.substring(0, noun.length() - 1);
    }
    if (!isPlural(lower) || IRREGULAR_PLURALS.contains(lower)) {
      return noun;
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    boolean sibilant =
        lower.endsWith("sses")
            || lower.endsWith("shes")
            || lower.endsWith("ches")
            || lower.endsWith("xes")
            || lower.endsWith("zzes");
    return noun.substring(0, noun.length() - (sibilant ? 2 : 1));
  }

  private static ImmutableMap<String, String> load() {
    ImmutableMap.Builder<String, String> singulars = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(Nouns.class, "nouns.tsv")) {
      singulars.put(row.get("plural"), row.get("singular"));
    }
    return singulars.buildOrThrow();
  }
}
