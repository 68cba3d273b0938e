package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds, within a matter, the numbers that an article itself replaces by a new one: "January's gap
 * was put at 12.3 billion, from the 14.8 billion reported before" revises every 14.8 of January's
 * gap, whoever printed it. Stateless.
 */
final class Superseded {

  private Superseded() {}

  /** Returns the relations of a matter, with rivals of a replaced number as its revisions. */
  static ImmutableList<Comparison> in(List<Subject> members, List<Comparison> relations) {
    Map<String, Subject> byId =
        members.stream().collect(Collectors.toMap(m -> m.claim().id(), Function.identity()));
    List<Comparison> replacing =
        relations.stream()
            .filter(relation -> relation.relation() == Relation.REVISES)
            .filter(
                r ->
                    inOneSentence(
                        requireNonNull(byId.get(r.first())), requireNonNull(byId.get(r.second()))))
            .toList();
    return relations.stream()
        .map(relation -> settled(relation, replacing, byId))
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean inOneSentence(Subject one, Subject other) {
    return one.claim().article().equals(other.claim().article())
        && one.claim().evidence().equals(other.claim().evidence());
  }

  private static Comparison settled(
      Comparison relation, List<Comparison> replacing, Map<String, Subject> byId) {
    if (relation.relation() != Relation.CONTRADICTS) {
      return relation;
    }
    return revised(relation.first(), relation.second(), replacing, byId)
        .or(() -> revised(relation.second(), relation.first(), replacing, byId))
        .orElse(relation);
  }

  private static Optional<Comparison> revised(
      String late, String early, List<Comparison> replacing, Map<String, Subject> byId) {
    return replacing.stream()
        .filter(r -> r.first().equals(late))
        .filter(
            r ->
                Magnitude.same(
                    requireNonNull(byId.get(r.second())), requireNonNull(byId.get(early))))
        .findFirst()
        .map(
            r ->
                new Comparison(
                    late,
                    early,
                    Relation.REVISES,
                    ImmutableList.of(new Reason(Relation.REVISES, r.says())),
                    Optional.empty()));
  }
}
