package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a lexicon, found before or after a place among the atoms; the longest wins.
 *
 * <p>A phrase is cut into atoms like a text, so "km/h" is three. Hyphens of the text between two
 * words of a phrase do not matter, nor dots after them.
 *
 * @param <T> what a phrase means
 */
final class Phrases<T> {

  /** A phrase in the text. */
  record Found<T>(int from, int to, T meaning) {}

  private record Phrase<T>(ImmutableList<Atom> words, boolean exact, T meaning) {}

  private final ImmutableListMultimap<String, Phrase<T>> byFirst;
  private final ImmutableListMultimap<String, Phrase<T>> byLast;

  private Phrases(List<Phrase<T>> phrases) {
    List<Phrase<T>> sorted = new ArrayList<>(phrases);
    sorted.sort(
        Comparator.comparing((Phrase<T> phrase) -> -phrase.words().size())
            .thenComparing(phrase -> !phrase.exact()));
    ImmutableListMultimap.Builder<String, Phrase<T>> first = ImmutableListMultimap.builder();
    ImmutableListMultimap.Builder<String, Phrase<T>> last = ImmutableListMultimap.builder();
    for (Phrase<T> phrase : sorted) {
      first.put(phrase.words().get(0).lower(), phrase);
      last.put(phrase.words().get(phrase.words().size() - 1).lower(), phrase);
    }
    this.byFirst = first.build();
    this.byLast = last.build();
  }

  /** Returns the longest phrase that begins at an index, or null. */
  @Nullable Found<T> after(Atoms atoms, int index) {
    for (Phrase<T> phrase : byFirst.get(atoms.get(index).lower())) {
      int at = index;
      int word = 0;
      while (word < phrase.words().size()) {
        at = word == 0 ? at : over(atoms, at);
        if (!matches(phrase, word, atoms.get(at))) {
          break;
        }
        at++;
        word++;
      }
      if (word == phrase.words().size()) {
        return new Found<>(index, at, phrase.meaning());
      }
    }
    return null;
  }

  /** Returns the longest phrase that ends before an index, or null. */
  @Nullable Found<T> before(Atoms atoms, int end) {
    for (Phrase<T> phrase : byLast.get(atoms.get(end - 1).lower())) {
      int at = end - 1;
      int word = phrase.words().size() - 1;
      while (word >= 0 && matches(phrase, word, atoms.get(at))) {
        word--;
        at = word >= 0 && atoms.get(at - 1).isHyphen() && atoms.joins(at - 1) ? at - 2 : at - 1;
      }
      if (word < 0) {
        return new Found<>(at + 1, end, phrase.meaning());
      }
    }
    return null;
  }

  private static int over(Atoms atoms, int index) {
    boolean hyphen = atoms.get(index).isHyphen() && atoms.joins(index);
    boolean dot = atoms.get(index).is(".") && atoms.get(index).glued();
    return hyphen || dot ? index + 1 : index;
  }

  private static boolean matches(Phrase<?> phrase, int word, Atom atom) {
    Atom wanted = phrase.words().get(word);
    return phrase.exact() ? wanted.text().equals(atom.text()) : wanted.lower().equals(atom.lower());
  }

  /** Collects phrases; of two that are spelled alike the first stays. */
  static final class Builder<T> {

    private final Map<String, Phrase<T>> phrases = new LinkedHashMap<>();

    /** Adds a phrase of words in any case. */
    Builder<T> add(String phrase, T meaning) {
      return add(phrase, false, meaning);
    }

    /** Adds a sign that is written in this case only. */
    Builder<T> addExact(String sign, T meaning) {
      return add(sign, true, meaning);
    }

    private Builder<T> add(String phrase, boolean exact, T meaning) {
      ImmutableList<Atom> words =
          Lexer.cut(phrase, 0, phrase.length(), letters -> false).stream()
              .filter(atom -> !(atom.isHyphen() && atom.glued()))
              .filter(atom -> !(atom.is(".") && atom.glued()))
              .collect(ImmutableList.toImmutableList());
      phrases.putIfAbsent((exact ? "=" : "") + phrase, new Phrase<>(words, exact, meaning));
      return this;
    }

    Phrases<T> build() {
      return new Phrases<>(List.copyOf(phrases.values()));
    }
  }
}
