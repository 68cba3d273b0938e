package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.Numeral.Form;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;

/** Adds the lesser unit to the greater one: cents to dollars, inches to feet. Stateless. */
final class Minors {

  /** In feet and inches, heights of people. */
  private static final BigDecimal TALLEST = BigDecimal.valueOf(9);

  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

  private Minors() {}

  /** Adds "43 cents" to "20 dollars". */
  static boolean takeHundredths(Atoms atoms, Draft last, Draft next) {
    if (last.kind != Unit.Kind.CURRENCY
        || last.unit == null
        || last.unit.minor()
        || last.isRange()) {
      return false;
    }
    boolean and = atoms.get(last.to).is("and");
    boolean near = next.from == last.to + (and ? 1 : 0);
    boolean minor = next.unit != null && next.unit.minor();
    boolean ends = atoms.get(next.to).kind() == Atom.Kind.NOTHING;
    boolean bare =
        !next.hasUnit() && ends && next.value.precision() == 2 && next.value.scale() == 0;
    boolean hundredths =
        next.value.signum() > 0
            && next.value.compareTo(BigDecimal.valueOf(100)) < 0
            && !next.isVague();
    if (!near
        || !hundredths
        || !(minor || bare)
        || last.value.scale() > 0
        || (and && !minor && !bare)) {
      return false;
    }
    last.value = last.value.add(next.value.movePointLeft(2));
    last.to = next.to;
    last.numberTo = next.numberTo;
    last.form = Form.WORDS;
    return true;
  }

  /** Reads the inches of a height: "6ft 2in", "6 ft 2", "6-foot-2". */
  static void takeInches(Atoms atoms, Draft feet, Draft inches) {
    int gap = inches.from - feet.to;
    boolean near = gap == 0 || (gap == 1 && atoms.get(feet.to).isHyphen() && atoms.joins(feet.to));
    boolean height = feet.unitName.equals("foot") && feet.value.compareTo(TALLEST) < 0;
    if (near && height && !inches.hasUnit() && inches.value.compareTo(DOZEN) < 0) {
      boolean in = atoms.get(inches.to).is("in");
      inches.kind = Unit.Kind.LENGTH;
      inches.unitName = "inch";
      inches.unitText = in ? atoms.get(inches.to).text() : "";
      inches.unitAtom = in ? inches.to : inches.to - 1;
      inches.to += in ? 1 : 0;
    }
  }
}
