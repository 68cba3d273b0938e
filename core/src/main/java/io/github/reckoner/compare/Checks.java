package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks the arithmetic within an article, where its words name the whole of a part; stateless.
 *
 * <p>Numbers that merely stand near each other are never added up.
 */
final class Checks {

  private final ImmutableList.Builder<Check> checks = ImmutableList.builder();
  private final Reading reading;

  private Checks(Reading reading) {
    this.reading = reading;
  }

  /**
   * Returns the checks that an article licenses: sums, parts that fit their wholes, and categories
   * of which one counts the members of the other.
   */
  static ImmutableList<Check> of(Reading reading, Parts parts) {
    Checks checks = new Checks(reading);
    parts.sums().forEach(checks::sum);
    checks.subsets(parts);
    checks.categories();
    return checks.checks.build();
  }

  private void sum(Parts.Sum sum) {
    String says =
        sum.parts().stream().map(Checks::number).collect(Collectors.joining(" + "))
            + " = "
            + number(sum.whole());
    add(Check.Kind.HOLDS, says, sum.parts(), sum.whole());
  }

  private void subsets(Parts parts) {
    ImmutableMap<String, Claim> claims = Maps.uniqueIndex(reading.claims(), Claim::id);
    for (Claim claim : reading.claims()) {
      Optional<String> id = parts.linked(claim).measure().partOf();
      Claim whole = id.map(claims::get).orElse(null);
      if (whole != null
          && claim.figure().unit().kind() == whole.figure().unit().kind()
          && !summed(parts, claim)) {
        compare(claim, whole, Check.Kind.FAILS);
      }
    }
  }

  private static boolean summed(Parts parts, Claim claim) {
    return parts.sums().stream().anyMatch(sum -> sum.parts().contains(claim));
  }

  // The main count of a category against that of one which counts its members among others. The
  // article need not mean the same people, so that a misfit is worth a look and no more.
  private void categories() {
    for (Claim part : reading.claims()) {
      for (Claim whole : reading.claims()) {
        Optional<Category> narrow = part.measure().category();
        Optional<Category> wide = whole.measure().category();
        if (part.headline()
            && whole.headline()
            && narrow.isPresent()
            && wide.isPresent()
            && Categories.isPart(narrow.get(), wide.get())
            && whole.figure().unit().kind() == Unit.Kind.COUNT) {
          compare(part, whole, Check.Kind.NOTE);
        }
      }
    }
  }

  private void compare(Claim part, Claim whole, Check.Kind misfit) {
    boolean fits = Magnitude.fitsIn(Subject.of(part), Subject.of(whole));
    add(
        fits ? Check.Kind.HOLDS : misfit,
        number(part) + (fits ? " <= " : " > ") + number(whole),
        ImmutableList.of(part),
        whole);
  }

  private void add(Check.Kind kind, String says, ImmutableList<Claim> parts, Claim whole) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    parts.forEach(part -> ids.add(part.id()));
    checks.add(new Check(reading.article().id(), kind, ids.add(whole.id()).build(), says));
  }

  private static String number(Claim claim) {
    return claim
        .figure()
        .value()
        .map(value -> value.stripTrailingZeros().toPlainString())
        .orElseGet(() -> claim.figure().text().quote());
  }
}
