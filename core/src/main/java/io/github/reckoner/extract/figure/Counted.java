package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.Numeral.Form;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Finds the counted noun behind a number by the shapes of the words alone. */
final class Counted {

  private static final Words NO_NOUNS = Words.group("no counted nouns");
  private static final Words DETERMINERS = Words.group("determiners of a whole");
  private static final ImmutableSet<String> WHICH = ImmutableSet.of("that", "this");
  private static final Words PLURAL_KINDS = Words.group("plural nouns before nouns");
  private static final Words PRONOUNS = Words.group("pronouns of a whole");
  private static final Words HUMANS = Words.group("human nouns");
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final int REACH = 7;
  private static final int SUSPENDED = 2;

  /** The atoms of a size, "60-kilo". */
  private static final int OF_SIZE = 3;

  /** The most words of an owner between a part and its whole, "of" included. */
  private static final int OWNED = 7;

  private final Measures measures;

  Counted(Measures measures) {
    this.measures = measures;
  }

  /** Sets the counted noun of a figure without a unit; returns the index after it. */
  int apply(Atoms atoms, Draft draft) {
    if (draft.form == Form.MULTIPLE && !draft.hasUnit()) {
      draft.kind = Unit.Kind.COUNT;
      draft.unitName = "time";
    }
    if (draft.hasUnit()) {
      return draft.to;
    }
    int from = draft.to;
    String denominator = measures.denominator(atoms, from, false);
    if (denominator != null) {
      draft.kind = Unit.Kind.RATE;
      draft.unitName = "per " + denominator;
      draft.unitText = Measures.text(atoms, from, measures.rateEnd(atoms, from));
      return measures.rateEnd(atoms, from);
    }
    if (atoms.get(from).isHyphen()) {
      return hyphenated(atoms, draft, from);
    }
    boolean of = atoms.get(from).is("of");
    if (isSumOfThings(atoms, draft) || isOwned(atoms, draft)) {
      return draft.to;
    }
    if (of) {
      from++;
    }
    // "531 that day" counts no days; only what a number is "of" has a word such as "that" before
    // it.
    if (!of && WHICH.contains(atoms.get(from).lower())) {
      return draft.to;
    }
    // "Up from 19 the night before".
    if (!of && draft.form == Form.DIGITS && atoms.get(from).is("the")) {
      return draft.to;
    }
    while (DETERMINERS.contains(atoms.get(from).lower())) {
      from++;
    }
    int sized = behindSize(atoms, from);
    int head = head(atoms, sized, draft);
    if (head < 0) {
      return draft.to;
    }
    set(atoms, draft, sized, head);
    return sized > from ? draft.to : head + 1;
  }

  // "33 million 60-kilo bags" are bags; how heavy each is, the next figure tells.
  private static int behindSize(Atoms atoms, int from) {
    Atom size = atoms.get(from);
    boolean sized =
        (size.isDigits() || size.word().isCardinal())
            && atoms.get(from + 1).isHyphen()
            && atoms.joins(from + 1)
            && atoms.get(from + 2).isWord()
            && !atoms.get(from + OF_SIZE).isHyphen();
    return sized ? from + OF_SIZE : from;
  }

  // "Not the 22 of the ministry": its number, and no ministries.
  static boolean isOwned(Atoms atoms, Draft draft) {
    return atoms.get(draft.to).is("of")
        && atoms.get(draft.from - 1).is("the")
        && (atoms.get(draft.to + 1).is("the")
            || atoms.get(draft.to + 1).is("a")
            || atoms.get(draft.to + 1).is("an"))
        && !HUMANS.contains(Nouns.singular(atoms.get(draft.to + 2).lower()));
  }

  /** "9.5 billion of pressures" are no pressures, but money of which something is said. */
  static boolean isSumOfThings(Atoms atoms, Draft draft) {
    String noun = atoms.get(draft.to + 1).lower();
    return atoms.get(draft.to).is("of")
        && atoms.get(draft.numberFrom).isDigits()
        && draft.scale.compareTo(MILLION) >= 0
        && !DETERMINERS.contains(noun)
        && !PRONOUNS.contains(noun)
        && !HUMANS.contains(noun);
  }

