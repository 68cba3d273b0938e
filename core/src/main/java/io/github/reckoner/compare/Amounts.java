package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What open measures are amounts of, from {@code amounts.tsv}: a harvest and a crop are production,
 * exports are not. Stateless.
 */
final class Amounts {

  private static final ImmutableMap<String, String> NAMES = load("amounts.tsv", "amount");
  private static final ImmutableMap<String, String> DEEDS = load("deeds.tsv", "deed");
  private static final WordGroups GROUPS = WordGroups.beside(Amounts.class);
  private static final ImmutableSet<String> PERIODIC = GROUPS.of("amounts of a period");
  private static final ImmutableSet<String> COUNTABLE = GROUPS.of("amounts that are no money");
  private static final ImmutableSet<String> ANSWERS = GROUPS.of("amounts of those asked");
  private static final ImmutableSet<String> RATES = GROUPS.of("names of rates");

  // "The benchmark rate", "the policy rate", "the interest rate": that of a central bank.
  private static final ImmutableSet<String> INTEREST =
      GROUPS.of("adjectives of a central bank's rate").stream()
          .map(Wording::stem)
          .collect(ImmutableSet.toImmutableSet());

  private static final int ODD_DIGITS = 3;
  private static final String LOSS = "loss";
  private static final String TURNOUT = "turnout";
  private static final ImmutableSet<String> SET = GROUPS.of("amounts that are set");
  private static final ImmutableSet<String> PENALTIES = GROUPS.of("amounts that a court sets");
  private static final ImmutableSet<String> ABSTAINING = GROUPS.of("verbs of abstaining");
  private static final ImmutableSet<String> HELPING = ImmutableSet.of("had", "have", "has");
  private static final ImmutableSet<String> FOR = GROUPS.of("words behind a vote for somebody");
  private static final String STRIKE = "strike";
  private static final String GROWTH = "growth";
  private static final ImmutableSet<String> GROWING = GROUPS.of("verbs of an economy's growth");
  private static final ImmutableSet<String> ECONOMIES = GROUPS.of("names of an economy");
  private static final ImmutableSet<String> TAKING_PART = GROUPS.of("verbs of taking part");

  private Amounts() {}

