package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words around a number, with an ellipsis in its place, such as {@code “cut Medicare by …”}:
 * what an open measure is of, as the text puts it, where a noun and a verb of our own would be a
 * guess. Stateless.
 */
final class Excerpt {

  private static final String NUMBER = "…";
  private static final int BEFORE = 6;
  private static final int AFTER = 6;
  private static final int ENOUGH = 2;

  /** The least blanks of an excerpt that says what it is of. */
  private static final int FULL = 2;

  /** What hangs on a number by a hyphen tells most by itself: "…-page indictment". */
  private static final int JOINED = 3;

  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();
  private static final CharMatcher ENDS = CharMatcher.anyOf(",;:.!?)]…");
  private static final CharMatcher BREAKS = CharMatcher.anyOf("“”\"()[]—–");
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  /** Where another clause begins. */
  private static final ImmutableSet<String> JOINTS = group("joint");

  /** What no excerpt begins or ends with. */
  private static final ImmutableSet<String> LOOSE = group("loose");

  private Excerpt() {}

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Excerpt.class, "excerpts.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Returns the words of the first claim that has some to say in running text, else of the first
   * that has any; empty where every number stands alone.
   */
  static Optional<String> best(List<Claim> claims) {
    Optional<String> full =
        claims.stream()
            .filter(claim -> claim.figure().text().part() == Part.TEXT)
            .map(Excerpt::of)
            .flatMap(Optional::stream)
            .filter(words -> CharMatcher.is(' ').countIn(words) >= FULL)
            .findFirst();
    return full.or(() -> claims.stream().map(Excerpt::of).flatMap(Optional::stream).findFirst());
  }

  /** Returns the words in quotation marks; empty where the number stands alone. */
  private static Optional<String> of(Claim claim) {
    Passage sentence = claim.evidence();
    int from = claim.figure().text().start() - sentence.start();
    int to = claim.figure().numeral().end() - sentence.start();
    boolean within =
        claim.figure().text().part() == sentence.part()
            && from >= 0
            && to <= sentence.quote().length();
    if (!within || from > to) {
      return Optional.empty();
    }
    String words = sentence.quote();
    boolean joined = to < words.length() && words.charAt(to) == '-';
    List<String> before = joined ? List.of() : before(words.substring(0, from));
    List<String> after = after(words.substring(to), joined ? JOINED : AFTER);
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    String tail = String.join(" ", after);
    // "The 48-page indictment": what hangs on the number goes on without a blank.
    String number = before.isEmpty() ? NUMBER : String.join(" ", before) + " " + NUMBER;
    return Optional.of("“" + number + (tail.isEmpty() || joined ? "" : " ") + tail + "”");
  }

  private static List<String> before(String text) {
    List<String> words = new ArrayList<>(WORDS.splitToList(text));
    Collections.reverse(words);
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      boolean joint = JOINTS.contains(word.toLowerCase(Locale.ROOT)) && !kept.isEmpty();
      boolean currency =
          kept.isEmpty() && word.length() == 1 && !Character.isLetter(word.charAt(0));
      if (kept.size() == BEFORE
          || joint
          || isEdge(word)
          || ENDS.matches(word.charAt(word.length() - 1))) {
        break;
      }
      if (!currency) {
        kept.add(word);
      }
    }
    while (!kept.isEmpty() && isLoose(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    Collections.reverse(kept);
    return kept;
  }

  private static List<String> after(String text, int most) {
    List<String> kept = new ArrayList<>();
    boolean cut = false;
    for (String word : WORDS.split(text)) {
      boolean joint = JOINTS.contains(word.toLowerCase(Locale.ROOT)) && kept.size() >= ENOUGH;
      if (kept.size() == most || joint || isEdge(word)) {
        cut = true;
        break;
      }
      String bare = ENDS.trimTrailingFrom(word);
      if (!bare.isEmpty()) {
        kept.add(bare);
      }
      if (bare.length() < word.length()) {
        break;
      }
    }
    while ((!kept.isEmpty() && isLoose(kept.get(kept.size() - 1)))
        || (cut && kept.size() > ENOUGH && isBegun(kept.get(kept.size() - 1)))) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }

  // "… of dollars over the years fending": a participle whose object was cut off.
  private static boolean isBegun(String word) {
    return word.endsWith("ing") || word.endsWith("ed");
  }

  private static boolean isEdge(String word) {
    return BREAKS.matchesAnyOf(word) || DIGITS.matchesAnyOf(word) || word.startsWith("--");
  }

  private static boolean isLoose(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return LOOSE.contains(lower) || JOINTS.contains(lower);
  }
}
