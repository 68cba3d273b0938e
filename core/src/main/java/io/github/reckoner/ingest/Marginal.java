package io.github.reckoner.ingest;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.regex.Pattern;

/** Tells by its shape that a line is no running text: code, lists of tags, headlines cut short. */
final class Marginal {

  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final int CODE_CHARACTERS = 60;
  private static final int FEW_SIGNS = 12;
  private static final int CREDIT_ALONE = 5;
  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();
  private static final String SIGNS = "=@?:<>%^~{}[]|";
  private static final int TAGS = 6;
  private static final int TAG_WORDS = 3;
  private static final int FEW = 4;
  private static final int MENU_WORDS = 30;
  private static final int LEAST_WORDS = 4;
  private static final int STAMP_CHARACTERS = 8;
  private static final int CREDIT_WORDS = 9;

  private static final Pattern AGED =
      Pattern.compile("\\d{1,2} ?(?:h|m|d|hrs?|mins?|hours?|minutes?|days?)\\.? ago\\b");

  private static final Pattern NAME_AND_AGENCY =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}.'’-]* ){1,4}\\p{Lu}[\\p{L}.'’-]* ?/ ?(?:\\p{Lu}[\\p{L}.-]* ?){1,4}");

  private Marginal() {}

  /** Returns whether most of the line is one word, longer than those of any language. */
  static boolean isCode(Line line) {
    int longest = 0;
    int from = 0;
    for (int i = 0; i <= line.text().length(); i++) {
      if (i == line.text().length() || Line.isBlank(line.text().charAt(i))) {
        longest = Math.max(longest, i - from);
        from = i + 1;
      }
    }
    boolean address = line.text().contains("://") || Line.isUnspaced(line.text());
    boolean code = longest >= CODE_CHARACTERS && longest * 2 > line.text().length();
    return (code || isEncrypted(line.text())) && !address;
  }

  // "E96 A@CE H:== 36 D@=5": the rest of a story for those who have not paid.
  private static boolean isEncrypted(String text) {
    int signs = 0;
    for (int i = 1; i + 1 < text.length() && text.length() >= CODE_CHARACTERS; i++) {
      boolean inside = !Line.isBlank(text.charAt(i - 1)) && !Line.isBlank(text.charAt(i + 1));
      signs += inside && SIGNS.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return signs * FEW_SIGNS > text.length();
  }

  /** Returns whether the line is a long row of names, with or without commas, and no sentence. */
  static boolean isTagList(Line line) {
    if (line.isProse() || line.isClosed()) {
      return false;
    }
    boolean marked = line.text().indexOf(':') >= 0 || line.text().contains(". ");
    if (!marked && line.words().size() >= MENU_WORDS && line.holdsHardlyTogether()) {
      return true;
    }
    List<String> tags = COMMAS.splitToList(line.text());
    return tags.size() >= TAGS
        && tags.stream().allMatch(tag -> Words.of(tag).size() <= TAG_WORDS)
        && tags.stream().filter(Marginal::isQuantity).count() * FEW < tags.size();
  }

  // "Kyiv 12" is an entry of a list of figures; among tags there may be an "iOS 9".
  private static boolean isQuantity(String tag) {
    List<String> words = Words.of(tag);
    return words.size() > 1 && Character.isDigit(words.get(words.size() - 1).charAt(0));
  }

  /** Returns whether the line is a headline that ends in dots for want of room. */
  static boolean isCutShort(Line line) {
    boolean dots = endsInDots(line);
    boolean quoted = isQuoting(line);
    if (line.text().contains("… More »") || line.text().contains("... More »")) {
      return true;
    }
    return dots && !quoted && !line.isProse() && line.words().size() >= LEAST_WORDS;
  }

  /** Returns whether the line begins with how long ago it was printed, as cards of stories do. */
  static boolean isAged(Line line) {
    return AGED.matcher(line.text()).lookingAt() && line.words().size() > LEAST_WORDS;
  }

  /** Returns whether the line breaks off and quotes nobody, as a summary cut to its box does. */
  static boolean trailsOff(Line line) {
    return endsInDots(line) && !isQuoting(line) && line.words().size() >= LEAST_WORDS;
  }

  private static boolean endsInDots(Line line) {
    return line.text().endsWith("…") || line.text().endsWith("...");
  }

  private static boolean isQuoting(Line line) {
    return line.quiet().size() < line.words().size();
  }

  /** Returns whether the line is the name of a photographer and an agency, parted by a bar. */
  static boolean isNameAndAgency(Line line) {
    return line.words().size() <= CREDIT_WORDS && NAME_AND_AGENCY.matcher(line.text()).matches();
  }

  /** Returns whether the line is a headline behind a clock time. */
  static boolean isStampedHeadline(Line line) {
    String text = line.text();
    int end = Math.min(text.length(), STAMP_CHARACTERS + 1);
    int space = text.lastIndexOf(' ', end - 1);
    return space > 0
        && Stamps.isClock(text.substring(0, space))
        && line.isTitleLike()
        && line.words().size() >= LEAST_WORDS;
  }

  /** Returns whether a caption is a credit alone: "Getty Images" says nothing of the picture. */
  static boolean isCreditAlone(String caption) {
    List<String> words = SPACES.splitToList(caption);
    return words.size() <= CREDIT_ALONE
        && !caption.endsWith(".")
        && words.stream().noneMatch(word -> Character.isLowerCase(word.charAt(0)));
  }
}
