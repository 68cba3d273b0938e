package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads how much dearer things became, in whatever words: "annual inflation was 64.8 per cent",
 * "prices rose 127 per cent from a year earlier". A month's rise and a year's are two, and so are
 * those of food and of all things. Stateless.
 */
final class PriceRises {

  private static final WordGroups GROUPS = WordGroups.beside(PriceRises.class);
  private static final ImmutableSet<String> NAMES = GROUPS.of("names of a rise in prices");
  private static final ImmutableSet<String> BARE = GROUPS.of("names of any rise");
  private static final ImmutableSet<String> PLAIN = GROUPS.of("words of all prices");
  private static final ImmutableSet<String> FORECASTS = GROUPS.of("nouns of a forecast");
  private static final ImmutableSet<String> OF_A_MONTH = GROUPS.of("words of a month's rise");
  private static final ImmutableSet<String> OF_A_YEAR = GROUPS.of("words of a year's rise");

  private PriceRises() {}

  /** Returns whether both tell by how many per cent prices rose or will. */
  static boolean are(Subject first, Subject second) {
    return is(first) && is(second);
  }

  private static boolean isForecast(Subject subject) {
    // "The bank sees inflation at 14.5 per cent."
    return subject.claim().stance() == Stance.PROJECTED || Estimates.isForeseen(subject.claim());
  }

  private static boolean is(Subject subject) {
    String head = subject.measure().head();
    return subject.claim().figure().unit().kind() == Unit.Kind.PERCENT
        && (NAMES.contains(head)
            || (BARE.contains(head)
                && Phrasing.wordsBefore(subject).stream().anyMatch(NAMES::contains)));
  }

  /** Returns in what two rises differ, as far as the words tell; empty if they are one. */
  static Optional<Reason> difference(Subject first, Subject second) {
    if (isForecast(first) != isForecast(second)) {
      return Optional.of(new Reason(Relation.DIFFERENT_AS_OF, "only one is a forecast"));
    }
    Set<String> ours = goods(first);
    Set<String> theirs = goods(second);
    if (!ours.equals(theirs) && (ours.isEmpty() || theirs.isEmpty() || apart(ours, theirs))) {
      return reason("one rise of other prices than the other");
    }
    Optional<String> one = span(first);
    Optional<String> other = span(second);
    boolean spans = one.isPresent() && other.isPresent() && !one.equals(other);
    return spans
        ? reason("one over a " + one.get() + ", the other over a " + other.get())
        : Optional.empty();
  }

  /** Returns whether the words tell of both over what time prices rose, and it is the same. */
  static boolean areOfOneSpan(Subject first, Subject second) {
    return span(first).isPresent() && span(first).equals(span(second));
  }

  private static boolean apart(Set<String> ours, Set<String> theirs) {
    return Sets.intersection(ours, theirs).isEmpty();
  }

  private static Set<String> goods(Subject subject) {
    List<String> words =
        subject.measure().concepts().stream()
            .limit(1)
            .flatMap(concept -> List.of(concept.split(" ")).stream())
            .toList();
    // Behind the first word, a capital begins the name of a place.
    return IntStream.range(0, words.size())
        .filter(i -> i == 0 || Character.isLowerCase(words.get(i).charAt(0)))
        .mapToObj(words::get)
        .filter(word -> Nations.standard().of(word).isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(
            word ->
                !PLAIN.contains(word)
                    && !FORECASTS.contains(word)
                    && !NAMES.contains(word)
                    && !BARE.contains(word))
        .collect(ImmutableSet.toImmutableSet());
  }

  // What is said beside the figure, up to the next one; a year for a rise that is named by itself.
  private static Optional<String> span(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return Optional.empty();
    }
    String behind = sentence.quote().substring(figure.end() - sentence.start());
    String ahead = sentence.quote().substring(0, figure.start() - sentence.start());
    String[] before = ahead.split("[0-9]", -1);
    String near =
        (before[before.length - 1] + " " + behind.split("[0-9,;:]| and ", -1)[0])
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ');
    boolean month = OF_A_MONTH.stream().anyMatch(near::contains);
    boolean year = OF_A_YEAR.stream().anyMatch(near::contains);
    if (month == year) {
      return Optional.empty();
    }
    return Optional.of(month ? "month" : "year");
  }

  private static Optional<Reason> reason(String says) {
    return Optional.of(new Reason(Relation.DIFFERENT_MEASURE, says));
  }
}
