package io.github.reckoner.extract.figure;

import com.google.common.base.CharMatcher;

/** Recognises the channels of broadcasters. Stateless. */
final class Channels {

  private static final Words NETWORKS = Words.group("networks with channels");
  private static final Words NEWSCASTS = Words.group("words of a newscast");
  private static final CharMatcher DASHES = CharMatcher.anyOf("-–—|");
  private static final int CALL_SIGN = 4;
  private static final int CHANNEL = 2;

  /** The most words of a newscast's name: "On Your Side". */
  private static final int NAME = 3;

  private Channels() {}

  /**
   * Returns whether a word before a number is a network or call sign: "CBS 58", "WDRB 41".
   *
   * @param before what stands before the word: behind a dash, any four letters may be a call sign
   */
  static boolean isBroadcaster(Atom before, Atom word) {
    boolean sign =
        word.text().length() == CALL_SIGN
            && "KW".indexOf(word.text().charAt(0)) >= 0
            && (isDash(before) || CharMatcher.anyOf("AEIOUY").matchesNoneOf(word.text()));
    return Labels.isCapitals(word.text()) && (sign || NETWORKS.contains(word.lower()));
  }

  // "Crash closes bridge - WOWK 13".
  private static boolean isDash(Atom before) {
    return before.isSign() && DASHES.matchesAnyOf(before.text());
  }

  /** Returns whether a number is that of a channel: "7 News", "10 On Your Side", "98.7 FM". */
  static boolean isChannel(Atoms atoms, Numeral numeral) {
    if (atoms.get(numeral.to()).text().equals("FM")) {
      return true;
    }
    if (atoms.get(numeral.from()).text().length() > CHANNEL) {
      return false;
    }
    int words = 0;
    while (words < NAME && isNamed(atoms.get(numeral.to() + words))) {
      words++;
    }
    Atom last = atoms.get(numeral.to() + words - 1);
    Atom next = atoms.get(numeral.to() + words);
    boolean told = next.isWord() && next.isCapital() && Nouns.isPlural(next.lower());
    return words > 0 && (last.is("news") || last.is("side")) && !told;
  }

  private static boolean isNamed(Atom atom) {
    return atom.isCapital() && NEWSCASTS.contains(atom.lower());
  }
}
