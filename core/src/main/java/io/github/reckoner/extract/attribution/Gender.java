package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableTable;
import io.github.reckoner.internal.Lexicon;
import java.util.Locale;
import java.util.Optional;

/** Whom a pronoun may mean, as far as the words of a mention tell, from {@code genders.tsv}. */
enum Gender {
  HE,
  SHE,
  /** The words do not tell. */
  EITHER;

  /** What kind of word tells. */
  enum Part {
    TITLE,
    NOUN,
    NAME
  }

  private static final class Holder {
    static final ImmutableTable<Part, String, Gender> WORDS = words();
  }

  private static ImmutableTable<Part, String, Gender> words() {
    ImmutableTable.Builder<Part, String, Gender> words = ImmutableTable.builder();
    for (Lexicon.Row row : Lexicon.read(Gender.class, "genders.tsv")) {
      Part part = Part.valueOf(row.get("part").toUpperCase(Locale.ROOT));
      row.list("words").forEach(word -> words.put(part, word, valueOf(row.get("gender"))));
    }
    return words.buildOrThrow();
  }

  /** Returns what a word says as a title, a noun or a given name, in whatever case. */
  static Optional<Gender> of(Part part, String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String key = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return Optional.ofNullable(Holder.WORDS.get(part, key));
  }

  /** Returns what a pronoun such as {@code his} says. */
  static Gender ofPronoun(String lower) {
    return switch (lower) {
      case "he", "his", "him" -> HE;
      case "she", "her" -> SHE;
      default -> EITHER;
    };
  }

  /** Returns what the words of a mention say: its titles, its noun, the given name. */
  static Gender of(Story story, Span head) {
    for (int i = head.first(); i < head.end(); i++) {
      Optional<Gender> title =
          Mentions.isCapital(story, i) ? of(Part.TITLE, story.word(i)) : Optional.empty();
      if (title.isPresent()) {
        return title.get();
      }
    }
    return of(Part.NOUN, story.word(head.end() - 1))
        .orElseGet(() -> ofName(story.words(Names.withoutTitles(story, head))));
  }

  /** Returns what a full name says by its first word. */
  static Gender ofName(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? EITHER : of(Part.NAME, name.substring(0, space)).orElse(EITHER);
  }

  /** Returns whether both may be of one person. */
  boolean fits(Gender other) {
    return this == EITHER || other == EITHER || this == other;
  }
}
