package io.github.reckoner.extract.figure;

import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Skipped.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises numbers that name a thing and count nothing: models, sections, streets, idioms. */
final class Labels {

  private static final Words LABELS = Words.group("labels");
  private static final Words LOWER_LABELS = Words.group("lower-case labels");
  private static final Words BORES = Words.group("words of a bore");
  private static final Words VERBS = Words.group("verbs of happening");
  private static final Words MODELS = Words.group("model numbers");
  private static final Words OF_WHOLE = Words.group("determiners of a whole");
  private static final Words NO_NAMES = Words.group("capitals that are no names");
  private static final Words MONTHS = Words.group("months");
  private static final Words WEEKDAYS = Words.group("weekdays");

  private static final String QUOTES = "\"'“”‘’";

  /** The least digits without groups that are a serial number, such as that of a message. */
  private static final int SERIAL = 17;

  /** The most digits of the number of a line. */
  private static final int OUTLINE = 2;

  /** The most letters before the number of a model. */
  private static final int LETTERS = 4;

  private final Phrases<Reason> idioms;
  private final Phrases<Reason> names;

  Labels() {
    Phrases.Builder<Reason> expressions = new Phrases.Builder<>();
    for (Lexicon.Row row : Lexicon.read(Labels.class, "idioms.tsv")) {
      expressions.add(row.get("phrase"), Reason.valueOf(row.get("reason")));
    }
    idioms = expressions.build();
    Phrases.Builder<Reason> leading = new Phrases.Builder<>();
    Lexicon.read(Labels.class, "names.tsv")
        .forEach(row -> leading.addExact(row.get("name"), Reason.NAME));
    names = leading.build();
  }

  /** Returns the expression that begins at an index and is skipped as a whole, or null. */
  @Nullable Skip at(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    if (atom.kind() == Atom.Kind.URL) {
      return new Skip(index, index + 1, Reason.URL);
    }
    if (atom.kind() == Atom.Kind.MIXED) {
      boolean size = atom.glued() && atom.text().charAt(0) == 'x';
      return new Skip(index, index + 1, size ? Reason.IDENTIFIER : Reason.NAME);
    }
    if (isDesignation(atoms, index)) {
      return new Skip(index, index + 2, Reason.NAME);
    }
    Phrases.Found<Reason> idiom = idioms.after(atoms, index);
    if (idiom != null) {
      return new Skip(index, idiom.to(), idiom.meaning());
    }
    if (atom.isWord() && isRoman(atom.text()) && atoms.get(index - 1).isCapital()) {
      return new Skip(index, index + 1, Reason.NAME);
    }
    return atom.isDigits() || atom.is("+") || atom.is("(") ? Telephones.at(atoms, index) : null;
  }

  // The "22M3" of a Tu-22M3, the "1B" of an H-1B visa.
  private static boolean isDesignation(Atoms atoms, int index) {
    Atom letters = atoms.get(index - 2);
    Atom after = atoms.get(index + 1);
    return atoms.get(index).kind() == Atom.Kind.INTEGER
        && atoms.get(index - 1).isHyphen()
        && atoms.joins(index - 1)
        && letters.isWord()
        && letters.isCapital()
        && letters.text().length() <= LETTERS
        && after.glued()
        && after.isCapital();
  }

