package io.github.reckoner.compare;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What tells the happening of an article from others: its words, which of them are names, the ages
 * of those involved, and the days that it speaks of.
 *
 * @param terms the words, numbers and ages, with how often they stand there
 * @param words the words in order, for the comparison of whole texts
 * @param day the day of publication
 * @param days the days on which something is said to have happened
 */
record Fingerprint(
    ImmutableMap<String, Term> terms,
    List<String> words,
    Optional<LocalDate> day,
    ImmutableSortedSet<LocalDate> days) {

  // The happening stands in the first paragraphs; what comes later is background.
  private static final int LEAD = 3000;
  private static final int TITLE_COUNT = 2;
  private static final int OLDEST_AGE = 110;

  /**
   * A word of an article.
   *
   * @param count how often it occurs, twice for each time in the title
   * @param kind what it is
   * @param inTitle whether the title holds it
   */
  record Term(int count, Kind kind, boolean inTitle) {}

  /** What a word is, as far as its letters tell. */
  enum Kind {
    /** A common word. */
    WORD,
    /** Capitalised within a sentence. */
    NAME,
    /** The age of somebody. */
    AGE
  }

  static Fingerprint of(Article article) {
    Reader reader = new Reader();
    reader.read(article.title().orElse(""), true);
    reader.read(story(article), false);
    ImmutableSortedSet<LocalDate> days =
        article
            .published()
            .map(day -> EventDays.in(article.title().orElse("") + "\n" + story(article), day))
            .orElseGet(ImmutableSortedSet::of);
    return new Fingerprint(
        ImmutableMap.copyOf(reader.terms), reader.words, article.published(), days);
  }

  // The first characters of what the page says of the story itself.
  private static String story(Article article) {
    StringBuilder story = new StringBuilder();
    boolean told = article.blocks().stream().anyMatch(block -> block.kind().isStory());
    if (!told) {
      return Ascii.truncate(article.text(), LEAD, "");
    }
    for (Block block : article.blocks()) {
      if (block.kind().isStory() && story.length() < LEAD) {
        story.append(article.text(), block.start(), block.end()).append('\n');
      }
    }
    return Ascii.truncate(story.toString(), LEAD, "");
  }

  /** Collects the words of title and story. */
  private static final class Reader {
    private final Map<String, Term> terms = new TreeMap<>();
    private final List<String> words = new ArrayList<>();

    void read(String text, boolean title) {
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        int end = i + 1;
        if (Character.isLetter(c)) {
          while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
          }
          word(text, i, end, title);
        } else if (Character.isDigit(c)) {
          while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
          }
          number(text, i, end, title);
        }
        i = end;
      }
    }

    private void word(String text, int start, int end, boolean title) {
      String word = text.substring(start, end).toLowerCase(Locale.ROOT);
      if (word.length() < 3 || Wording.isStop(word)) {
        return;
      }
      words.add(word);
      boolean name =
          !title && Character.isUpperCase(text.charAt(start)) && !opensSentence(text, start);
      add(word, name ? Kind.NAME : Kind.WORD, title);
    }

    private void number(String text, int start, int end, boolean title) {
      if (end - start > 9) {
        return;
      }
      int value = Integer.parseInt(text.substring(start, end));
      String rest = text.substring(end, Math.min(end + 5, text.length()));
      boolean years = rest.startsWith("-year") || rest.startsWith(" year");
      boolean apposition =
          start >= 2
              && text.charAt(start - 1) == ' '
              && text.charAt(start - 2) == ','
              && !rest.isEmpty()
              && ",.;".indexOf(rest.charAt(0)) >= 0;
      if (years || (apposition && value <= OLDEST_AGE)) {
        add("age " + value, Kind.AGE, title);
      } else if (end - start >= 2) {
        add(Integer.toString(value), Kind.WORD, title);
      }
    }

    private static boolean opensSentence(String text, int start) {
      int before = start - 1;
      while (before >= 0 && text.charAt(before) == ' ') {
        before--;
      }
      return before < 0 || ".!?\"”“\n\r:".indexOf(text.charAt(before)) >= 0;
    }

    private void add(String word, Kind kind, boolean title) {
      terms.merge(
          word,
          new Term(title ? TITLE_COUNT : 1, kind, title),
          (old, now) ->
              new Term(
                  old.count + now.count,
                  old.kind == Kind.WORD ? now.kind : old.kind,
                  old.inTitle || now.inTitle));
    }
  }
}
