package io.github.reckoner.compare;

import io.github.reckoner.model.Unit;
import java.math.BigDecimal;

/** Tells what sort of things a claim counts, and whether few of them; stateless. */
final class Counted {

  private static final BigDecimal FEW = BigDecimal.valueOf(50);

  private Counted() {}

  /** Returns whether a claim counts people to whom something befell; drones shot down are none. */
  static boolean isOfPeople(Subject subject) {
    String head = subject.measure().head();
    return subject.isToll() && (head.isEmpty() || Nouns.standard().isPerson(head));
  }

  /** Returns whether a claim counts things that it names, and no more is known to befall them. */
  static boolean isOfThings(Subject subject) {
    String head = subject.measure().head();
    return subject.fate().isEmpty()
        && isCount(subject)
        && !head.isEmpty()
        && !Nouns.standard().isPerson(head);
  }

  /**
   * Returns whether a claim counts few: "police found five shell casings" is told of what happened
   * there, as statistics of thousands are not.
   */
  static boolean areFew(Subject subject) {
    return isCount(subject)
        && subject.number().filter(number -> number.compareTo(FEW) < 0).isPresent();
  }

  private static boolean isCount(Subject subject) {
    return subject.claim().figure().unit().kind() == Unit.Kind.COUNT;
  }
}
