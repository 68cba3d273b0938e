package io.github.reckoner.ingest;

import java.util.regex.Pattern;

/**
 * Tells by its shape that a line is a notice of the page: prices and temperatures in a row, how to
 * reach the outlet, how long a text takes to read.
 */
final class Notices {

  private static final int TICKER_WORDS = 14;
  private static final int CONTACT_WORDS = 25;

  // "S&P 500 4,071.70 -1.38%"
  private static final Pattern CHANGE =
      Pattern.compile("\\d[\\d.,]*\\d.*\\s[(]?[+\\-−–▲▼]\\s?\\d+(?:[.,]\\d+)?\\s?%[)]?$");

  // "EUR/USD 1.0842" and "Euro: 18.57 | UDI: 7.98"
  private static final Pattern PRICES =
      Pattern.compile(
          "\\p{Lu}{3}/\\p{Lu}{3}\\s+\\d+[.,]\\d+.*"
              + "|(?:[^\\d|]{2,20}\\d+[.,]\\d+\\s*\\|\\s*)+[^\\d|]{2,20}\\d+[.,]\\d+");

  // "Athens 39° / 27°"
  private static final Pattern TEMPERATURES = Pattern.compile("\\d°.*\\d°");

  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?:\\+\\d{1,3}|\\b0\\d{2,4}|\\b\\d{3}|\\(\\d{3}\\))[ -]\\d{2,4}[ -]?\\d{2,}");

  private static final Pattern CONTACT =
      Pattern.compile(
          "@|www\\.|\\b(?:tel|phone|telephone|call|sms|whatsapp|fax|hotline)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern READING =
      Pattern.compile("[|·•] ?\\d{1,2} ?min(?:ute)?s?\\.?(?: read)?$");

  // "1Dam gives way2Bank raises rates3Team wins": a list of the most read, run together.
  private static final Pattern NUMBERED =
      Pattern.compile("^1\\p{Lu}.*\\S\\s?2\\p{Lu}.*\\S\\s?3\\p{Lu}.*");

  private Notices() {}

  /** Returns whether the line gives prices with their changes, rates or temperatures in a row. */
  static boolean isTicker(Line line) {
    return line.words().size() <= TICKER_WORDS
        && !line.isClosed()
        && !line.isProse()
        && (CHANGE.matcher(line.text()).find()
            || PRICES.matcher(line.text()).matches()
            || TEMPERATURES.matcher(line.text()).find());
  }

  /** Returns whether the line, no running text, gives a telephone number and says what it is. */
  static boolean isContact(Line line) {
    return line.words().size() <= CONTACT_WORDS
        && !line.isProse()
        && TELEPHONE.matcher(line.text()).find()
        && CONTACT.matcher(line.text()).find();
  }

  /** Returns whether the line is a numbered row of headlines that a scraper ran together. */
  static boolean isNumberedRow(Line line) {
    return NUMBERED.matcher(line.text()).matches();
  }

  /** Returns whether most letters of a text are Latin. */
  static boolean isLatin(String text) {
    int latin = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        boolean one = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        latin += one ? 1 : 0;
        others += one ? 0 : 1;
      }
    }
    return latin >= others;
  }

  /** Returns whether the line ends with how long the text takes to read, behind a bar. */
  static boolean endsInReadingTime(Line line) {
    return line.words().size() <= TICKER_WORDS && READING.matcher(line.text()).find();
  }
}
