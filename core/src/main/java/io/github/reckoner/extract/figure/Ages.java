package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Recognises bare numbers that are ages, so that nobody counts them. Stateless. */
final class Ages {

  private static final Words BEFORE = Words.group("words before an age");
  private static final Words NOUNS = Words.group("nouns of an age");
  private static final Words HUMANS = Words.group("human nouns");
  private static final Words RANGING = Words.group("verbs of a range");
  private static final Words LINKS = Words.group("links of a list of ages");
  private static final Words AGED = Words.group("persons of an age");
  private static final Words SEVERAL = Words.group("words before the age of several");
  private static final Words SUFFIXES = Words.group("suffixes of a name");
  private static final BigDecimal OLDEST = BigDecimal.valueOf(111);

  private static final Words ONES = Words.group("ones of a few");

  /** The most atoms between "ages" and a range: "the ages of the victims range from". */
  private static final int REACH = 7;

  /** The most atoms between two ages of a list: "16-, and 19". */
  private static final int LINK = 3;

  private Ages() {}

  /** Makes a figure an age in years. */
  static void set(Draft draft) {
    draft.clearUnit();
    draft.kind = Unit.Kind.AGE;
    draft.unitName = "year";
  }

  /** Returns whether a bare number is an age: "aged 17", "Maddon, 66, has", "a girl, 9, was". */
  static boolean isAge(Atoms atoms, Draft draft) {
    if (!mayBe(draft) || draft.value.precision() > 3) {
      return false;
    }
    Atom before = atoms.get(draft.from - 1);
    return BEFORE.contains(before.lower())
        || isBeyond(atoms, draft)
        || isOfPerson(atoms, draft)
        || (before.is("of")
            && (atoms.get(draft.from - 2).is("ages") || atoms.isOneOf(draft.from - 2, NOUNS)))
        || isApposition(atoms, draft);
  }

  private static boolean mayBe(Draft draft) {
    return !draft.hasUnit()
        && (draft.form == Numeral.Form.DIGITS || draft.form == Numeral.Form.WORDS);
  }

  // "A boy of nine", but "a man of three talents".
  private static boolean isOfPerson(Atoms atoms, Draft draft) {
    return atoms.get(draft.from - 1).is("of")
        && atoms.isOneOf(draft.from - 2, AGED)
        && draft.value.compareTo(OLDEST) < 0
        && !Nouns.isPlural(atoms.get(draft.to).lower());
  }

  // "Women over 65".
  private static boolean isBeyond(Atoms atoms, Draft draft) {
    Atom before = atoms.get(draft.from - 1);
    return (before.is("over") || before.is("under") || before.is("above") || before.is("below"))
        && HUMANS.contains(Nouns.singular(atoms.get(draft.from - 2).lower()))
        && !Nouns.isPlural(atoms.get(draft.to).lower())
        && draft.value.compareTo(OLDEST) < 0;
  }

  // "Maddon, 66, has", "a girl, 9, was", "the other, 22, is", "two brothers, both 23", "the
  // brothers, 12 and 14,".
  private static boolean isApposition(Atoms atoms, Draft draft) {
    boolean both = atoms.isOneOf(draft.from - 1, SEVERAL);
    int last = both ? draft.from - 2 : draft.from - 1;
    boolean marked = atoms.get(last).is(",");
    int comma = marked ? overSuffix(atoms, last) : last;
    Atom name = atoms.get(comma - 1);
    if (!marked || !(name.isWord() || name.is(")"))) {
      return false;
    }
    Atom number = atoms.get(draft.from);
    boolean fullName = name.isCapital() && atoms.get(comma - 2).isCapital();
    boolean one = ONES.contains(name.lower()) && atoms.get(comma - 2).is("the");
    boolean person = one || HUMANS.contains(name.lower());
    boolean people = HUMANS.contains(Nouns.singular(name.lower()));
    boolean listed =
        people && !person && isLink(atoms.get(draft.to)) && isShort(atoms, draft.to + 1);
    boolean known = (both || listed) ? people || name.isCapital() : person || !isLower(name);
    return known
        && (number.isInteger(2) || ((fullName || people) && number.isInteger(1)))
        && (ends(atoms, draft.to)
            || ((person || fullName) && atoms.get(draft.to).kind() == Atom.Kind.NOTHING)
            || listed
            || (both && isLink(atoms.get(draft.to))));
  }

