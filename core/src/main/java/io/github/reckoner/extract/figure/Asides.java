package io.github.reckoner.extract.figure;

import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Superlatives;
import io.github.reckoner.model.Skipped.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Recognises amounts that only place what is told: how far off a town lies, how old a thing is,
 * since when a record stands, how wide the bore of a gun is. Stateless.
 */
final class Asides {

  private static final Words DIRECTIONS = Words.group("words that tell where from a distance");
  private static final Words MOVING = Words.group("verbs of covering a distance");
  private static final Words RECORDS = Words.group("words of a record");
  private static final Words GUNS = Words.group("words of a gun");
  private static final Words ENDS = Words.group("ends of a span");
  private static final Words AGED = Words.group("things of an age");
  private static final Words HUMANS = Words.group("human nouns");
  private static final Words HEDGES = Words.group("between a change and its amount");
  private static final Words NO_NOUNS = Words.group("no counted nouns");

  // "The second highest winterkill in ten years": so far before the span stands what it measures.
  private static final int RECORD = 7;
  private static final int MOVED = 3;
  private static final int PHRASE = 4;
  private static final int HEDGE = 4;
  private static final BigDecimal GEOLOGICAL = BigDecimal.valueOf(1000);

  private Asides() {}

  /** Returns why an amount is no figure of its own, or null if it is one. */
  static @Nullable Reason reason(Atoms atoms, Draft draft) {
    if (draft.kind == null) {
      return null;
    }
    return switch (draft.kind) {
      case LENGTH ->
          isDistance(atoms, draft) ? Reason.ADDRESS : isBore(atoms, draft) ? Reason.NAME : null;
      case AGE -> isAgeOfThing(atoms, draft) ? Reason.IDIOM : null;
      case DURATION -> isRecord(atoms, draft) || isEndOfSpan(atoms, draft) ? Reason.DATE : null;
      default -> null;
    };
  }

  // "A town 45 km north of Kyiv", "within five miles of the plant"; but not "drove 45 km from
  // Kyiv".
  private static boolean isDistance(Atoms atoms, Draft draft) {
    if (!draft.unitName.equals("kilometre") && !draft.unitName.equals("mile")) {
      return false;
    }
    boolean within = atoms.get(before(atoms, draft)).is("within") && atoms.get(draft.to).is("of");
    if (!within && !atoms.isOneOf(draft.to, DIRECTIONS)) {
      return false;
    }
    for (int i = draft.from - 1; i >= draft.from - MOVED; i--) {
      if (atoms.isOneOf(i, MOVING)) {
        return false;
      }
    }
    return true;
  }

  // "A 9mm handgun", "120-mm mortar shells": the make of a weapon.
  private static boolean isBore(Atoms atoms, Draft draft) {
    if (!draft.unitName.equals("millimetre")) {
      return false;
    }
    for (int i = draft.to; i < draft.to + PHRASE; i++) {
      if (atoms.isOneOf(i, GUNS)) {
        return true;
      }
    }
    return false;
  }

  // "The 10-year-old lawsuit", but not "the 17-year-old high school student".
  private static boolean isAgeOfThing(Atoms atoms, Draft draft) {
    boolean thing = false;
    for (int i = draft.to; i < draft.to + PHRASE; i++) {
      Atom atom = atoms.get(i);
      if (!atom.isWord() || NO_NOUNS.contains(atom.lower())) {
        break;
      }
      String noun = Nouns.singular(atom.lower());
      if (HUMANS.contains(noun) || atom.isCapital() || Kinds.standard().isPerson(noun)) {
        return false;
      }
      boolean ends = !atoms.get(i + 1).isWord() || NO_NOUNS.contains(atoms.get(i + 1).lower());
      boolean known = i == draft.to && ends && Kinds.standard().isThing(noun);
      thing |= known || AGED.contains(noun);
    }
    return thing && draft.value.compareTo(GEOLOGICAL) < 0;
  }

  // "The highest in ten years", "for the first time in two decades".
  private static boolean isRecord(Atoms atoms, Draft draft) {
    int in = before(atoms, draft);
    if (!atoms.get(in).is("in") || draft.unit == null) {
      return false;
    }
    for (int i = in - 1; i >= in - RECORD && atoms.get(i).isWord(); i--) {
      String word = atoms.get(i).lower();
      if (RECORDS.contains(word) || Superlatives.is(word)) {
        return true;
      }
    }
    return false;
  }

  // The word before an amount and its hedge: "in more than 50 years".
  private static int before(Atoms atoms, Draft draft) {
    int at = draft.from - 1;
    while (at > draft.from - HEDGE && atoms.isOneOf(at, HEDGES)) {
      at--;
    }
    return at;
  }

  // "In the first two months of this year".
  private static boolean isEndOfSpan(Atoms atoms, Draft draft) {
    return atoms.isOneOf(draft.from - 1, ENDS) && atoms.get(draft.to).is("of");
  }
}
