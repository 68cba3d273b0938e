package io.github.reckoner.extract.figure;

import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts the dead whom a sentence lists by name: "Killed were Rosa Delgado, 52; Wayne Hostetler,
 * 44; and Minh Tran, 38", "the coroner identified the dead as".
 *
 * <p>News gives the age of each behind the name or before it; so many ages, so many persons. Where
 * no age stands, the names are counted.
 */
final class Identified {

  private static final Words NAMING = Words.group("verbs of naming");
  private static final Words DEAD = Words.group("words for the named dead");
  private static final Words OTHERS = Words.group("words for those who are not the dead");
  private static final Words KILLING = Words.group("verbs of killing");
  private static final Words DOUBTS = Words.group("words that undo a happening");
  private static final Words BEING = Words.group("verbs of being");

  /**
   * The names of so many, from the first token up to the end, which is not of them.
   *
   * @param ages whether as many ages stand with them
   */
  record Names(int first, int end, int count, boolean ages) {}

  private final Sentence sentence;
  private final Syntax syntax;

  private Identified(Sentence sentence, Syntax syntax) {
    this.sentence = sentence;
    this.syntax = syntax;
  }

  /** Returns the names of the dead whom a sentence lists, if it does. */
  static Optional<Names> dead(Sentence sentence, Syntax syntax) {
    return new Identified(sentence, syntax).dead();
  }

  private Optional<Names> dead() {
    OptionalInt from = start();
    return from.isEmpty() ? Optional.empty() : names(from.getAsInt());
  }

  // The first token behind "killed were" or "identified as".
  private OptionalInt start() {
    for (int i = 1; i < size(); i++) {
      boolean killed = i == 1 && DEAD.contains(lower(0)) && BEING.contains(lower(1));
      if (killed) {
        return OptionalInt.of(i + 1);
      }
      if (lower(i).equals("as") && isOfTheDead(i)) {
        return OptionalInt.of(i + 1);
      }
      if (isListOfKilled(i)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  // "The blast killed Ann Lee, 40, Tom Reed, 33, and Max Hill, 29."
  private boolean isListOfKilled(int first) {
    String verb = syntax.lemma(first - 1).toLowerCase(Locale.ROOT);
    return isName(first)
        && KILLING.contains(verb)
        && syntax.tag(first - 1).startsWith("VB")
        && syntax.dependents(first - 1).stream().noneMatch(word -> DOUBTS.contains(lower(word)))
        && names(first).filter(names -> names.count() > 1 && names.ages()).isPresent();
  }

  private boolean isOfTheDead(int as) {
    boolean naming = false;
    boolean dead = false;
    for (int i = 0; i < as; i++) {
      naming |= NAMING.contains(syntax.lemma(i).toLowerCase(Locale.ROOT));
      dead |= DEAD.contains(lower(i));
      if (OTHERS.contains(lower(i))) {
        return false;
      }
    }
    return naming && dead;
  }

  private Optional<Names> names(int from) {
    int first = from;
    while (first < size() && !isName(first)) {
      if (syntax.tag(first).startsWith("VB")) {
        return Optional.empty();
      }
      first++;
    }
    int end = first;
    int ages = isYearsOld(from, first) ? 1 : 0;
    int names = 0;
    boolean fresh = true;
    for (int i = first; i < size() && !ends(i); i++) {
      if (isName(i)) {
        names += fresh && syntax.name(i).equals("PERSON") ? 1 : 0;
        fresh = false;
        end = i + 1;
      } else if (isAge(i)) {
        ages++;
        end = i + 1;
        fresh = true;
      } else if (lower(i).equals("old") && lower(i - 1).equals("-")) {
        ages++;
        fresh = true;
      } else {
        fresh = true;
      }
    }
    int count = ages > 0 ? ages : names;
    boolean one = count == 1 && ages == 1;
    return count == 0 || first == end
        ? Optional.empty()
        : Optional.of(new Names(first, one ? endOfName(first) : end, count, ages > 0));
  }

  private int endOfName(int first) {
    int end = first;
    while (end < size() && isName(end)) {
      end++;
    }
    return end;
  }

  private boolean isYearsOld(int from, int to) {
    for (int i = from; i < to; i++) {
      if (lower(i).equals("old")) {
        return true;
      }
    }
    return false;
  }

  // "…, who was 19": what follows is told of the last.
  private boolean ends(int token) {
    return syntax.tag(token).startsWith("VB") || syntax.tag(token).startsWith("W");
  }

  private boolean isName(int token) {
    return syntax.tag(token).equals("NNP") && !syntax.name(token).equals("LOCATION");
  }

  // "Delgado, 52;".
  private boolean isAge(int token) {
    String word = lower(token);
    boolean number = word.length() <= 2 && word.chars().allMatch(Character::isDigit);
    boolean ended = token + 1 >= size() || !Character.isLetterOrDigit(lower(token + 1).charAt(0));
    return number && lower(token - 1).equals(",") && (ended || lower(token + 1).equals("and"));
  }

  private int size() {
    return sentence.tokens().size();
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
