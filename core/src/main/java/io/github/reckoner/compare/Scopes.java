package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.CaseStatus;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.model.Unit;
import java.util.Locale;
import java.util.Optional;

/** Tells whether two claims count other people, other places or other cases. */
final class Scopes {

  private static final ImmutableSet<String> DISTRICTS =
      WordGroups.beside(Scopes.class).of("places within others");

  private final Subject first;
  private final Subject second;
  private final Setting setting;
  private final Likeness likeness;
  private final boolean countable;
  private final boolean sameArticle;
  private final boolean oneStory;

  /**
   * Takes two claims.
   *
   * @param countable whether neither is a share or a rate
   */
  Scopes(Subject first, Subject second, Setting setting, Likeness likeness, boolean countable) {
    this.first = first;
    this.second = second;
    this.setting = setting;
    this.likeness = likeness;
    this.countable = countable;
    this.sameArticle = first.claim().article().equals(second.claim().article());
    this.oneStory = sameArticle || setting == Setting.ONE_INCIDENT;
  }

  /** Returns the difference in who is counted. */
  Optional<Reason> population() {
    if (likeness.isOneNumber()) {
      return Optional.empty();
    }
    Populations populations = Populations.of(first.measure(), second.measure());
    if (first.isToll() && populations.narrower() != populations.wider()) {
      Subject narrower = populations.narrower() ? first : second;
      Subject wider = populations.narrower() ? second : first;
      if (Tellings.areFoes(narrower, wider)) {
        return reason(Relation.DIFFERENT_SCOPE, "only one counts those who fought");
      }
      if (oneStory && Tellings.areOneToll(narrower, wider)) {
        return Optional.empty();
      }
    }
    return populations
        .disjoint()
        .map(says -> new Reason(Relation.DIFFERENT_SCOPE, says))
        .or(() -> part(populations.narrower(), populations.wider()));
  }

  // A subset with nearly the same number is the same count in narrower words.
  private Optional<Reason> part(boolean narrower, boolean wider) {
    if (narrower == wider
        || likeness.isNear()
        || (oneStory && Tellings.areRivalTolls(first, second))
        || !countable
        || isMoney()
        || isStockOfFlow()) {
      return Optional.empty();
    }
    if (narrower && isWhole(first, second)) {
      return reason(Relation.PART_OF, "the first counts only some of those whom the second counts");
    }
    return wider && isWhole(second, first)
        ? reason(Relation.TOTAL_OF, "the second counts only some of those whom the first counts")
        : Optional.empty();
  }

  // "4 million dollars from a Brazilian builder": whose money it is makes no part of another sum.
  private boolean isMoney() {
    return first.claim().figure().unit().kind() == Unit.Kind.CURRENCY;
  }

  // "18,000 are in custody" is no part of "132,900 were apprehended last month".
  private boolean isStockOfFlow() {
    StockOrFlow one = first.measure().stockOrFlow();
    StockOrFlow other = second.measure().stockOrFlow();
    return one != other && one != StockOrFlow.UNKNOWN && other != StockOrFlow.UNKNOWN;
  }

  // Elsewhere a bare number counts whom its own article counts, and need not count more of them.
  private boolean isWhole(Subject part, Subject whole) {
    return Magnitude.fitsIn(part, whole)
        && !exceeds(part, whole)
        && (sameArticle || !whole.measure().head().isEmpty());
  }

  // The upper end of a range says nothing: 1,000 to 5,000 Cubans may be some of 3,300 foreigners.
  private static boolean exceeds(Subject part, Subject whole) {
    return part.claim().figure().value().isPresent() && Magnitude.isLess(whole, part);
  }

  /** Returns the difference in where they are counted. */
  Optional<Reason> place() {
    return named().or(this::spread);
  }

