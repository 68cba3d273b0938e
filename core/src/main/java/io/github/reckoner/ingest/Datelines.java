package io.github.reckoner.ingest;

import java.util.Locale;

/** Finds the place, date and agency that stand before the first sentence of a dispatch. */
final class Datelines {

  private Datelines() {}

  /**
   * Returns the offset after a dateline and its dash, such as {@code KYIV, Oct. 26 (Reuters) -}, or
   * 0 if the text does not begin with one.
   */
  static int end(String text, int reach) {
    int limit = Math.min(text.length(), reach);
    for (int i = 1; i < limit; i++) {
      int dash = dashAt(text, i);
      if (dash > 0 && isDateline(text.substring(0, i).strip())) {
        int end = i + dash;
        while (end < text.length() && Line.isBlank(text.charAt(end))) {
          end++;
        }
        return end;
      }
      if (dash > 0) {
        return 0;
      }
    }
    return 0;
  }

  // The length of a dash that separates at i, or 0; a hyphen needs a blank on both sides.
  private static int dashAt(String text, int i) {
    char c = text.charAt(i);
    if (c == '—' || c == '―' || (c == '–' && !Character.isDigit(text.charAt(i - 1)))) {
      return 1;
    }
    if (c != '-' || (!Line.isBlank(text.charAt(i - 1)) && text.charAt(i - 1) != ')')) {
      return 0;
    }
    int end = i;
    while (end < text.length() && text.charAt(end) == '-') {
      end++;
    }
    return end < text.length() && Line.isBlank(text.charAt(end)) ? end - i : 0;
  }

  private static boolean isDateline(String head) {
    int open = head.indexOf('(');
    String place = (open < 0 ? head : head.substring(0, open)).strip();
    boolean agency =
        open >= 0 && head.endsWith(")") && isAgency(head.substring(open + 1, head.length() - 1));
    if (open >= 0 && !agency) {
      return false;
    }
    if (place.isEmpty()) {
      return agency;
    }
    return !place.equals("FILE") && isPlace(place, agency);
  }

  private static boolean isAgency(String name) {
    return !name.isEmpty()
        && name.length() <= 30
        && Character.isUpperCase(name.charAt(0))
        && Words.of(name).size() <= 4
        && name.chars().noneMatch(Character::isDigit);
  }

  // A place in capitals, or any capitalised words when an agency follows.
  private static boolean isPlace(String place, boolean agency) {
    int firstEnd = 0;
    while (firstEnd < place.length() && Character.isLetter(place.charAt(firstEnd))) {
      firstEnd++;
    }
    String first = place.substring(0, firstEnd);
    boolean capitals = firstEnd >= 2 && first.equals(first.toUpperCase(Locale.ROOT));
    if ((!capitals && !agency) || firstEnd == 0) {
      return false;
    }
    boolean comma = false;
    for (String word : place.split("\\s+", -1)) {
      boolean high = !word.isEmpty() && !Character.isLowerCase(word.charAt(0));
      boolean small =
          word.equals("and") || word.equals("de") || word.equals("el") || word.equals("al");
      if ((!high && !small) || (!comma && Character.isDigit(word.charAt(0)))) {
        return false;
      }
      comma |= word.endsWith(",");
    }
    return true;
  }
}
