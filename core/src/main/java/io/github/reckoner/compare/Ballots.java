package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells votes for one from votes for another, and both from those who turned out. Stateless. */
final class Ballots {

  private static final ImmutableSet<String> TURNOUT =
      WordGroups.beside(Ballots.class).of("nouns of turning out");
  private static final ImmutableSet<String> VOTE =
      WordGroups.beside(Ballots.class).of("nouns of a vote");
  private static final long COUNTING_DAYS = 21;
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private static final ImmutableSet<String> VOTED_ON =
      WordGroups.beside(Ballots.class).of("nouns of what is voted on and by whom");
  private static final ImmutableSet<String> MARGINS =
      WordGroups.beside(Ballots.class).of("nouns of a margin of votes");
  private static final ImmutableSet<String> BEATING =
      WordGroups.beside(Ballots.class).of("words of beating in a vote");
  private static final ImmutableSet<String> YES =
      WordGroups.beside(Ballots.class).of("words of votes for");
  private static final ImmutableSet<String> NO =
      WordGroups.beside(Ballots.class).of("words of votes against");
  // From who is beaten by so many votes to the verb.
  private static final int BEATEN = 9;
  private static final int NEAR = 6;
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');
  private static final CharMatcher EDGES = CharMatcher.anyOf(",.;:!?\"'“”()");

  // "No more than 11 percent" is no answer.
  private static final Pattern NO_MORE = Pattern.compile("(?i)\\bno (more|fewer|less|longer)\\b");

  private enum Answer {
    YES,
    NO,
    NONE
  }

  private Ballots() {}

  /** Returns why two counts or shares of votes are none of one thing; empty if they may be. */
  static Optional<Reason> difference(Subject first, Subject second) {
    Measure one = first.measure();
    Measure other = second.measure();
    if (!isOfVotes(one) || !isOfVotes(other)) {
      return Optional.empty();
    }
    if (isTurnout(one) != isTurnout(other) && !Amounts.areTurnouts(first, second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_MEASURE, "only one counts those who turned out"));
    }
    if (isMargin(first) != isMargin(second)) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_MEASURE, "only one counts the votes between two"));
    }
    Answer answer = answer(first);
    Answer rival = answer(second);
    if (answer != rival && answer != Answer.NONE && rival != Answer.NONE) {
      return Optional.of(
          new Reason(Relation.DIFFERENT_MEASURE, "one of votes for, the other of votes against"));
    }
    ImmutableSet<String> names = names(one);
    ImmutableSet<String> others = names(other);
    boolean apart =
        !names.isEmpty() && !others.isEmpty() && Sets.intersection(names, others).isEmpty();
    return apart
        ? Optional.of(
            new Reason(
                Relation.DIFFERENT_SCOPE,
                "one of votes for "
                    + String.join(", ", names)
                    + ", the other for "
                    + String.join(", ", others)))
        : Optional.empty();
  }

  // "Beat him by about 420,000 votes", "a majority of 12"; but "approved by 97 percent of voters",
  // "won by 53 percent to 46".
  private static boolean isMargin(Subject subject) {
    List<String> before = Lists.reverse(Phrasing.wordsBefore(subject));
    if (before.size() < 2 || Phrasing.wordsAfter(subject).indexOf("to") == 0) {
      return false;
    }
    return before.get(0).equals("by")
        ? before.stream().limit(BEATEN).anyMatch(BEATING::contains)
        : before.get(0).equals("of") && MARGINS.contains(before.get(1));
  }

  // "Turnout was 38 percent", "turnout was 38 percent of registered voters".
  private static boolean isTurnout(Measure measure) {
    return TURNOUT.contains(measure.head())
        || measure.concepts().stream()
            .anyMatch(concept -> TURNOUT.contains(concept.toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns whether both give the votes, or the share of votes, of one who is named, or both those
   * for or both those against what was voted on.
   */
  static boolean areForOne(Subject first, Subject second) {
    Optional<Category> votes = Optional.of(Category.VOTES);
    if (!first.measure().category().equals(votes)
        || !second.measure().category().equals(votes)
        || first.claim().figure().unit().kind() != second.claim().figure().unit().kind()) {
      return false;
    }
    Answer answer = answer(first);
    boolean share = first.claim().figure().unit().kind() == Unit.Kind.PERCENT;
    return !Sets.intersection(names(first.measure()), names(second.measure())).isEmpty()
        || (share && answer != Answer.NONE && answer == answer(second));
  }

  // The word of an answer nearest to the number, if no other number stands between: "98 percent
  // said yes and 2 percent no".
  private static Answer answer(Subject subject) {
    Passage sentence = subject.claim().evidence();
    Passage figure = subject.claim().figure().text();
    if (!sentence.encloses(figure)) {
      return Answer.NONE;
    }
    String text = sentence.quote();
    List<String> after = near(text.substring(figure.end() - sentence.start()));
    String before =
        NO_MORE.matcher(text.substring(0, figure.start() - sentence.start())).replaceAll(" ");
    List<String> backwards = Lists.reverse(WORDS.splitToList(before));
    for (List<String> side : List.of(after, near(String.join(" ", backwards)))) {
      for (String word : side) {
        if (YES.contains(word) || NO.contains(word)) {
          return YES.contains(word) ? Answer.YES : Answer.NO;
        }
      }
    }
    return Answer.NONE;
  }

  private static List<String> near(String text) {
    List<String> near = new ArrayList<>();
    for (String word : WORDS.split(text)) {
      if (near.size() == NEAR || DIGITS.matchesAnyOf(word)) {
        break;
      }
      near.add(EDGES.trimFrom(word.toLowerCase(Locale.ROOT)));
    }
    return near;
  }

  /**
   * Returns whether two reports of one vote were made while it was being counted: "52.5 percent,
   * with 93 percent counted", and a day later "52.4". Two who count it are rivals.
   */
  static boolean areCountedOn(Subject first, Subject second, long days) {
    boolean nobody = first.claim().chain().isEmpty() || second.claim().chain().isEmpty();
    return Math.abs(days) <= COUNTING_DAYS
        && areOfVotes(first, second)
        && (nobody || Speakers.same(first, second));
  }

  /** Returns whether two reports, so many days apart, may be of one vote, and of no polls. */
  static boolean areOfOneCount(Subject first, Subject second, long days) {
    return Math.abs(days) <= COUNTING_DAYS
        && first.claim().asOf().precision() == AsOf.Precision.DAY
        && second.claim().asOf().precision() == AsOf.Precision.DAY
        && areOfVotes(first, second);
  }

  private static boolean areOfVotes(Subject first, Subject second) {
    Optional<Category> votes = Optional.of(Category.VOTES);
    return first.measure().category().equals(votes)
        && second.measure().category().equals(votes)
        && !Polled.is(first)
        && !Polled.is(second);
  }

  private static boolean isOfVotes(Measure measure) {
    return measure.category().equals(Optional.of(Category.VOTES)) || VOTE.contains(measure.head());
  }

  // The surnames of those whom the measure names.
  private static ImmutableSet<String> names(Measure measure) {
    return measure.concepts().stream()
        .map(concept -> Iterables.getLast(WORDS.split(concept), ""))
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        // "Turnout" opens a sentence.
        .filter(word -> !VOTED_ON.contains(word.toLowerCase(Locale.ROOT)))
        .collect(ImmutableSet.toImmutableSet());
  }
}
