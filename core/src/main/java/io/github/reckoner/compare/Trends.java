package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells whether a number is a rise or a fall, also where its noun or verb says so. Stateless. */
final class Trends {

  private static final WordGroups GROUPS = WordGroups.beside(Trends.class);
  private static final ImmutableSet<String> CUTS = GROUPS.of("nouns of cuts");
  private static final ImmutableSet<String> DISMISSING =
      GROUPS.of("verbs of dismissal").stream()
          .map(Wording::stem)
          .collect(ImmutableSet.toImmutableSet());
  private static final ImmutableSet<String> CHANGES = GROUPS.of("nouns of a change");
  private static final int NEAREST = 3;

  private Trends() {}

  /** Returns the trend: cuts are what was cut, and those laid off are as many jobs less. */
  static Trend of(Subject subject) {
    boolean dismissed =
        subject.fate().equals(Optional.of(Category.JOBS))
            && (DISMISSING.contains(Wording.stem(subject.measure().predicate()))
                || lastWords(subject).anyMatch(DISMISSING::contains));
    return dismissed || CUTS.contains(subject.measure().head())
        ? Trend.DOWN
        : subject.claim().figure().trend();
  }

  /** Returns whether a measure names a mere rise or fall, of what the words before it tell. */
  static boolean isChange(String head) {
    return CHANGES.contains(head);
  }

  /** Returns whether both count the jobs that go at one place: "1,400 posts", "1,200 layoffs". */
  static boolean areCuts(Subject first, Subject second) {
    Optional<Category> jobs = Optional.of(Category.JOBS);
    return first.fate().equals(jobs)
        && second.fate().equals(jobs)
        && of(first) == Trend.DOWN
        && of(second) == Trend.DOWN
        && first.claim().figure().unit().kind() == Unit.Kind.COUNT
        && second.claim().figure().unit().kind() == Unit.Kind.COUNT
        && !Scopes.areElsewhere(first, second);
  }

  private static Stream<String> lastWords(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    return before.subList(Math.max(0, before.size() - NEAREST), before.size()).stream()
        .map(Wording::stem);
  }
}
