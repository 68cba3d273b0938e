package io.github.reckoner.extract;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Happenings;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps the dead and the hurt of the happening that an article reports apart from those of others,
 * which it recalls or sums up: an attack of last month, the ferry that sank in 1996, the murders of
 * the year.
 *
 * <p>What the headline and the first count of the text tell is the report's own, and so is its
 * number wherever it stands again, and the days that go with it. Below, a count of a day before
 * those, of a long time, of several happenings or of one that the sentence calls another is of
 * others; and so is what follows without a time of its own.
 */
final class Elsewhere {

  private static final ImmutableSet<Category> FATES =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.CASUALTIES);

  /** A report without a stated day is of these days before its publication. */
  private static final int NEWS_DAYS = 3;

  /** "On Friday", "said on Saturday": a day's difference may be that of telling. */
  private static final int TELLING_DAYS = 1;

  /** Longer than this is no time of one happening. */
  private static final int LONG_DAYS = 31;

  private static final Pattern BROUGHT_TOTAL =
      Pattern.compile(
          "\\b(?:"
              + String.join("|", Tolls.group("bringing"))
              + ")\\s[^,;.]{0,40}\\b(?:"
              + String.join("|", Tolls.group("totals"))
              + ")\\b");
  private static final Pattern UNTIL =
      Pattern.compile("^[^,;.]{0,40}\\b(?:by|as of|up to|until) ((?:[\\w']+ ){0,4}[\\w']+)");
  private static final Splitter WORDS = Splitter.on(' ');
  private static final ImmutableSet<Quantifier> BEYOND =
      Sets.immutableEnumSet(Quantifier.MORE_THAN, Quantifier.AT_LEAST);
  private static final BigDecimal ROUNDED = new BigDecimal("1.25");

  /** What stands so near behind a count of others, and names no time, goes with it. */
  private static final int NEAR = 300;

  private final List<Claim> fates;
  private final ImmutableList<Claim> own;
  private final ImmutableSet<BigDecimal> numbers;
  private final Optional<LocalDate> first;
  private final boolean isLong;
  private final boolean isAhead;
  private final boolean isLate;

  private Elsewhere(List<Claim> claims) {
    this.fates =
        claims.stream()
            .filter(Elsewhere::isFate)
            .sorted(Comparator.comparing((Claim claim) -> claim.figure().text()))
            .toList();
    this.own = own(fates);
    this.numbers =
        own.stream()
            .flatMap(claim -> claim.figure().value().stream())
            .map(BigDecimal::stripTrailingZeros)
            .collect(ImmutableSet.toImmutableSet());
    List<Claim> dated =
        fates.stream()
            .filter(claim -> own.contains(claim) || isRepeated(claim))
            .filter(claim -> !isLong(claim))
            .toList();
    this.first = begin(dated.stream().filter(Elsewhere::isDated)).or(() -> begin(dated.stream()));
    this.isAhead = own.stream().anyMatch(Elsewhere::isAhead);
    this.isLate = own.stream().anyMatch(Tolls::isLaterDeath);
    this.isLong = own.stream().anyMatch(Elsewhere::isLong);
  }

  /** Returns the claims, those of other happenings with the category that says so. */
  static List<Claim> settle(List<Claim> claims) {
    Elsewhere elsewhere = new Elsewhere(claims);
    Set<Claim> others = elsewhere.others();
    return claims.stream()
        .map(
            claim ->
                others.contains(claim)
                    ? claim.withMeasure(
                        claim
                            .measure()
                            .withCategory(claim.measure().category().orElseThrow().elsewhere()))
                    : claim)
        .toList();
  }

  private static boolean isFate(Claim claim) {
    return claim.measure().category().filter(FATES::contains).isPresent();
  }

  // What the headline counts, and the first sentence that counts anybody.
  private static ImmutableList<Claim> own(List<Claim> fates) {
    Optional<Passage> lead =
        fates.stream().map(Claim::evidence).filter(e -> e.part() == Part.TEXT).findFirst();
    return fates.stream()
        .filter(c -> isTitle(c) || c.evidence().equals(lead.orElse(c.evidence())))
        .filter(c -> !isOfDayBefore(c, fates))
        .collect(ImmutableList.toImmutableList());
  }

  // "Six were killed on Thursday, a day after an air raid left 35 dead".
  private static boolean isOfDayBefore(Claim claim, List<Claim> fates) {
    return fates.stream()
        .filter(first -> !Tolls.isImplied(first) && isBeside(first, claim))
        .filter(first -> first.measure().category().equals(claim.measure().category()))
        .anyMatch(
            first ->
                Happenings.isOfDayBefore(
                    before(claim).substring(first.figure().text().end() - start(claim))));
  }

  private static boolean isBeside(Claim first, Claim claim) {
    return first.evidence().equals(claim.evidence())
        && first.figure().text().start() >= start(claim)
        && first.figure().text().end() <= claim.figure().text().start();
  }

  private static int start(Claim claim) {
    return claim.evidence().start();
  }

  private static boolean isTitle(Claim claim) {
    return claim.figure().text().part() == Part.TITLE;
  }

  // The report's number again, or the one behind its "dozens".
  private boolean isRepeated(Claim claim) {
    return claim
        .figure()
        .value()
        .filter(value -> value.compareTo(BigDecimal.ONE) > 0)
        .filter(
            value ->
                numbers.contains(value.stripTrailingZeros())
                    || own.stream().anyMatch(mine -> isVaguely(mine, claim, value))
                    || own.stream().anyMatch(mine -> isJustAbove(mine, claim, value)))
        .isPresent();
  }

  private static boolean isVaguely(Claim mine, Claim claim, BigDecimal value) {
    return mine.figure().quantifier() == Quantifier.VAGUE
        && mine.measure().category().equals(claim.measure().category())
        && mine.figure()
            .low()
            .filter(low -> low.compareTo(value) <= 0)
            .filter(low -> value.compareTo(low.multiply(BigDecimal.TEN)) <= 0)
            .isPresent();
  }

  // "Deaths pass 400", and below "430 people have died".
  private static boolean isJustAbove(Claim mine, Claim claim, BigDecimal value) {
    return BEYOND.contains(mine.figure().quantifier())
        && mine.measure().category().equals(claim.measure().category())
        && mine.figure()
            .value()
            .filter(low -> low.compareTo(value) <= 0)
            .filter(low -> value.compareTo(low.multiply(ROUNDED)) <= 0)
            .isPresent();
  }

  private ImmutableSet<Claim> others() {
    List<Claim> others = new ArrayList<>();
    int end = -1;
    boolean sum = false;
    for (Claim claim : fates) {
      if (own.contains(claim) || isRepeated(claim)) {
        end = -1;
        continue;
      }
      int start = claim.figure().text().start();
      // Behind the sum of a year "the massacre" is the one of which the article tells.
      boolean back = sum && Happenings.isOfTheOne(claim.evidence().quote());
      boolean follows = end >= 0 && start - end <= NEAR && !back;
      if ((!isDated(claim) && (follows || isBesideOther(claim))) || isOther(claim)) {
        sum = isLong(claim) || (follows && sum);
        others.add(claim);
        end = claim.evidence().end();
      } else {
        end = -1;
      }
    }
    return ImmutableSet.copyOf(others);
  }

  private boolean isOther(Claim claim) {
    return (isEarlier(claim.asOf()) && !isOfThatDay(claim) && !isCountedUntil(claim))
        || isBeforeTheBlow(claim)
        || (!isLong && isLong(claim))
        || Happenings.areSeveral(own(claim))
        || Happenings.isAnother(before(claim))
        || isOfDayBefore(claim, fates);
  }

  // "The killings, of 184, brought the toll this year to 5,000": what brought it there is none of
  // the year.
  private static String own(Claim claim) {
    String sentence = claim.evidence().quote();
    Matcher total = BROUGHT_TOTAL.matcher(sentence);
    return total.find() && offset(claim) < total.start()
        ? sentence.substring(0, total.start())
        : sentence;
  }

  // "Five were shot on Sunday. On Saturday a man was shot dead": nobody dies before he is hit.
  private boolean isBeforeTheBlow(Claim claim) {
    AsOf asOf = claim.asOf();
    return is(claim, Category.KILLED)
        && claim.figure().quantifier() == Quantifier.IMPLIED
        && claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent()
        && own.stream().noneMatch(mine -> is(mine, Category.KILLED))
        && own.stream().anyMatch(Elsewhere::isDated)
        && asOf.basis() == AsOf.Basis.STATED
        && first.isPresent()
        && !isAhead
        && asOf.to().filter(last -> last.isBefore(first.get())).isPresent();
  }

  private static boolean is(Claim claim, Category category) {
    return claim.measure().category().equals(Optional.of(category));
  }

  // "On Wednesday three bombers killed two": what names no time in the sentence goes with the rest.
  private boolean isBesideOther(Claim claim) {
    return fates.stream()
        .filter(other -> other.evidence().equals(claim.evidence()) && !isRepeated(other))
        .filter(other -> !isParted(claim, other))
        .anyMatch(other -> isEarlier(other.asOf()));
  }

  // "16 have died; a week ago it reported six".
  private static boolean isParted(Claim claim, Claim other) {
    return claim.evidence().encloses(other.figure().text())
        && claim.evidence().encloses(claim.figure().text())
        && claim
            .evidence()
            .quote()
            .substring(
                Math.min(offset(claim), offset(other)), Math.max(offset(claim), offset(other)))
            .contains(";");
  }

  private static int offset(Claim claim) {
    return claim.figure().text().start() - claim.evidence().start();
  }

  private static String before(Claim claim) {
    return claim.evidence().quote().substring(0, Math.max(0, offset(claim)));
  }

  // "Ninth victim of the shooting dies": the others were hurt when it was.
  private boolean isOfThatDay(Claim claim) {
    return isLate && !Tolls.isBackground(claim) && Happenings.isOfTheOne(claim.evidence().quote());
  }

  // "Had counted 37,000 deaths by June 19": the same dead, as many as there were then.
  private static boolean isCountedUntil(Claim claim) {
    if (!claim.evidence().encloses(claim.figure().text())) {
      return false;
    }
    String behind = claim.evidence().quote().substring(claim.figure().text().end() - start(claim));
    Matcher until = UNTIL.matcher(behind);
    return until.find()
        && WORDS.splitToStream(until.group(1).toLowerCase(Locale.ROOT)).anyMatch(Calendar::names);
  }

  private boolean isEarlier(AsOf asOf) {
    return asOf.basis() == AsOf.Basis.STATED
        && first.isPresent()
        && !isAhead
        && asOf.to().filter(last -> last.isBefore(first.get().minusDays(TELLING_DAYS))).isPresent();
  }

  // A report of what is to come has another day than the one it was published, if any.
  private static boolean isAhead(Claim claim) {
    return isDated(claim)
        && claim.reported().isPresent()
        && claim
            .asOf()
            .to()
            .filter(day -> day.isAfter(claim.reported().get().plusDays(TELLING_DAYS)))
            .isPresent();
  }

  private static boolean isDated(Claim claim) {
    return claim.asOf().basis() == AsOf.Basis.STATED;
  }

  private static Optional<LocalDate> begin(Stream<Claim> claims) {
    return claims
        .flatMap(
            claim ->
                isDated(claim)
                    ? claim.asOf().from().stream()
                    : claim.reported().stream().map(day -> day.minusDays(NEWS_DAYS)))
        .min(Comparator.naturalOrder());
  }

  private static boolean isLong(Claim claim) {
    AsOf asOf = claim.asOf();
    if (asOf.basis() != AsOf.Basis.STATED) {
      return false;
    }
    return switch (asOf.precision()) {
      case DAY, MONTH, UNKNOWN -> false;
      case YEAR -> true;
      case RANGE ->
          // "Since Saturday" lasts until today.
          asOf.from().isEmpty()
              || asOf.to()
                  .or(claim::reported)
                  .filter(last -> ChronoUnit.DAYS.between(asOf.from().get(), last) <= LONG_DAYS)
                  .isEmpty();
    };
  }
}
