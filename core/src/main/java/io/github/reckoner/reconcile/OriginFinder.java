package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Groups the claims of one matter by origin; for one use. */
final class OriginFinder {

  /**
   * Who stands behind a claim.
   *
   * @param key by which two claims meet
   * @param name for a reader
   * @param because what tells
   */
  private record Witness(String key, String name, OriginGroup.Because because) {}

  private final ImmutableList<Claim> claims;
  private final Copies copies;
  private final List<Witness> witnesses = new ArrayList<>();
  private final Sets sets;

  OriginFinder(Matter matter, Copies copies) {
    this.claims = matter.claims();
    this.copies = copies;
    this.sets = new Sets(claims.size());
    claims.forEach(claim -> witnesses.add(witness(claim)));
  }

  Origins find() {
    Map<String, Integer> byKey = new LinkedHashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      join(byKey, "witness " + witnesses.get(i).key, i);
      // The same sentence in two copies is one statement, even if only one of them was understood.
      Claim claim = claims.get(i);
      String sentence = claim.evidence().quote() + '\n' + claim.figure().text().quote();
      if (copies.rootOf(claim.article()).isPresent()) {
        join(byKey, "sentence " + rootId(claim) + '\n' + sentence, i);
      }
    }
    joinNamesakes();
    ImmutableList<Origins.Circle> circles = circles();
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      members.computeIfAbsent(sets.first(i), first -> new ArrayList<>()).add(i);
    }
    ImmutableList.Builder<OriginGroup> groups = ImmutableList.builder();
    Map<Integer, String> ids = new TreeMap<>();
    for (Map.Entry<Integer, List<Integer>> entry : members.entrySet()) {
      String id = "o" + ids.size();
      ids.put(entry.getKey(), id);
      groups.add(group(id, entry.getValue()));
    }
    return new Origins(groups.build(), carriers(ids), circles);
  }

  private void join(Map<String, Integer> byKey, String key, int claim) {
    Integer first = byKey.putIfAbsent(key, claim);
    if (first != null) {
      sets.join(first, claim);
    }
  }

  private void joinNamesakes() {
    Map<Integer, Actor> single = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Optional<Hop> origin = claims.get(i).chain().origin();
      if (origin.isPresent() && origin.get().speakers().size() == 1) {
        Actor actor = origin.get().actor();
        boolean named =
            actor.kind() == Actor.Kind.ORGANISATION || actor.kind() == Actor.Kind.PERSON;
        if (named && Agencies.named(actor.witness()).isEmpty()) {
          single.put(i, actor);
        }
      }
    }
    Namesakes namesakes = new Namesakes(new LinkedHashSet<>(single.values()));
    Map<String, Integer> byKey = new LinkedHashMap<>();
    single.forEach((i, actor) -> join(byKey, Namesakes.key(actor), i));
    single.forEach(
        (i, actor) ->
            namesakes
                .inFull(actor)
                .ifPresent(full -> sets.join(i, requireNonNull(byKey.get(full)))));
  }

  private String rootId(Claim claim) {
    return copies.rootOf(claim.article()).map(Copies.Root::id).orElse(claim.article());
  }

  private Witness witness(Claim claim) {
    Optional<Hop> origin = claim.chain().origin();
    if (origin.isPresent()) {
      ImmutableSortedSet<String> names =
          origin.get().speakers().stream()
              .map(Mention::actor)
              .filter(Actor::isIdentified)
              .map(OriginFinder::nameOf)
              .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
      String key = names.stream().map(Agencies::key).reduce((a, b) -> a + " + " + b).orElse("");
      return new Witness(key, String.join(" and ", names), OriginGroup.Because.INNERMOST_ACTOR);
    }
    Optional<Copies.Root> root = copies.rootOf(claim.article());
    Optional<String> agency = root.flatMap(Copies.Root::agency);
    if (agency.isPresent()) {
      return new Witness(Agencies.key(agency.get()), agency.get(), OriginGroup.Because.WIRE_CREDIT);
    }
    Optional<String> outlet = root.flatMap(Copies.Root::outlet).or(claim::outlet);
    return outlet
        .map(
            name ->
                new Witness(
                    Agencies.key(Agencies.named(name).orElse(name)),
                    name,
                    OriginGroup.Because.OUTLET))
        .orElseGet(
            () ->
                new Witness(
                    "article " + rootId(claim),
                    "article " + rootId(claim),
                    OriginGroup.Because.OUTLET));
  }

  private static String nameOf(Actor actor) {
    return Agencies.named(actor.witness())
        .orElseGet(() -> actor.speaksFor().orElseGet(() -> Speakers.name(actor)));
  }

  private OriginGroup group(String id, List<Integer> members) {
    Witness best = witnesses.get(members.get(0));
    Set<String> articles = new TreeSet<>();
    Set<String> roots = new TreeSet<>();
    ImmutableList.Builder<Claim> held = ImmutableList.builder();
    for (int member : members) {
      Witness witness = witnesses.get(member);
      best = isBetter(witness, best) ? witness : best;
      held.add(claims.get(member));
      articles.add(claims.get(member).article());
      roots.add(rootId(claims.get(member)));
    }
    OriginGroup.Because because =
        best.because == OriginGroup.Because.OUTLET && roots.size() < articles.size()
            ? OriginGroup.Because.NEAR_DUPLICATE_TEXT
            : best.because;
    return new OriginGroup(
        id, best.name, because, says(because, best.name, articles), held.build());
  }

  // The full name of a body goes before the short one.
  private static boolean isBetter(Witness one, Witness other) {
    int order = one.because.compareTo(other.because);
    boolean fuller =
        one.because == OriginGroup.Because.INNERMOST_ACTOR
            && !one.name.equals(other.name)
            && one.name.endsWith(other.name);
    return order < 0 || (order == 0 && fuller);
  }

  private static String says(OriginGroup.Because because, String name, Set<String> articles) {
    String where = articles.size() == 1 ? "" : " in " + articles.size() + " articles";
    return switch (because) {
      case INNERMOST_ACTOR -> name + " is the innermost source named" + where;
      case WIRE_CREDIT -> "credited to the agency " + name + where;
      case NEAR_DUPLICATE_TEXT ->
          articles.size() + " articles are nearly the same text, first printed by " + name;
      case OUTLET -> name + " says so on its own account" + where;
    };
  }

  private ImmutableList<Origins.Carrier> carriers(Map<Integer, String> ids) {
    Map<String, Set<Integer>> carried = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      Optional<Hop> origin = claim.chain().origin();
      for (Hop hop : claim.chain().hops()) {
        boolean carrier = hop.isIdentified() && !hop.equals(origin.orElseThrow());
        if (carrier) {
          carried.computeIfAbsent(nameOf(hop.actor()), n -> new TreeSet<>()).add(sets.first(i));
        }
      }
      if (origin.isPresent()) {
        int set = sets.first(i);
        copies
            .agencyOf(claim.article())
            .ifPresent(name -> carried.computeIfAbsent(name, n -> new TreeSet<>()).add(set));
      }
    }
    ImmutableList.Builder<Origins.Carrier> carriers = ImmutableList.builder();
    carried.forEach(
        (name, sets) -> {
          if (sets.size() > 1) {
            carriers.add(
                new Origins.Carrier(
                    name,
                    sets.stream()
                        .map(set -> requireNonNull(ids.get(set)))
                        .collect(ImmutableList.toImmutableList())));
          }
        });
    return carriers.build();
  }

  // Outlets whose claims rest on outlets whose claims rest on them: nobody among them counted.
  private ImmutableList<Origins.Circle> circles() {
    Map<String, Map<String, List<Integer>>> cites = new TreeMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Optional<String> outlet = claims.get(i).outlet().map(Agencies::key);
      Optional<Hop> origin = claims.get(i).chain().origin();
      if (outlet.isPresent()
          && origin.isPresent()
          && origin.get().actor().kind() == Actor.Kind.OUTLET
          && !outlet.get().equals(Agencies.key(origin.get().actor().name()))) {
        cites
            .computeIfAbsent(outlet.get(), o -> new TreeMap<>())
            .computeIfAbsent(Agencies.key(origin.get().actor().name()), o -> new ArrayList<>())
            .add(i);
      }
    }
    ImmutableList.Builder<Origins.Circle> circles = ImmutableList.builder();
    Set<String> seen = new TreeSet<>();
    for (String outlet : cites.keySet()) {
      Set<String> circle = new TreeSet<>();
      for (String other : reachable(cites, outlet)) {
        if (reachable(cites, other).contains(outlet)) {
          circle.add(other);
        }
      }
      if (circle.size() > 1 && seen.addAll(circle)) {
        circles.add(circle(circle, cites));
      }
    }
    return circles.build();
  }

  private Origins.Circle circle(Set<String> circle, Map<String, Map<String, List<Integer>>> cites) {
    Set<Integer> resting = new TreeSet<>();
    for (String outlet : circle) {
      requireNonNull(cites.get(outlet))
          .forEach(
              (cited, members) -> resting.addAll(circle.contains(cited) ? members : List.of()));
    }
    int first = resting.iterator().next();
    resting.forEach(member -> sets.join(first, member));
    return new Origins.Circle(
        resting.stream()
            .map(member -> claims.get(member).outlet().orElseThrow())
            .distinct()
            .sorted()
            .collect(ImmutableList.toImmutableList()),
        resting.stream().map(i -> claims.get(i).id()).collect(ImmutableList.toImmutableList()));
  }

  private static Set<String> reachable(
      Map<String, Map<String, List<Integer>>> cites, String outlet) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(List.of(outlet));
    while (!open.isEmpty()) {
      Map<String, List<Integer>> next = cites.get(open.remove(open.size() - 1));
      if (next != null) {
        next.keySet().stream().filter(reached::add).forEach(open::add);
      }
    }
    return reached;
  }
}