  /**
   * Gives a part the noun of its whole: "300 of its 1,200 workers", "9 of 14 shots", "8-of-10 free
   * throws".
   */
  static void lendWholes(Atoms atoms, List<Draft> drafts) {
    for (int i = drafts.size() - 2; i >= 0; i--) {
      Draft part = drafts.get(i);
      Draft whole = drafts.get(i + 1);
      boolean open = !part.hasUnit() || part.kind == Unit.Kind.COUNT;
      if (open && whole.kind == Unit.Kind.COUNT && isOf(atoms, part.to, whole.from)) {
        part.copyUnit(whole);
      }
    }
  }

  private static boolean isOf(Atoms atoms, int from, int to) {
    int at = atoms.overHyphen(from);
    at = atoms.get(at).is("out") ? at + 1 : at;
    if (!atoms.get(at).is("of") || to - at > OWNED) {
      return false;
    }
    boolean owner = atoms.get(to - 1).is("s") && atoms.get(to - 2).is("'");
    if (owner) {
      return true;
    }
    at = atoms.overHyphen(at + 1);
    while (at < to
        && (atoms.isOneOf(at, DETERMINERS)
            || atoms.get(at).is("only")
            || atoms.get(at).is("just"))) {
      at++;
    }
    return at == to;
  }

  private int hyphenated(Atoms atoms, Draft draft, int hyphen) {
    Atom noun = atoms.get(hyphen + 1);
    if (atoms.joins(hyphen) && noun.isWord() && !NO_NOUNS.contains(noun.lower())) {
      set(atoms, draft, hyphen + 1, hyphen + 1);
      return hyphen + 2;
    }
    return draft.to;
  }

  /** Returns the head of the noun phrase that begins at an index, or -1. */
  private static int head(Atoms atoms, int from, Draft draft) {
    int last = -1;
    int end = from + REACH;
    for (int i = from; i < end; i++) {
      Atom atom = atoms.get(i);
      boolean joined = (atom.isHyphen() || atom.is("'") || atom.is("’")) && atoms.joins(i);
      if (joined) {
        continue;
      }
      // "9,999 five days earlier" counts no days.
      if (!atom.isDigits() && atom.word().isCardinal() && !atoms.get(i + 1).isHyphen()) {
        break;
      }
      boolean compound = atoms.get(i - 1).isHyphen() && atom.glued() && i > from;
      if (!atom.isWord() || (!compound && NO_NOUNS.contains(atom.lower()))) {
        break;
      }
      // "Coal- and gas-fired plants".
      if (isSuspended(atoms, i)) {
        i += SUSPENDED;
        end += SUSPENDED + 1;
        continue;
      }
      boolean inside = atoms.get(i + 1).isHyphen() && atoms.joins(i + 1);
      boolean possessive =
          (atoms.get(i + 1).is("'") || atoms.get(i + 1).is("’")) && atoms.get(i + 1).glued();
      boolean kind =
          PLURAL_KINDS.contains(atom.lower()) && Nouns.isPlural(atoms.get(i + 1).lower());
      if (Nouns.isPlural(atom.lower()) && !inside && !possessive && !kind) {
        return i;
      }
      last = i;
    }
    boolean one = draft.value.abs().compareTo(BigDecimal.ONE) <= 0;
    boolean verb = last >= 0 && atoms.get(last).lower().endsWith("ed");
    return one || (last == from && !verb) ? last : -1;
  }

  private static boolean isSuspended(Atoms atoms, int i) {
    Atom link = atoms.get(i + 2);
    return atoms.get(i + 1).isHyphen()
        && atoms.get(i + 1).glued()
        && !link.glued()
        && (link.is("and") || link.is("or"));
  }

  private void set(Atoms atoms, Draft draft, int from, int head) {
    draft.kind = Unit.Kind.COUNT;
    draft.unitName = Nouns.singular(atoms.get(head).text());
    draft.unitText = Measures.text(atoms, from, head + 1);
    draft.unitAtom = head;
    boolean money = false;
    String denominator = measures.denominator(atoms, head + 1, money);
    if (denominator != null) {
      draft.kind = Unit.Kind.RATE;
      draft.unitName = draft.unitName + " per " + denominator;
      draft.unitText = Measures.text(atoms, from, measures.rateEnd(atoms, head + 1));
    }
  }
}