  // "Tom Lee Jr., 46,", "Tom Lee, Jr., 46,".
  private static int overSuffix(Atoms atoms, int comma) {
    int last = atoms.get(comma - 1).is(".") ? comma - 2 : comma - 1;
    if (!atoms.isOneOf(last, SUFFIXES)) {
      return comma;
    }
    return atoms.get(last - 1).is(",") ? last - 1 : last;
  }

  private static boolean isLower(Atom atom) {
    return atom.isWord() && !atom.isCapital();
  }

  // "…, 12 and 14,": the other age.
  private static boolean isShort(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    return (atom.isInteger(1) || atom.isInteger(2)) && ends(atoms, index + 1);
  }

  private static boolean ends(Atoms atoms, int index) {
    Atom after = atoms.get(index);
    return after.is(",") || after.is(".") || after.is(";");
  }

  private static boolean isLink(Atom atom) {
    return atom.isHyphen() || LINKS.contains(atom.lower());
  }

  /** Marks the ages that only their neighbours tell: ranges, lists, the other of two. */
  static void mark(Atoms atoms, List<Draft> drafts) {
    boolean aged = false;
    for (Draft draft : drafts) {
      boolean told = atoms.isOneOf(draft.from - 1, BEFORE) && draft.value.compareTo(OLDEST) < 0;
      boolean named = aged && isBehindName(atoms, draft);
      if ((mayBe(draft) && (told || named || isRangeOfAges(atoms, draft)))
          || isAgeGroup(atoms, draft)) {
        set(draft);
      }
      aged |= draft.kind == Unit.Kind.AGE;
    }
    for (int i = 1; i < drafts.size(); i++) {
      Draft next = drafts.get(i);
      Atom link = atoms.get(next.from - 1);
      boolean to = link.is("to") || link.is("through");
      boolean between = isBetween(atoms, drafts.get(i - 1));
      if (continues(atoms, drafts.get(i - 1), next) && (to || between || stops(atoms, next.to))) {
        set(next);
      }
    }
    for (int i = drafts.size() - 1; i > 0; i--) {
      if (continues(atoms, drafts.get(i), drafts.get(i - 1))
          && atoms.get(drafts.get(i - 1).to).isHyphen()) {
        set(drafts.get(i - 1));
      }
    }
  }

  // "Between the ages of 21 and 58".
  private static boolean isBetween(Atoms atoms, Draft age) {
    for (int i = age.from - 1; i >= age.from - LINK - 1; i--) {
      if (atoms.get(i).is("between")) {
        return true;
      }
    }
    return false;
  }

  // "Aged between 18 and 25", "ranging in age from 26 to 39", "the ages of the dead range from".
  private static boolean isRangeOfAges(Atoms atoms, Draft draft) {
    if (draft.high == null || draft.high.compareTo(OLDEST) >= 0) {
      return false;
    }
    boolean ranging = false;
    for (int i = draft.from - 1; i >= draft.from - REACH && atoms.get(i).isWord(); i--) {
      ranging |= atoms.isOneOf(i, RANGING);
      if (atoms.isOneOf(i, BEFORE) || atoms.isOneOf(i, NOUNS)) {
        return ranging || atoms.isOneOf(i - 2, RANGING);
      }
    }
    return false;
  }

  // "Ann Lee, 24, Joe Hill, 25 and Sam Orr, 32 were taken": names with ages, one after another.
  private static boolean isBehindName(Atoms atoms, Draft draft) {
    return atoms.get(draft.from - 1).is(",")
        && atoms.get(draft.from - 2).isCapital()
        && atoms.get(draft.from - 3).isCapital()
        && atoms.get(draft.from).isInteger(2);
  }

  // "The under-18s": no seconds.
  private static boolean isAgeGroup(Atoms atoms, Draft draft) {
    Atom over = atoms.get(draft.from - 2);
    return draft.unitText.equals("s")
        && atoms.get(draft.from - 1).isHyphen()
        && (over.is("under") || over.is("over"));
  }

  // "Ages 24, 25 and 38", "16-, 19- and 22-year-olds": a number beside an age in a list.
  private static boolean continues(Atoms atoms, Draft age, Draft other) {
    if (age.kind != Unit.Kind.AGE || !mayBe(other) || other.value.compareTo(OLDEST) >= 0) {
      return false;
    }
    int from = Math.min(age.to, other.to);
    int to = Math.max(age.from, other.from);
    if (to - from > LINK || to <= from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!isLink(atoms.get(i))) {
        return false;
      }
    }
    return true;
  }

  // "Ages 24 and 38, were", but not "Ali, 27, and 14 others".
  private static boolean stops(Atoms atoms, int index) {
    Atom after = atoms.get(index);
    return !after.isWord() || isLink(after);
  }
}
