package io.github.reckoner.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of many articles, weighed by how rare they are among them, as vectors of length 1.
 *
 * <p>A few articles say little about what is rare, so it is as if some more had been read, of which
 * a name stood in few and a word in some. Immutable once made.
 */
final class Weights {

  private static final double NAME = 1.5;
  private static final double AGE = 2;
  private static final double TITLE = 1.5;
  private static final int PRIOR = 10;
  private static final double PRIOR_NAME = 0.05;
  private static final double PRIOR_WORD = 0.1;

  /** The words of one article, by number, ascending; immutable. */
  static final class Vector {
    private final int[] terms;
    private final double[] weights;

    private Vector(int[] terms, double[] weights) {
      this.terms = terms;
      this.weights = weights;
    }

    /** Returns how many words there are. */
    int size() {
      return terms.length;
    }

    /** Returns the number of the word at a place. */
    int term(int place) {
      return terms[place];
    }

    /** Returns the weight of the word at a place. */
    double weight(int place) {
      return weights[place];
    }

    /** Returns the cosine of the angle to another vector. */
    double cosine(Vector that) {
      double sum = 0;
      int i = 0;
      int j = 0;
      while (i < terms.length && j < that.terms.length) {
        if (terms[i] == that.terms[j]) {
          sum += weights[i++] * that.weights[j++];
        } else if (terms[i] < that.terms[j]) {
          i++;
        } else {
          j++;
        }
      }
      return sum;
    }

    /** Returns the places of the weightiest words, at most so many. */
    List<Integer> heaviest(int limit) {
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < terms.length; i++) {
        places.add(i);
      }
      places.sort(
          java.util.Comparator.comparingDouble((Integer place) -> -weights[place])
              .thenComparing(place -> terms[place]));
      return places.subList(0, Math.min(limit, places.size()));
    }
  }

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<Integer> frequency = new ArrayList<>();
  private final List<Vector> vectors = new ArrayList<>();

  Weights(List<Fingerprint> prints) {
    for (Fingerprint print : prints) {
      for (String term : print.terms().keySet()) {
        int number = numbers.computeIfAbsent(term, unused -> words.size());
        if (number == words.size()) {
          words.add(term);
          frequency.add(0);
        }
        frequency.set(number, frequency.get(number) + 1);
      }
    }
    prints.forEach(print -> vectors.add(vector(print, prints.size())));
  }

  /** Returns the vector of the article at a place. */
  Vector vector(int place) {
    return vectors.get(place);
  }

  /** Returns the word of a number. */
  String word(int number) {
    return words.get(number);
  }

  private Vector vector(Fingerprint print, int articles) {
    int[] terms =
        print.terms().keySet().stream()
            .mapToInt(term -> numbers.getOrDefault(term, 0))
            .sorted()
            .toArray();
    double[] weights = new double[terms.length];
    double square = 0;
    for (int i = 0; i < terms.length; i++) {
      Fingerprint.Term term = print.terms().get(words.get(terms[i]));
      weights[i] = term == null ? 0 : weight(term, frequency.get(terms[i]), articles);
      square += weights[i] * weights[i];
    }
    double length = square > 0 ? Math.sqrt(square) : 1;
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= length;
    }
    return new Vector(terms, weights);
  }

  private static double weight(Fingerprint.Term term, int holders, int articles) {
    double prior = term.kind() == Fingerprint.Kind.WORD ? PRIOR_WORD : PRIOR_NAME;
    double rarity = Math.log((articles + PRIOR) / (holders + PRIOR * prior));
    double kind =
        switch (term.kind()) {
          case WORD -> 1;
          case NAME -> NAME;
          case AGE -> AGE;
        };
    return (1 + Math.log(term.count())) * Math.max(0, rarity) * kind * (term.inTitle() ? TITLE : 1);
  }
}
