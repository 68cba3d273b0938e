package io.github.reckoner.extract;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Counts the dead whom an article names one by one: "Ann Lee, 22, was shot dead. … Omar Diaz, 25,
 * was also killed."
 *
 * <p>Two names are of two persons if they share no word, or only the last one. An article that
 * writes a number of the dead is believed.
 */
final class Roll {

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.\"'“”’"))).omitEmptyStrings();

  private Roll() {}

  /** Returns the claims with the last of several named dead as the count of them all. */
  static List<Claim> call(List<Claim> claims) {
    List<List<String>> names = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (Tolls.isNews(claim, Category.KILLED)) {
        if (claim.figure().quantifier() != Quantifier.IMPLIED || !isOne(claim)) {
          return claims;
        }
        Optional<List<String>> name = name(claim);
        if (name.isPresent() && names.stream().allMatch(other -> areTwo(other, name.get()))) {
          names.add(name.get());
          last = i;
        }
      }
    }
    if (names.size() < 2) {
      return claims;
    }
    List<Claim> called = new ArrayList<>(claims);
    called.set(last, all(claims.get(last), names.size()));
    return called;
  }

  /**
   * Returns the claims with the last of several hurt, who are told of one by one, as the count of
   * them all: "A boy was wounded in a shooting that also injured a woman."
   */
  static List<Claim> hurt(List<Claim> claims) {
    List<String> persons = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      if (Tolls.isNews(claim, Category.INJURED)) {
        if (!Tolls.isImplied(claim) || !isOne(claim)) {
          return claims;
        }
        String person = claim.figure().text().quote();
        if (persons.stream().allMatch(other -> Traits.areTwo(other, person))) {
          persons.add(person);
          last = i;
        }
      }
    }
    if (persons.size() < 2) {
      return claims;
    }
    List<Claim> called = new ArrayList<>(claims);
    called.set(last, all(claims.get(last), persons.size()));
    return called;
  }

  private static Claim all(Claim claim, int number) {
    Figure figure = claim.figure();
    return claim.withFigure(
        Figure.of(
            figure.text(),
            figure.numeral(),
            Quantifier.IMPLIED,
            BigDecimal.valueOf(number),
            new Unit(Unit.Kind.COUNT, "person", "")));
  }

  /** Returns whether a claim is the count of several who are named: "Ann Lee and Omar Diaz". */
  static boolean isNamed(Claim claim) {
    String quote = claim.figure().text().quote();
    return claim.figure().quantifier() == Quantifier.IMPLIED
        && claim.figure().unit().name().equals("person")
        && claim.figure().value().filter(value -> value.compareTo(BigDecimal.ONE) > 0).isPresent()
        && Character.isUpperCase(quote.charAt(0));
  }

  /** Returns whether a count of several stands at the last of their names. */
  static boolean isOneName(Claim claim) {
    return name(claim).isPresent()
        && claim.figure().value().filter(value -> value.compareTo(BigDecimal.ONE) > 0).isPresent();
  }

  private static boolean isOne(Claim claim) {
    return claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent();
  }

  private static Optional<List<String>> name(Claim claim) {
    List<String> words = WORDS.splitToList(claim.figure().text().quote());
    boolean name =
        claim.figure().unit().name().equals("person")
            && !words.isEmpty()
            && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)));
    return name ? Optional.of(words) : Optional.empty();
  }

  private static boolean areTwo(List<String> one, List<String> other) {
    if (Collections.disjoint(one, other)) {
      return true;
    }
    String surname = one.get(one.size() - 1);
    return one.size() > 1
        && other.size() > 1
        && surname.equals(other.get(other.size() - 1))
        && Collections.disjoint(one.subList(0, one.size() - 1), other.subList(0, other.size() - 1));
  }
}
