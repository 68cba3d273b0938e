package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the noun that a pronoun or a verb without a subject in the tree is likely about. */
final class Antecedents {

  private static final int REACH = 12;
  private static final ImmutableSet<String> STOPS = ImmutableSet.of(";", ":", "(", ")", "--", "—");
  private static final ImmutableMap<String, String> THIRD =
      ImmutableMap.of(
          "he", "he", "she", "she", "it", "it", "they", "they", "his", "he", "its", "it", "their",
          "they");
  private static final ImmutableSet<String> DASHES = ImmutableSet.of("--", "—", "–");
  private static final int LONGEST_LABEL = 5;

  private final Words words;
  private final Syntax syntax;

  Antecedents(Words words, Syntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  /** Returns the nearest subject before a pronoun of the third person that may be what it means. */
  Optional<Integer> of(int pronoun) {
    String person = THIRD.get(words.lower(pronoun));
    if (person == null) {
      return Optional.empty();
    }
    for (int i = pronoun - 1; i >= 0; i--) {
      if (syntax.relation(i).startsWith("nsubj") && agrees(person, i)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  // "The economist said it would cost 31 million": something else would.
  private boolean isPerson(int noun) {
    return syntax.name(noun).equals("PERSON")
        || People.STANDARD.find(words.bases(noun)).isPresent()
        || People.STANDARD.namesPeople(words.lower(noun));
  }

  private boolean agrees(String pronoun, int noun) {
    String tag = syntax.tag(noun);
    return switch (pronoun) {
      case "he", "she" -> tag.equals("NNP") || (tag.equals("NN") && words.isCapitalised(noun));
      case "it" -> (tag.equals("NN") || tag.startsWith("NNP")) && !isPerson(noun);
      default -> tag.equals("NNS") || tag.equals("NNPS");
    };
  }

  /**
   * Returns the noun that a token is likely about where the tree is broken: the one before the
   * nearest verb to the left, or without a verb the one that the token stands behind.
   *
   * @param measured whether a token is part of an amount, to be passed over
   */
  Optional<Integer> before(int token, IntPredicate measured) {
    int verb = token - 1;
    while (verb >= 0 && !syntax.tag(verb).startsWith("VB") && !isStop(verb)) {
      verb--;
    }
    boolean found = verb >= 0 && !isStop(verb);
    // "Of claims, ranging from": a participle is about what stands before its comma.
    boolean finite = found && !syntax.tag(verb).equals("VBG");
    int noun = finite ? beforeAside(verb - 1) : found ? verb - 1 : token - 1;
    int end = noun;
    while (noun >= 0
        && (!syntax.tag(noun).startsWith("NN") || isTime(noun) || measured.test(noun))) {
      if (found && syntax.tag(noun).startsWith("PRP")) {
        return of(noun);
      }
      noun--;
    }
    return noun < 0 || end - noun > REACH ? Optional.empty() : Optional.of(top(noun, end));
  }

  /**
   * Returns whether the tree has torn a finite verb off the noun right before it: "and Acme gained
   * 10%" as a mere dependent of the clause before.
   */
  boolean isBroken(int verb) {
    String tag = syntax.tag(verb);
    boolean finite = tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
    return finite
        && verb > 0
        && syntax.relation(verb).equals("dep")
        && syntax.tag(verb - 1).startsWith("NN")
        && !isTime(verb - 1);
  }

  /** Returns the name that a market report sets before its sentence: "Acme — The shares fell". */
  Optional<Integer> label(int before) {
    for (int i = 0; i < Math.min(before, LONGEST_LABEL); i++) {
      if (i > 0 && DASHES.contains(words.lower(i))) {
        return Optional.of(i - 1);
      }
      if (!syntax.tag(i).startsWith("NNP") && !words.lower(i).equals("&")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isStop(int token) {
    return STOPS.contains(words.lower(token));
  }

  private int top(int noun, int end) {
    int head = noun;
    int governor = syntax.governor(head);
    while (governor >= 0
        && governor <= end
        && !syntax.relation(head).equals("conj")
        && syntax.tag(governor).startsWith("NN")) {
      head = governor;
      governor = syntax.governor(head);
    }
    return head;
  }

  // "Debt, leaving out banks, was": what stands between the commas is left out.
  private int beforeAside(int token) {
    if (!words.lower(token).equals(",")) {
      return token;
    }
    for (int i = token - 1; i > 0; i--) {
      if (words.lower(i).equals(",")) {
        return i - 1;
      }
    }
    return token;
  }

  /** Returns whether a noun is a unit or point of time, which does nothing. */
  boolean isTime(int token) {
    return TimeWords.STANDARD.unit(words.lower(token)).isPresent()
        || TimeWords.STANDARD.month(words, token).isPresent()
        || TimeWords.STANDARD.weekday(words, token).isPresent();
  }
}
