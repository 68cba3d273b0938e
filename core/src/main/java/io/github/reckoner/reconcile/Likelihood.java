package io.github.reckoner.reconcile;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import java.util.Locale;
import java.util.Optional;

/**
 * What an analyst's word of likelihood stands for, by a published table: ICD 203 (Office of the
 * Director of National Intelligence, <i>Analytic Standards</i>, 2015) or Kent (Sherman Kent,
 * <i>Words of Estimative Probability</i>, 1964).
 *
 * <p>It is an input for those who have such words; the library reads none out of an article, where
 * "likely" is no term of a scale.
 *
 * @param word the word
 * @param low the least probability, from 0
 * @param high the greatest probability, to 1
 */
public record Likelihood(String word, double low, double high) {

  private static final ImmutableMap<String, Likelihood> TABLES = tables();

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException unless {@code 0 <= low <= high <= 1}
   */
  public Likelihood {
    checkArgument(
        0 <= low && low <= high && high <= 1,
        "\"%s\": 0 <= low <= high <= 1 does not hold for %s and %s",
        word,
        low,
        high);
  }

  /** Returns what a word stands for in ICD 203, or empty if the table does not have it. */
  public static Optional<Likelihood> icd203(String word) {
    return in("ICD 203", word);
  }

  /** Returns what a word stands for in Kent's table, or empty if it does not have it. */
  public static Optional<Likelihood> kent(String word) {
    return in("Kent", word);
  }

  private static Optional<Likelihood> in(String table, String word) {
    return Optional.ofNullable(TABLES.get(key(table, word)));
  }

  private static String key(String table, String word) {
    return table + ": " + word.strip().toLowerCase(Locale.ROOT);
  }

  private static ImmutableMap<String, Likelihood> tables() {
    ImmutableMap.Builder<String, Likelihood> tables = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(Likelihood.class, "likelihood.tsv")) {
      double low = Integer.parseInt(row.get("low")) / 100.0;
      double high = Integer.parseInt(row.get("high")) / 100.0;
      for (String word : row.list("words")) {
        tables.put(key(row.get("table"), word), new Likelihood(word, low, high));
      }
    }
    return tables.buildOrThrow();
  }

  /** Returns the middle of the bounds. */
  public double middle() {
    return (low + high) / 2;
  }

  /** Returns whether it is said to be rather false than true. */
  public boolean isDoubtful() {
    return high <= 0.5;
  }
}
