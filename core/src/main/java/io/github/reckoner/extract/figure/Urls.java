package io.github.reckoner.extract.figure;

/** Recognises addresses of the net, mail addresses and paths of files. */
final class Urls {

  /** The longest stretch that is looked at. */
  private static final int REACH = 2000;

  private Urls() {}

  /** Returns whether an address or a path begins at an offset. */
  static boolean startsAt(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '/') {
      return at + 1 < end
          && Character.isLetterOrDigit(text.charAt(at + 1))
          && text.substring(at + 1, end(text, at, end)).indexOf('/') > 0;
    }
    if (!Character.isLetter(c)) {
      return false;
    }
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at);
  }

  /** Returns the offset after the address: the next space or bracket, at the latest. */
  static int end(String text, int at, int end) {
    int stop = at;
    int limit = Math.min(end, at + REACH);
    while (stop < limit
        && !Lexer.isSpace(text.charAt(stop))
        && "<>\"()[]”".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    while (stop > at + 1 && ".,;:!?'".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }
}