  private static ImmutableMap<String, String> load(String file, String column) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Lexicon.Row row : Lexicon.read(Amounts.class, file)) {
      row.list("words").forEach(word -> names.put(Wording.stem(word), row.get(column)));
    }
    return ImmutableMap.copyOf(names);
  }

  /** Returns whether two verbs in their base form tell of one deed, such as revoke and void. */
  static boolean areOneDeed(String one, String other) {
    String deed = DEEDS.get(Wording.stem(one));
    return one.equals(other) || (deed != null && deed.equals(DEEDS.get(Wording.stem(other))));
  }

  /** Returns stems with those of one amount or deed under its name, so that synonyms meet. */
  static ImmutableSortedSet<String> unite(Set<String> stems) {
    return stems.stream()
        .map(stem -> NAMES.getOrDefault(stem, DEEDS.getOrDefault(stem, stem)))
        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder()));
  }

  /** Returns whether a word in lower case tells that something is an amount, not of what. */
  static boolean isAmount(String word) {
    return NAMES.containsKey(Wording.stem(word));
  }

  // "The inflation rate" and "the discount rate" are two, though both are rates.
  private static boolean areTwoRates(Subject first, Subject second) {
    Set<String> one = qualities(first);
    Set<String> other = qualities(second);
    return !one.isEmpty() && !other.isEmpty() && Sets.intersection(one, other).isEmpty();
  }

  private static Set<String> qualities(Subject subject) {
    String head = subject.measure().head();
    if (!RATES.contains(head) || subject.measure().concepts().isEmpty()) {
      return ImmutableSet.of();
    }
    return Wording.of(subject.measure().concepts().get(0)).stream()
        .filter(
            stem ->
                !stem.equals(Wording.stem(head))
                    && !INTEREST.contains(stem)
                    && Nations.standard().of(Wording.capitalised(stem)).isEmpty())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns whether both are known to be amounts of something, and not of the same. */
  static boolean differ(Subject first, Subject second) {
    if (areTwoRates(first, second)) {
      return true;
    }
    Set<String> one = of(first);
    Set<String> other = of(second);
    return !one.isEmpty() && !other.isEmpty() && Sets.intersection(one, other).isEmpty();
  }

  /** Returns whether both are amounts of one thing that come about anew each month or quarter. */
  static boolean arePeriodic(Subject first, Subject second) {
    return agree(first, second)
        && PERIODIC.containsAll(of(first))
        && PERIODIC.containsAll(of(second))
        && !Estimates.is(first.claim())
        && !Estimates.is(second.claim());
  }

  /** Returns whether both tell which share approves of something, or does not. */
  static boolean areAnswers(Subject first, Subject second) {
    return !isRating(first)
        && !isRating(second)
        && Sets.intersection(of(first), of(second)).stream().anyMatch(ANSWERS::contains);
  }

  // Who approves of somebody's work may vote for another.
  private static boolean isRating(Subject subject) {
    return subject.measure().head().equals("rating");
  }

  /** Returns whether both are what somebody lost, told with a verb or a noun. */
  static boolean areLosses(Subject first, Subject second) {
    return of(first).contains(LOSS) && of(second).contains(LOSS);
  }

  /**
   * Returns whether a sum has so many digits that another like it is the same: "ordered him to pay
   * $965 million", "awarded the families $965 million".
   */
  static boolean isOdd(Subject subject) {
    return subject.claim().figure().unit().kind() == Unit.Kind.CURRENCY
        && subject
            .written()
            .filter(sum -> sum.stripTrailingZeros().precision() >= ODD_DIGITS)
            .isPresent();
  }

  /** Returns whether both are amounts of one thing that somebody sets, such as a fine. */
  static boolean areSet(Subject first, Subject second) {
    return Sets.intersection(of(first), of(second)).stream().anyMatch(SET::contains);
  }

  /** Returns whether both are what a court sets for somebody: prison terms, fines. */
  static boolean arePenalties(Subject first, Subject second) {
    return Sets.intersection(of(first), of(second)).stream().anyMatch(PENALTIES::contains);
  }

  /** Returns whether both are known to be amounts of the same. */
  static boolean agree(Subject first, Subject second) {
    return !Sets.intersection(of(first), of(second)).isEmpty();
  }

  // "92 per cent of the teachers joined", "31 per cent took part": what is told of a turnout.
  private static boolean isTakingPart(Subject subject) {
    Measure measure = subject.measure();
    return subject.claim().figure().unit().kind() == Unit.Kind.PERCENT
        && (TAKING_PART.contains(measure.predicate())
            || hasVoted(subject)
            || measure.head().equals("part")
            || measure.concepts().contains("part"));
  }

  // "40 per cent had voted", whoever they voted for.
  private static boolean hasVoted(Subject subject) {
    List<String> after = Phrasing.wordsAfter(subject);
    int vote = after.indexOf("voted");
    boolean helped = vote == 0 || (vote == 1 && HELPING.contains(after.get(0)));
    return helped && (after.size() == vote + 1 || !FOR.contains(after.get(vote + 1)));
  }

  // "The shortfall would come to 9.5 per cent of output": an amount of what has the share.
  private static Optional<String> ofOutput(Subject subject) {
    List<String> after = Phrasing.wordsAfter(subject);
    boolean output =
        ECONOMIES.contains(subject.measure().head())
            || (after.size() > 1 && after.get(0).equals("of") && after.get(1).equals("output"));
    return output && subject.claim().figure().unit().kind() == Unit.Kind.PERCENT
        ? Lists.reverse(Phrasing.wordsBefore(subject)).stream()
            .filter(word -> !ECONOMIES.contains(word) && !word.equals("output"))
            .map(word -> NAMES.get(Wording.stem(word)))
            .filter(Objects::nonNull)
            .findFirst()
        : Optional.empty();
  }

  // "The economy is expected to grow 5.5 per cent": the growth of which others speak.
  private static boolean isGrowing(Subject subject) {
    return subject.claim().figure().unit().kind() == Unit.Kind.PERCENT
        && GROWING.contains(subject.measure().predicate())
        && ECONOMIES.contains(subject.measure().head());
  }

  /** Returns whether both tell which share of those called upon took part. */
  static boolean areTurnouts(Subject first, Subject second) {
    return first.claim().figure().unit().kind() == Unit.Kind.PERCENT
        && of(first).contains(TURNOUT)
        && of(second).contains(TURNOUT)
        && !ABSTAINING.contains(first.measure().predicate())
        && !ABSTAINING.contains(second.measure().predicate());
  }

  // The head says it best; only if it is none of the words, the others do.
  private static Set<String> of(Subject subject) {
    if (isTakingPart(subject)) {
      return ImmutableSet.of(TURNOUT);
    }
    if (isGrowing(subject)) {
      return ImmutableSet.of(GROWTH);
    }
    Unit unit = subject.claim().figure().unit();
    Optional<String> share = ofOutput(subject);
    if (share.isPresent()) {
      return ImmutableSet.of(share.get());
    }
    boolean money = unit.kind() == Unit.Kind.CURRENCY;
    return Optional.ofNullable(NAMES.get(Wording.stem(subject.measure().head())))
        .filter(amount -> !money || !COUNTABLE.contains(amount))
        // "The stoppage costs 3.8 billion dollars a day."
        .filter(amount -> unit.kind() != Unit.Kind.RATE || !amount.equals(STRIKE))
        .<Set<String>>map(ImmutableSet::of)
        .orElseGet(
            () ->
                subject.words().stream()
                    .filter(NAMES::containsValue)
                    .collect(ImmutableSet.toImmutableSet()));
  }
}
