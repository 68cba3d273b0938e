package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A numeral that is no figure, and why.
 *
 * @param passage the numeral
 * @param reason why it is no figure
 * @param value the rank, for an ordinal
 */
public record Skipped(Passage passage, Reason reason, Optional<BigDecimal> value) {

  /** Why a numeral is no figure. */
  public enum Reason {
    /** "3:44 PM". */
    CLOCK_TIME,
    /** "Oct. 26", "2023", "1990s". */
    DATE,
    /** Furniture of the page. */
    BOILERPLATE,
    /** Who made a picture. */
    PHOTO_CREDIT,
    /** An address or path. */
    URL,
    /** "second-largest", "21st". */
    ORDINAL,
    /** "one of a kind", "zero tolerance", "one" as a pronoun. */
    IDIOM,
    /** "S&amp;P 500", "Boeing 737", "Group of Seven". */
    NAME,
    /** Of another story on the page. */
    OTHER_STORY,
    /** "3-1". */
    SCORE,
    /** "10 Downing Street". */
    ADDRESS,
    /** Telephone numbers, sections, codes. */
    IDENTIFIER
  }

  /** Checks that nothing is null. */
  public Skipped {
    requireNonNull(passage, "passage");
    requireNonNull(reason, "reason");
    requireNonNull(value, "value");
  }

  /** Returns a skipped numeral without a rank. */
  public static Skipped of(Passage passage, Reason reason) {
    return new Skipped(passage, reason, Optional.empty());
  }
}
