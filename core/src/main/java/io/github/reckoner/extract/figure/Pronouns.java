package io.github.reckoner.extract.figure;

/** Tells "one" the pronoun from one the number. */
final class Pronouns {

  private static final Words BEFORE = Words.group("before a pronoun");
  private static final Words PREPOSITIONS = Words.group("prepositions of a pronoun");
  private static final Words BEING = Words.group("verbs of being after a count");
  private static final Words TOLD = Words.group("participles after the one");
  private static final Words HARM = Words.group("forms of harm");
  private static final Words AFTER = Words.group("after a pronoun");

  private Pronouns() {}

  /** Returns whether a numeral is the word "one" and stands for a noun or for anybody. */
  static boolean isPronoun(Atoms atoms, Numeral numeral) {
    Atom one = atoms.get(numeral.from());
    if (numeral.to() - numeral.from() != 1 || !one.is("one")) {
      return false;
    }
    Atom before = atoms.get(numeral.from() - 1);
    Atom after = atoms.get(numeral.to());
    if (after.kind() == Atom.Kind.NOTHING && before.kind() == Atom.Kind.NOTHING) {
      return false;
    }
    if (after.is("of")) {
      return BEFORE.contains(before.lower()) && !before.is("only") && !before.is("number");
    }
    boolean opening = before.kind() == Atom.Kind.NOTHING || before.isSign() || before.is("and");
    if (opening && BEING.contains(after.lower())) {
      return false;
    }
    boolean determined = BEFORE.contains(before.lower());
    boolean noun =
        after.isWord() && !AFTER.contains(after.lower()) && !after.lower().endsWith("ly");
    // "The one due in 2021", "the one launched last year"; but "the one injured man".
    boolean told =
        before.is("the")
            && (TOLD.contains(after.lower())
                || (after.lower().endsWith("ed") && !HARM.contains(after.lower())));
    boolean counted = after.is("more") || after.is("other") || (after.isHyphen() && after.glued());
    boolean object = PREPOSITIONS.contains(before.lower()) && (after.is("in") || !after.isWord());
    boolean apostrophe = after.is("'") || after.is("’");
    return apostrophe
        || object
        || told
        || (determined && !(noun && before.is("the")) && !counted)
        || AFTER.contains(after.lower());
  }
}
