package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;

/** Finds in a sentence of a poll's report the names of those chosen and of those asked. */
final class PollNames {

  private static final PollWords LEXICON = PollWords.STANDARD;
  private static final ImmutableSet<String> FINITE = ImmutableSet.of("VB", "VBD", "VBP", "VBZ");
  private static final int BACK = 9;
  private static final int OPTION = 5;
  private static final int ASKED = 6;

  private final String text;
  private final Words words;

  PollNames(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /** Returns the nearest name before a token, in the same clause. */
  Optional<String> before(int token) {
    for (int end = token; end > Math.max(0, token - BACK); end--) {
      if (isName(end - 1)) {
        int from = end - 1;
        while (isName(from - 1)) {
          from--;
        }
        return Optional.of(quote(from, end));
      }
      if (isClosed(end - 1)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the option that begins at a token: "Olsen", "the Green nominee Tom Lind", "the ban".
   */
  Optional<String> option(int token) {
    int from = token;
    while (LEXICON.is("words before a choice", words, from)) {
      from++;
    }
    int end = from;
    while (end < from + OPTION && isNominal(end)) {
      end++;
    }
    return end == from ? Optional.empty() : Optional.of(quote(from, end));
  }

  // What stands before a stop, a number or another verb has no part in it.
  private boolean isClosed(int token) {
    boolean verb =
        FINITE.contains(tag(token))
            && !LEXICON.is("verbs of having", words, token)
            && !LEXICON.is("forms of being", words, token)
            && !LEXICON.is("verbs of a lead", words, token);
    return verb
        || isPronoun(token)
        || Character.isDigit(words.lower(token).charAt(0))
        || LEXICON.is("words that close a clause", words, token);
  }

  // "The survey shows her ahead by 3 points": not the survey.
  private boolean isPronoun(int token) {
    return tag(token).startsWith("PRP");
  }

  /** Returns whether a token is of a name. */
  boolean isName(int token) {
    return tag(token).startsWith("NNP")
        || (tag(token).startsWith("NN") && isCapitalised(token))
        || (tag(token).isEmpty() && token > 0 && isCapitalised(token));
  }

  private boolean isNominal(int token) {
    String tag = tag(token);
    return tag.isEmpty()
        ? isCapitalised(token)
        : tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS");
  }

  /** Returns those asked, in the singular, if their name begins at a token: "likely voters". */
  Optional<String> asked(int from) {
    int end = from;
    while (end < Math.min(words.size(), from + ASKED)
        && (isNominal(end) || LEXICON.is("kinds of voters", words, end))) {
      end++;
    }
    return end == from || !isPlural(end - 1)
        ? Optional.empty()
        : Optional.of(
            (quote(from, end - 1) + " " + lemma(end - 1)).strip().toLowerCase(Locale.ROOT));
  }

  private boolean isPlural(int token) {
    return tag(token).endsWith("S") || (tag(token).isEmpty() && words.lower(token).endsWith("s"));
  }

  private boolean isCapitalised(int token) {
    return !words.lower(token).isEmpty() && words.isCapitalised(token);
  }

  /** Returns the tag of a token; empty without syntax. */
  String tag(int token) {
    return words
        .syntax()
        .filter(s -> token >= 0 && token < s.size())
        .map(s -> s.tag(token))
        .orElse("");
  }

  private String lemma(int token) {
    return words.syntax().map(s -> s.lemma(token)).orElse(words.lower(token));
  }

  private String quote(int from, int end) {
    return end <= from ? "" : words.quote(text, from, end);
  }
}
