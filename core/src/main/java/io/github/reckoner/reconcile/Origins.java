package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import java.util.Collection;
import java.util.Optional;

/**
 * Who the independent witnesses of a matter are.
 *
 * <p>Claims are one statement if their chains end at the same identified actor or document; failing
 * one, if their articles are nearly the same text, are credited to the same agency, or come from
 * the same outlet, which then speaks for itself. Outlets that cite each other in a circle are one.
 *
 * @param groups the witnesses; together they hold every claim of the matter once
 * @param carriers who passed on the word of more than one of them: dependence of transmission,
 *     which leaves the observations independent
 * @param circles outlets that cite each other, so that nobody is left who counted
 */
public record Origins(
    ImmutableList<OriginGroup> groups,
    ImmutableList<Carrier> carriers,
    ImmutableList<Circle> circles) {

  /**
   * One through whom several origins reach us.
   *
   * @param name the agency or outlet
   * @param origins the ids of the origin groups
   */
  public record Carrier(String name, ImmutableList<String> origins) {}

  /**
   * Circular reporting: each of these outlets rests on another of them.
   *
   * @param outlets their names
   * @param claims the ids of the claims that rest on one another
   */
  public record Circle(ImmutableList<String> outlets, ImmutableList<String> claims) {}

  /** Checks that nothing is null. */
  public Origins {
    requireNonNull(groups, "groups");
    requireNonNull(carriers, "carriers");
    requireNonNull(circles, "circles");
  }

  /** Returns the origins as far as chains and outlets tell them, without the articles. */
  public static Origins of(Matter matter) {
    return of(matter, Copies.none());
  }

  /** Returns the origins, with copies and agency credits read from the articles. */
  public static Origins of(Matter matter, Collection<Article> articles) {
    return of(matter, Copies.among(articles));
  }

  /** Returns the origins, with copies and agency credits that were found before. */
  public static Origins of(Matter matter, Copies copies) {
    return new OriginFinder(matter, copies).find();
  }

  /** Returns origins in which every claim is a witness of its own: what a plain count assumes. */
  public static Origins each(Matter matter) {
    ImmutableList.Builder<OriginGroup> groups = ImmutableList.builder();
    int number = 0;
    for (Claim claim : matter.claims()) {
      groups.add(
          new OriginGroup(
              "o" + number++,
              claim.outlet().orElse(claim.article()),
              OriginGroup.Because.OUTLET,
              "every report is taken as its own witness",
              ImmutableList.of(claim)));
    }
    return new Origins(groups.build(), ImmutableList.of(), ImmutableList.of());
  }

  /** Returns the group that holds a claim, or empty if none does. */
  public Optional<OriginGroup> of(Claim claim) {
    return groups.stream()
        .filter(group -> group.claims().stream().anyMatch(c -> c.id().equals(claim.id())))
        .findFirst();
  }
}
