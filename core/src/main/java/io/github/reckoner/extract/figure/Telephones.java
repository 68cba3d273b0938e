package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Skipped.Reason;
import org.jspecify.annotations.Nullable;

/** Recognises telephone numbers and the digits of files. Stateless. */
final class Telephones {

  private static final Words BEFORE = Words.group("words before a telephone number");

  /** The least letters that spell the end of a telephone number: 480-WITNESS. */
  private static final int SPELLED = 4;

  private Telephones() {}

  /** Returns the number that begins at an index, or null. */
  static @Nullable Skip at(Atoms atoms, int index) {
    return atoms.get(index).is("(") ? withArea(atoms, index) : grouped(atoms, index);
  }

  // "(202) 555-0134", "(202) 555-TIPS (8477)".
  private static @Nullable Skip withArea(Atoms atoms, int index) {
    boolean area =
        atoms.get(index + 1).isInteger(3)
            && atoms.get(index + 2).is(")")
            && atoms.get(index + 3).isInteger(3)
            && atoms.get(index + 4).isHyphen();
    Atom last = atoms.get(index + 5);
    if (!area || !(last.isInteger(4) || isSpelled(last))) {
      return null;
    }
    int end = index + 6;
    boolean again =
        isSpelled(last)
            && atoms.get(end).is("(")
            && atoms.get(end + 1).isInteger(4)
            && atoms.get(end + 2).is(")");
    return new Skip(index, again ? end + 3 : end, Reason.IDENTIFIER);
  }

  // "+1 222 …", three or more groups between hyphens, "480-WITNESS", "866-7LOCKUP", "555-0134".
  private static @Nullable Skip grouped(Atoms atoms, int index) {
    int at = atoms.get(index).is("+") ? index + 1 : index;
    int groups = 0;
    while (atoms.get(at).kind() == Atom.Kind.INTEGER
        && (groups == 0 || atoms.get(at).glued())
        && atoms.get(at + 1).isHyphen()
        && atoms.joins(at + 1)) {
      at += 2;
      groups++;
    }
    if (groups == 0) {
      return null;
    }
    boolean complete = atoms.get(at).kind() == Atom.Kind.INTEGER;
    int word = complete && atoms.get(at + 1).glued() ? at + 1 : at;
    if (atoms.get(at - 2).isInteger(3) && isSpelled(atoms.get(word))) {
      return new Skip(index, word + 1, Reason.IDENTIFIER);
    }
    boolean known = groups >= 2 || isLocal(atoms, at) || isNumbered(atoms, index);
    return complete && known ? new Skip(index, at + 1, Reason.IDENTIFIER) : null;
  }

  private static boolean isSpelled(Atom atom) {
    return atom.isWord() && atom.text().length() >= SPELLED && Labels.isCapitals(atom.text());
  }

  // "Call 555-0134", "at 743-7200"; but not "at 200-3000 dollars".
  private static boolean isLocal(Atoms atoms, int last) {
    if (!atoms.get(last).isInteger(4) || !atoms.get(last - 2).isInteger(3)) {
      return false;
    }
    boolean called =
        atoms.isOneOf(last - 3, BEFORE) && !Nouns.isPlural(atoms.get(last + 1).lower());
    return called || atoms.get(last).text().charAt(0) == '0';
  }

  /** Returns whether "No." stands before the digits of a file: "No. 10-277". */
  private static boolean isNumbered(Atoms atoms, int index) {
    Atom dot = atoms.get(index - 1);
    Atom label = dot.is(".") ? atoms.get(index - 2) : dot;
    return (label.is("no") && label.isCapital()) || label.is("docket") || label.is("case");
  }
}