  /** Returns whether a word is a Roman numeral of at least two signs below forty. */
  private static boolean isRoman(String word) {
    if (word.length() < 2 || word.length() > 6) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ("IVX".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Returns why a numeral without a unit is no figure, or null if it may be one. */
  @Nullable Reason of(Atoms atoms, Numeral numeral, boolean titleCase) {
    Atom first = atoms.get(numeral.from());
    Atom before = atoms.get(numeral.from() - 1);
    Atom after = atoms.get(numeral.to());
    boolean serial = first.kind() == Atom.Kind.INTEGER && first.text().length() >= SERIAL;
    if (before.is("#") || before.is("№") || (serial && numeral.to() == numeral.from() + 1)) {
      return Reason.IDENTIFIER;
    }
    boolean digits = numeral.form() == Numeral.Form.DIGITS;
    if (digits && Streets.isAddress(atoms, numeral)) {
      return Reason.ADDRESS;
    }
    boolean bore = BORES.contains(atoms.get(atoms.overHyphen(numeral.to())).lower());
    if (digits && (bore || Channels.isChannel(atoms, numeral))) {
      return Reason.NAME;
    }
    // The film "The 411".
    if (digits
        && before.is("the")
        && before.isCapital()
        && isQuote(atoms.get(numeral.from() - 2))
        && isQuote(after)) {
      return Reason.NAME;
    }
    // "…of the city.[22]": a note, where "[22] people" is an editor's number.
    if (before.is("[") && before.glued() && after.is("]")) {
      return Reason.IDENTIFIER;
    }
    if (isLabelled(atoms, numeral, digits)) {
      return Reason.IDENTIFIER;
    }
    int name =
        before.isHyphen() && atoms.joins(numeral.from() - 1) ? numeral.from() - 1 : numeral.from();
    if (names.before(atoms, name) != null) {
      return Reason.NAME;
    }
    if (digits && first.kind() == Atom.Kind.INTEGER) {
      // "Gave Labour 28 of the 90 seats".
      boolean part = after.is("of") && atoms.isOneOf(numeral.to() + 1, OF_WHOLE);
      // "Beat Barrett 53 to 46".
      boolean score = after.is("to") && atoms.get(numeral.to() + 1).kind() == Atom.Kind.INTEGER;
      return !part && !score && isModel(atoms, numeral, before, after, titleCase)
          ? Reason.NAME
          : null;
    }
    boolean namedWord =
        first.isWord()
            && first.isCapital()
            && !titleCase
            && isName(atoms, numeral.from() - 1)
            && numeral.from() > 1;
    return namedWord && !(after.isWord() && Nouns.isPlural(after.lower())) ? Reason.NAME : null;
  }

  private static boolean isQuote(Atom atom) {
    return atom.isSign() && QUOTES.indexOf(atom.text().charAt(0)) >= 0;
  }

  private static boolean isLabelled(Atoms atoms, Numeral numeral, boolean digits) {
    int at = numeral.from() - 1;
    at = atoms.get(at).is(".") ? at - 1 : at;
    Atom label = atoms.get(at);
    if (!label.isWord()
        || (!digits && !atoms.get(numeral.from()).isCapital() && !label.isCapital())) {
      return false;
    }
    Atom after = atoms.get(numeral.to());
    boolean counted = after.isWord() && !after.isCapital() && Nouns.isPlural(after.lower());
    boolean no = label.is("no") && (!label.isCapital() || !digits) && !atoms.get(at + 1).is(".");
    return !counted
        && !no
        && ((digits && Channels.isBroadcaster(atoms.get(at - 1), label)) || isLabel(label));
  }

  private static boolean isLabel(Atom label) {
    return label.isCapital()
        ? LABELS.contains(label.lower())
        : LOWER_LABELS.contains(label.lower());
  }

  /**
   * Returns whether a number at the beginning of a line counts the lines, "1. Talks resume", or is
   * all that stands on one, such as that of a page.
   */
  static boolean isOutline(Atoms atoms, Numeral numeral) {
    Atom number = atoms.get(numeral.from());
    Atom stop = atoms.get(numeral.to());
    Atom next = atoms.get(numeral.to() + 1);
    return numeral.from() == 0
        && number.kind() == Atom.Kind.INTEGER
        && number.text().length() <= OUTLINE
        && (stop.kind() == Atom.Kind.NOTHING || isStop(stop, next));
  }

  private static boolean isStop(Atom stop, Atom next) {
    return stop.glued()
        && (stop.is(".") || stop.is(")"))
        && (next.kind() == Atom.Kind.NOTHING
            || (!next.glued() && next.isCapital())
            || isQuote(next));
  }

  /** Returns whether a numeral behind a label may begin a list: "nos. 22, 24 and 31". */
  static boolean opensList(Atoms atoms, Numeral numeral) {
    Atom before = atoms.get(numeral.from() - 1);
    Atom label = before.is(".") ? atoms.get(numeral.from() - 2) : before;
    return label.lower().endsWith("s") && LABELS.contains(label.lower());
  }

  private static boolean isModel(
      Atoms atoms, Numeral numeral, Atom before, Atom after, boolean titleCase) {
    int at = numeral.from() - 1;
    if (before.isHyphen() && atoms.joins(at) && atoms.get(at - 1).isWord()) {
      String letters = atoms.get(at - 1).text();
      return letters.length() <= LETTERS && isCapitals(letters);
    }
    if (MODELS.contains(atoms.get(numeral.from()).text())
        && (after.isCapital() || after.is("jet") || after.is("jets") || after.is("jetliner"))) {
      return true;
    }
    boolean counted =
        after.isWord()
            && (Nouns.isPlural(after.lower()) || VERBS.contains(after.lower()) || isDemonym(after));
    boolean next =
        after.isWord() && !after.isCapital() && Nouns.isPlural(atoms.get(numeral.to() + 1).lower());
    boolean listed =
        after.is(",") || after.is(")") || after.is("%") || PlaceLists.holds(atoms, numeral);
    return !titleCase
        && !counted
        && !next
        && !listed
        && before.isWord()
        && isName(atoms, at)
        && at > 0;
  }

  private static boolean isDemonym(Atom atom) {
    return atom.isCapital() && Nations.standard().byDemonym(atom.text()).isPresent();
  }

  private static boolean isName(Atoms atoms, int index) {
    Atom atom = atoms.get(index);
    return atom.isWord()
        && atom.isCapital()
        && !NO_NAMES.contains(atom.lower())
        && !MONTHS.contains(atom.lower())
        && !WEEKDAYS.contains(atom.lower())
        && index > 0;
  }
}
