package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a word means as a number, from {@code numbers.tsv}.
 *
 * @param kind how it combines with others
 * @param value the number, the denominator, or the least number that a vague word allows
 */
record NumberWord(Kind kind, BigDecimal value) {

  /** How a number word combines with others. */
  enum Kind {
    NONE,
    DIGIT,
    TEEN,
    TENS,
    HUNDRED,
    SCALE,
    GROUP,
    SUFFIX,
    ORDINAL,
    PART,
    HALF,
    QUARTER,
    MAGNITUDE,
    SEVERAL,
    COUPLE,
    MULTIPLE,
    ADVERB
  }

  static final NumberWord NONE = new NumberWord(Kind.NONE, BigDecimal.ZERO);

  private static final ImmutableMap<String, NumberWord> WORDS = load();

  /** Returns the meaning of a word in lower case; {@link #NONE} for one that is no number word. */
  static NumberWord of(String lower) {
    NumberWord word = WORDS.get(lower);
    if (word == null && lower.endsWith("fold") && lower.length() > 4) {
      NumberWord times = WORDS.get(lower.substring(0, lower.length() - 4));
      word =
          times != null && times.isCardinal() ? new NumberWord(Kind.MULTIPLE, times.value) : null;
    }
    return word == null ? NONE : word;
  }

  /** Returns whether it may begin a cardinal number. */
  boolean isCardinal() {
    return switch (kind) {
      case DIGIT, TEEN, TENS, HUNDRED, SCALE -> true;
      default -> false;
    };
  }

  boolean is(Kind other) {
    return kind == other;
  }

  private static ImmutableMap<String, NumberWord> load() {
    ImmutableMap.Builder<String, NumberWord> words = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(NumberWord.class, "numbers.tsv")) {
      Kind kind = Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT));
      words.put(row.get("word"), new NumberWord(kind, new BigDecimal(row.get("value"))));
    }
    return words.buildOrThrow();
  }
}
