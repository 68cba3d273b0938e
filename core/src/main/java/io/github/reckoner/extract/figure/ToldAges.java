package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * Tells whether a number without a noun is an age: "the boy is 12", "raise the retirement age to
 * 64".
 */
final class ToldAges {

  private static final Words HUMANS = Words.group("human nouns");
  private static final Words AGES = Words.group("nouns of an age");
  private static final Words BEING = Words.group("verbs of being");

  /** The most words of a subject that are looked through for an age. */
  private static final int SUBJECT = 8;

  private static final BigDecimal OLDEST = BigDecimal.valueOf(111);

  private final Sentence sentence;
  private final Syntax syntax;
  private final Atoms atoms;
  private final TokenIndex tokens;

  ToldAges(Sentence sentence, Syntax syntax, Atoms atoms) {
    this.sentence = sentence;
    this.syntax = syntax;
    this.atoms = atoms;
    this.tokens = new TokenIndex(sentence.tokens());
  }

  /** Returns whether the number says how old its subject is: "the boy is 12". */
  boolean isAge(Draft draft, int number) {
    boolean old = draft.form == Numeral.Form.DIGITS && draft.value.compareTo(OLDEST) < 0;
    if (!old || draft.isRange()) {
      return false;
    }
    if (isBehindAge(draft)) {
      return true;
    }
    if (syntax.dependents(number, "cop").isEmpty()) {
      return syntax.relation(number).equals("obl") && isAgeTold(verb(number));
    }
    if (isAgeTold(number)) {
      return true;
    }
    for (int subject : syntax.dependents(number)) {
      boolean person =
          syntax.name(subject).equals("PERSON")
              || lower(subject).equals("he")
              || lower(subject).equals("she")
              || HUMANS.contains(lower(subject))
              || (isOneOfThem(subject) && syntax.dependents(number, "case").isEmpty());
      if (syntax.relation(subject).startsWith("nsubj") && person) {
        return true;
      }
    }
    return false;
  }

  // "One of the arrested men is 22".
  private boolean isOneOfThem(int subject) {
    return lower(subject).equals("one")
        && syntax.dependents(subject, "nmod").stream()
            .anyMatch(noun -> HUMANS.contains(Nouns.singular(lower(noun))));
  }

  // In "from 62 to 64" the parser hangs the one on the other.
  private int verb(int number) {
    int governor = syntax.governor(number);
    return governor >= 0 && syntax.tag(governor).equals("CD")
        ? syntax.governor(governor)
        : governor;
  }

  /**
   * Returns whether an age is spoken of: "the average age is 34", "life expectancy rose to 71",
   * "raise the retirement age to 64".
   */
  private boolean isAgeTold(int predicate) {
    for (int named : predicate < 0 ? List.<Integer>of() : syntax.dependents(predicate)) {
      boolean argument =
          syntax.relation(named).startsWith("nsubj") || syntax.relation(named).equals("obj");
      if (argument && AGES.contains(lower(named))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether "the average age of the crew was" stands before, however it was parsed. */
  private boolean isBehindAge(Draft draft) {
    int verb = tokens.at(atoms.get(draft.from).start()) - 1;
    if (verb < 0 || !BEING.contains(lower(verb))) {
      return false;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - SUBJECT); i--) {
      String tag = syntax.tag(i);
      if (AGES.contains(lower(i))) {
        return true;
      }
      if (tag.startsWith("V") || tag.startsWith("W") || !Character.isLetter(tag.charAt(0))) {
        return false;
      }
    }
    return false;
  }

  private String lower(int token) {
    return token < 0 ? "" : sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
