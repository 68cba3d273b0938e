package io.github.reckoner.compare;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Unit;
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
        .map(relation -> held(relation, relations, byId))
        .collect(ImmutableList.toImmutableList());
  }

  // "Their lawyers count 34 detained, not the 22 of the ministry": the 22 that the ministry gave
  // before is as much a rival of the 34 as the 22 that stands beside it.
  private static Comparison held(
      Comparison relation, List<Comparison> relations, Map<String, Subject> byId) {
    Subject late = requireNonNull(byId.get(relation.first()));
    Subject early = requireNonNull(byId.get(relation.second()));
    if (relation.relation() != Relation.REVISES
        || late.claim().article().equals(early.claim().article())
        || Speakers.same(late, early)) {
      return relation;
    }
    return relations.stream()
        .filter(r -> r.relation() == Relation.CONTRADICTS)
        .filter(
            r ->
                isBeside(r.first(), r.second(), late, early, byId)
                    || isBeside(r.second(), r.first(), late, early, byId))
        .findFirst()
        .map(
            r ->
                new Comparison(
                    relation.first(),
                    relation.second(),
                    Relation.CONTRADICTS,
                    ImmutableList.of(new Reason(Relation.CONTRADICTS, r.says())),
                    r.gap()))
        .orElse(relation);
  }

  private static boolean isBeside(
      String one, String other, Subject late, Subject early, Map<String, Subject> byId) {
    Subject held = requireNonNull(byId.get(other));
    return one.equals(late.claim().id())
        && held.claim().article().equals(late.claim().article())
        && Magnitude.same(held, early);
  }

  private static boolean inOneSentence(Subject one, Subject other) {
    return one.claim().article().equals(other.claim().article())
        && one.claim().evidence().equals(other.claim().evidence());
  }

  private static Comparison settled(
      Comparison relation, List<Comparison> replacing, Map<String, Subject> byId) {
    if (relation.relation() != Relation.CONTRADICTS && !isPlan(relation, byId)) {
      return relation;
    }
    return revised(relation.first(), relation.second(), replacing, byId)
        .or(() -> revised(relation.second(), relation.first(), replacing, byId))
        .orElse(relation);
  }

  // "Fewer than the 1,400 it announced in January": what another report says of the same plan.
  private static boolean isPlan(Comparison relation, Map<String, Subject> byId) {
    return relation.relation() == Relation.SPREAD
        && requireNonNull(byId.get(relation.first())).claim().figure().unit().kind()
            == Unit.Kind.COUNT;
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
