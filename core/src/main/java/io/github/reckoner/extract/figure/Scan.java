package io.github.reckoner.extract.figure;

import io.github.reckoner.extract.figure.NumberWord.Kind;
import io.github.reckoner.extract.figure.Numeral.Form;
import io.github.reckoner.model.Skipped.Reason;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over the atoms once and sorts every numeral into figures and skipped ones. */
final class Scan {

  /** Signs that begin a decade, a telephone number. */
  private static final String OPENING_SIGNS = "'+(";

  private static final Words ANCHORS = Words.group("words that place a time");

  private final Atoms atoms;
  private final Grammar grammar;
  private final boolean opening;
  private final boolean titleCase;
  private final List<Draft> drafts = new ArrayList<>();
  private int floor;
  private int listEnd = -1;
  private final List<Skip> skips = new ArrayList<>();

  /**
   * Looks at the atoms of a sentence.
   *
   * @param opening whether a line begins with them, and they are not all of the text
   */
  Scan(Atoms atoms, Grammar grammar, boolean opening) {
    this.atoms = atoms;
    this.grammar = grammar;
    this.opening = opening;
    this.titleCase = isTitleCase(atoms);
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Skip> skips() {
    return skips;
  }

  void run() {
    int at = 0;
    while (at < atoms.size()) {
      at = step(at);
    }
  }

  /** Reads what stands at an index and returns the index after it. */
  private int step(int index) {
    Atom atom = atoms.get(index);
    if (atom.isSign() && OPENING_SIGNS.indexOf(atom.lower()) < 0) {
      return index + 1;
    }
    Skip skip = skip(index);
    if (skip != null) {
      skips.add(skip);
      return skip.to();
    }
    Numeral numeral = NumeralReader.read(atoms, index);
    if (numeral != null) {
      return sort(numeral);
    }
    NumberWord word = atom.word();
    boolean left =
        word.is(Kind.HALF)
            || word.is(Kind.ADVERB)
            || word.is(Kind.GROUP)
            || word.is(Kind.MAGNITUDE);
    if (left || atom.kind() == Atom.Kind.FRACTION) {
      skips.add(new Skip(index, index + 1, Reason.IDIOM));
    }
    return index + 1;
  }

  private @Nullable Skip skip(int index) {
    Skip skip = grammar.labels().at(atoms, index);
    skip = skip == null ? DateNumerals.at(atoms, index) : skip;
    return skip == null && Scores.isScore(atoms, index)
        ? new Skip(index, index + 3, Reason.SCORE)
        : skip;
  }

  private int sort(Numeral numeral) {
    if (numeral.form() == Form.ORDINAL) {
      if (isTimeUnit(numeral)) {
        skips.add(new Skip(numeral.from(), numeral.to(), Reason.IDIOM));
      } else {
        skips.add(
            new Skip(numeral.from(), numeral.to(), Reason.ORDINAL, Optional.of(numeral.value())));
      }
      return numeral.to();
    }
    if (isOfName(numeral)) {
      skips.add(new Skip(numeral.from(), numeral.to(), Reason.NAME));
      return numeral.to();
    }
    if (isAdjective(numeral)
        || isRankSet(numeral)
        || Measures.isPerRound(atoms, numeral.from() - 1)
        || Pronouns.isPronoun(atoms, numeral)) {
      skips.add(new Skip(numeral.from(), numeral.to(), Reason.IDIOM));
      return numeral.to();
    }
    Draft draft = grammar.measures().draft(atoms, numeral, floor);
    boolean listed = !draft.hasUnit() && (isListed(numeral) || isOfLabelled(numeral));
    Reason reason = listed ? Reason.IDENTIFIER : reason(numeral, draft);
    if (listed || (reason == Reason.IDENTIFIER && Labels.opensList(atoms, numeral))) {
      listEnd = numeral.to();
    }
    if (reason != null) {
      skips.add(new Skip(numeral.from(), numeral.to(), reason));
      return numeral.to();
    }
    if (Ages.isAge(atoms, draft)) {
      Ages.set(draft);
    }
    drafts.add(draft);
    floor = Math.max(draft.to, numeral.to());
    return floor;
  }

  private @Nullable Reason reason(Numeral numeral, Draft draft) {
    if (isAnchor(draft)) {
      return Reason.DATE;
    }
    if (draft.hasUnit()) {
      boolean console =
          draft.unitText.equals("PS")
              && draft.signBefore
              && numeral.form() == Form.DIGITS
              && draft.value.precision() == 1;
      boolean road = atoms.get(draft.to).is("road") && atoms.get(draft.to).isCapital();
      return console ? Reason.NAME : road ? Reason.ADDRESS : Asides.reason(atoms, draft);
    }
    if (DateNumerals.isYear(atoms, numeral)) {
      return Reason.DATE;
    }
    if (opening && Labels.isOutline(atoms, numeral)) {
      return Reason.IDENTIFIER;
    }
    return grammar.labels().of(atoms, numeral, titleCase);
  }

  /** Returns whether a number goes on with a name: the 800 of "Boeing 737-800". */
  private boolean isOfName(Numeral numeral) {
    Skip last = skips.isEmpty() ? null : skips.get(skips.size() - 1);
    return last != null
        && last.reason() == Reason.NAME
        && last.to() == numeral.from() - 1
        && atoms.get(last.to()).isHyphen()
        && atoms.joins(last.to());
  }

  /** Returns whether a number continues a list of labels: the 24 of "nos. 22, 24 and 31". */
  private boolean isListed(Numeral numeral) {
    if (listEnd < 0 || numeral.from() - listEnd > 2 || numeral.form() != Form.DIGITS) {
      return false;
    }
    for (int i = listEnd; i < numeral.from(); i++) {
      Atom link = atoms.get(i);
      boolean links =
          link.is(",") || link.isHyphen() || link.is("and") || link.is("or") || link.is("to");
      if (!links) {
        return false;
      }
    }
    return !Nouns.isPlural(atoms.get(numeral.to()).lower());
  }

  /** Returns whether a number tells of how many the labelled one before is: "image 3 of 12". */
  private boolean isOfLabelled(Numeral numeral) {
    Skip last = skips.isEmpty() ? null : skips.get(skips.size() - 1);
    return last != null
        && last.reason() == Reason.IDENTIFIER
        && last.to() == numeral.from() - 1
        && atoms.get(last.to()).is("of")
        && numeral.form() == Form.DIGITS
        && !Nouns.isPlural(atoms.get(numeral.to()).lower());
  }

  /** Returns whether a span of time only says when: "two weeks after", "six months ago". */
  private boolean isAnchor(Draft draft) {
    return draft.kind == Unit.Kind.DURATION && ANCHORS.contains(atoms.get(draft.to).lower());
  }

  /** Returns whether a number is the size of the end of a table: "the bottom three". */
  private boolean isRankSet(Numeral numeral) {
    Atom before = atoms.get(numeral.from() - 1);
    Atom after = atoms.get(numeral.to());
    boolean part = after.is("%") || after.is("percent") || after.is("per");
    return !part
        && (before.is("bottom")
            || (before.is("top") && !Hedges.isTopping(atoms, numeral.from() - 1)));
  }

  /** Returns whether an ordinal is the unit of time in "a second", "per second". */
  private boolean isTimeUnit(Numeral numeral) {
    return atoms.get(numeral.from()).is("second")
        && (atoms.get(numeral.from() - 1).is("per") || atoms.get(numeral.from() - 1).is("/"));
  }

  /**
   * Returns whether a scale stands for itself: "million-dollar", or a multiple for a word:
   * "double".
   */
  private boolean isAdjective(Numeral numeral) {
    Atom first = atoms.get(numeral.from());
    boolean single = numeral.to() - numeral.from() == 1;
    boolean scale = first.word().is(Kind.SCALE) || first.word().is(Kind.HUNDRED);
    boolean hyphen = atoms.get(numeral.to()).isHyphen() && atoms.joins(numeral.to());
    boolean multiple = numeral.form() == Form.MULTIPLE && !first.lower().endsWith("fold");
    boolean several =
        first.word().is(Kind.SEVERAL)
            && numeral.form() == Form.VAGUE
            && single
            && !Nouns.isPlural(atoms.get(numeral.to()).lower())
            && !Nouns.isPlural(atoms.get(numeral.to() + 1).lower())
            && !atoms.get(numeral.to()).is("of");
    boolean per = atoms.get(numeral.from() - 1).is("per");
    return (single && scale && (hyphen || per)) || multiple || several;
  }

  private static boolean isTitleCase(Atoms atoms) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      if (atom.isWord() && atom.text().length() > 3) {
        words++;
        capitals += atom.isCapital() ? 1 : 0;
      }
    }
    return words > 3 && capitals * 4 >= words * 3;
  }
}
