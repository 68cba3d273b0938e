package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Statement;
import java.util.List;
import java.util.Set;

/** Tells which statements dispute which matters; stateless. */
final class Disputes {

  private static final double SHARED_WORDS = 0.5;

  private Disputes() {}

  /** Returns the matters with the statements about them. */
  static ImmutableList<Matter> attach(
      List<Matter> matters, List<Reading> readings, ImmutableMap<String, Integer> incidentOf) {
    ImmutableList<Statement> statements =
        readings.stream()
            .flatMap(reading -> reading.statements().stream())
            .collect(ImmutableList.toImmutableList());
    return matters.stream()
        .map(matter -> withDisputes(matter, statements))
        .collect(ImmutableList.toImmutableList());
  }

  private static Matter withDisputes(Matter matter, List<Statement> statements) {
    ImmutableList<Statement> disputes =
        statements.stream()
            .filter(statement -> disputes(statement, matter))
            .collect(ImmutableList.toImmutableList());
    return disputes.isEmpty()
        ? matter
        : new Matter(
            matter.id(),
            matter.name(),
            matter.category(),
            matter.unit(),
            matter.claims(),
            matter.relations(),
            disputes);
  }

  private static boolean disputes(Statement statement, Matter matter) {
    Set<String> target = Wording.of(statement.target() + " " + statement.measure().text());
    return matter.claims().stream()
        .anyMatch(claim -> Wording.overlap(target, Wording.of(claim.measure())) >= SHARED_WORDS);
  }
}