  // "87 cases in the state and 378 nationwide"; a bare count may be of all, a local one is not.
  private Optional<Reason> spread() {
    if (!oneStory || !areCounts() || likeness.isNear()) {
      return Optional.empty();
    }
    Spread one = Spread.of(first);
    Spread other = Spread.of(second);
    if (one != other && isWithin(first, one, second, other)) {
      return reason(Relation.PART_OF, "the first counts those of some places only");
    }
    return one != other && isWithin(second, other, first, one)
        ? reason(Relation.TOTAL_OF, "the second counts those of some places only")
        : Optional.empty();
  }

  // "The strike cost the district $8.6 million" is no part of all that it cost.
  private boolean areCounts() {
    return first.claim().figure().unit().kind() == Unit.Kind.COUNT
        && second.claim().figure().unit().kind() == Unit.Kind.COUNT;
  }

  private boolean isWithin(Subject part, Spread ours, Subject whole, Spread theirs) {
    boolean placed = ours == Spread.LOCAL || part.measure().place().isPresent();
    boolean wider =
        theirs == Spread.WIDE
            ? placed && !isSamePlace(part, whole)
            : sameArticle
                && ours == Spread.LOCAL
                && isUnplaced(whole)
                && !Counters.areRivals(first, second);
    return wider && Magnitude.isLess(part, whole);
  }

  // "Across the country, 116 were hurt in Cairo and elsewhere" is told where the others are.
  private static boolean isSamePlace(Subject one, Subject other) {
    return one.measure().place().isPresent()
        && one.measure().place().equals(other.measure().place());
  }

  private static boolean isUnplaced(Subject subject) {
    return subject.measure().place().isEmpty();
  }

  private Optional<Reason> named() {
    boolean told = sameArticle || setting != Setting.ONE_INCIDENT || !first.isToll();
    if (!told || !areElsewhere(first, second) || Magnitude.same(first, second)) {
      return Optional.empty();
    }
    String one = first.measure().place().orElseThrow();
    String other = second.measure().place().orElseThrow();
    return reason(within(one, other), "one in " + one + ", the other in " + other);
  }

  /** Returns whether the claims name two places. */
  static boolean areElsewhere(Subject first, Subject second) {
    Optional<String> one = first.measure().place();
    Optional<String> other = second.measure().place();
    return one.isPresent()
        && other.isPresent()
        && !one.equals(other)
        && Wording.overlap(Wording.of(one.get()), Wording.of(other.get())) == 0;
  }

  // A state holds the places of a story that are none; so the fewer there are some of all.
  private Relation within(String one, String other) {
    boolean states = isState(one) != isState(other);
    boolean districts = sameArticle && isDistrict(first, one) != isDistrict(second, other);
    if (!(states || districts) || !oneStory || !countable || likeness.isNear()) {
      return Relation.DIFFERENT_SCOPE;
    }
    boolean whole = states ? isState(one) : isDistrict(second, other);
    boolean less = whole ? Magnitude.isLess(second, first) : Magnitude.isLess(first, second);
    return !less ? Relation.DIFFERENT_SCOPE : whole ? Relation.TOTAL_OF : Relation.PART_OF;
  }

  // "Nainital district recorded 34 deaths": some of those in the state of which the article tells.
  private static boolean isDistrict(Subject subject, String place) {
    String words = subject.claim().evidence().quote().toLowerCase(Locale.ROOT);
    String name = place.toLowerCase(Locale.ROOT) + " ";
    return DISTRICTS.stream().anyMatch(kind -> words.contains(name + kind));
  }

  private static boolean isState(String place) {
    return Nations.standard().byName(place).isPresent();
  }

  /** Returns the difference in how far the counted cases are established. */
  Optional<Reason> status() {
    CaseStatus one = first.measure().status();
    CaseStatus other = second.measure().status();
    boolean apart =
        one != other && one != CaseStatus.UNSPECIFIED && other != CaseStatus.UNSPECIFIED;
    return apart
        ? reason(Relation.DIFFERENT_SCOPE, "one counts " + one + " cases, the other " + other)
        : Optional.empty();
  }

  private static Optional<Reason> reason(Relation relation, String says) {
    return Optional.of(new Reason(relation, says));
  }
}
