package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.github.reckoner.compare.Comparison.Gap;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of two claims about one quantity say of each other. */
final class Arithmetic {

  private static final int FEAR_WORDS = 4;
  private static final ImmutableSet<String> FEARED =
      WordGroups.beside(Arithmetic.class).of("words of a toll to be feared");
  private static final double REFINING_RATIO = 1.1;
  private static final double FAR_RATIO = 2.5;
  private static final double RIVAL_RATIO = 1.5;
  private static final double OTHER_RATIO = 20;

  private final Subject first;
  private final Subject second;
  private final Tolerance tolerance;
  private final boolean sameArticle;
  private final Revisions revisions;

  Arithmetic(Subject first, Subject second, Setting setting, Tolerance tolerance) {
    this.first = first;
    this.second = second;
    this.tolerance = tolerance;
    this.sameArticle = first.claim().article().equals(second.claim().article());
    this.revisions = new Revisions(first, second, setting);
  }

  Comparison compare() {
    if (equal()) {
      return answer(first, second, agreement(), "both say " + quote(first), Optional.empty());
    }
    Range<BigDecimal> one = first.reach();
    Range<BigDecimal> other = second.reach();
    boolean meet = Magnitude.meet(first, second, tolerance);
    Optional<Comparison> revision = revisions.find(meet);
    if (revision.isPresent()) {
      return revision.get();
    }
    if (meet && !(sameArticle && boundsFarApart()) && !areRivalBounds()) {
      return compatible();
    }
    String says = quote(first) + " against " + quote(second);
    Optional<Gap> gap = meet ? Optional.empty() : Optional.of(Reach.gap(one, other));
    if (sameArticle && !meet && isAside()) {
      boolean firstLess = Magnitude.isLess(first, second);
      Relation part = firstLess ? Relation.PART_OF : Relation.TOTAL_OF;
      return answer(first, second, part, "the article itself counts both: " + says, gap);
    }
    if (!meet && isOneOf(first, second) != isOneOf(second, first)) {
      String why = "one tells of a single person: ";
      return answer(first, second, Relation.DIFFERENT_SCOPE, why + says, gap);
    }
    if (!sameArticle && !meet && isTooSmall()) {
      String why = "one is too small for the happening of the other: ";
      return answer(first, second, Relation.DIFFERENT_SCOPE, why + says, gap);
    }
    boolean told = meet || (sameVoice() && !isSetAgainstList());
    boolean rivals = areRivalBounds() || isRejected() || Phrasing.areInstead(first, second);
    if (sameArticle && told && !rivals) {
      String why = meet ? "one article counts both: " : "one voice counts both: ";
      return answer(first, second, Relation.DIFFERENT_SCOPE, why + says, gap);
    }
    Relation relation = revisions.areOfTwoHouses() ? Relation.SPREAD : Relation.CONTRADICTS;
    return answer(first, second, relation, says, gap);
  }

  // What an article tells on its own account beside the toll that somebody gives is no rival of it
  // but some of those: "406 deaths, the WHO said. Niamey is worst hit, with 252".
  private boolean isAside() {
    boolean firstLess = Magnitude.isLess(first, second);
    Subject less = firstLess ? first : second;
    Subject more = firstLess ? second : first;
    return less.isToll()
        && less.claim().chain().isEmpty()
        && !Counters.isEcho(less)
        && !less.claim().headline()
        && (isBelowTitle(less, more)
            || less.claim().figure().numeral().compareTo(more.claim().figure().numeral()) > 0);
  }

  // A lead may well correct its headline, but not by half.
  private static boolean isBelowTitle(Subject less, Subject more) {
    return less.claim().figure().text().part() == Part.TEXT
        && more.claim().figure().text().part() == Part.TITLE
        && Magnitude.ratio(less.number().orElseThrow(), more.number().orElseThrow()) > RIVAL_RATIO;
  }

  // "Four people were killed"; "the suspect", "her stepfather", "Ms Reed": whoever that is, no
  // toll.
  private static boolean isOneOf(Subject one, Subject toll) {
    Figure figure = one.claim().figure();
    String words = figure.text().quote().strip().toLowerCase(Locale.ROOT);
    boolean indefinite =
        words.startsWith("a ") || words.startsWith("an ") || words.startsWith("one ");
    return one.isToll()
        && toll.isToll()
        && figure.quantifier() == Quantifier.IMPLIED
        && figure.value().filter(value -> value.compareTo(BigDecimal.ONE) == 0).isPresent()
        && !one.claim().headline()
        && !indefinite
        && Magnitude.isLess(one, toll);
  }

  // "It is false that as many as 60 died; we have 17 bodies."
  private boolean isRejected() {
    return (first.claim().stance() == Stance.DENIED) != (second.claim().stance() == Stance.DENIED);
  }

  // "132 people were on board, although the manifest listed 88."
  private boolean isSetAgainstList() {
    return Aboard.isListed(first) != Aboard.isListed(second)
        && Subsets.areRivalsAboard(first, second);
  }

  // "More than 1.1 million, said the ministry; over two million, said the union": who counts more
  // in one article counts otherwise, unless the count runs on. So do those who name two bounds of
  // which one is a fraction of the other: "more than 100,000", "up to 325,000".
  private boolean areRivalBounds() {
    return sameArticle
        && !sameVoice()
        && !(first.isToll() && second.isToll())
        && (revisions.bothFloors()
            ? isApartBy(RIVAL_RATIO)
            : areAttributed() && isApartBy(FAR_RATIO))
        && areOfOneKind();
  }

  private boolean areAttributed() {
    return !first.claim().chain().isEmpty() && !second.claim().chain().isEmpty();
  }

  private boolean isApartBy(double ratio) {
    return first.number().isPresent()
        && second.number().isPresent()
        && Magnitude.ratio(first.number().get(), second.number().get()) > ratio;
  }

  // Where a toll of 7,000 has been told, "fifteen were hurt" tells of some of them or of others.
  private boolean isTooSmall() {
    return first.isToll() && second.isToll() && isApartBy(OTHER_RATIO);
  }

  // "More than 7 million are hungry; rations reach more than 4 million": two things.
  private boolean areOfOneKind() {
    return (first.fate().isPresent() && first.fate().equals(second.fate()))
        || Amounts.areOneDeed(first.measure().predicate(), second.measure().predicate())
        || Counters.areRivals(first, second);
  }

  // One article does not give "at least 5" and "at least 30" for one thing.
  private boolean boundsFarApart() {
    Optional<BigDecimal> one = first.claim().figure().value();
    Optional<BigDecimal> other = second.claim().figure().value();
    return one.isPresent()
        && other.isPresent()
        && Magnitude.ratio(one.get(), other.get()) > FAR_RATIO
        && isFeared(first) == isFeared(second);
  }

  // "At least 300 died, and the toll may exceed 1,000": of the same dead.
  private static boolean isFeared(Subject subject) {
    List<String> before = Phrasing.wordsBefore(subject);
    // A verb stands between; right before the number "May" would be a month.
    int verb = Math.max(0, before.size() - 1);
    return subject.isToll()
        && before.subList(Math.max(0, verb - FEAR_WORDS), verb).stream().anyMatch(FEARED::contains);
  }

  private boolean equal() {
    Unit one = first.claim().figure().unit();
    Unit other = second.claim().figure().unit();
    if (!one.name().equals(other.name()) && Conversions.areOfOneBase(one, other)) {
      return Magnitude.same(first, second)
          && Reach.isExact(first.claim().figure())
          && Reach.isExact(second.claim().figure());
    }
    return first.claim().figure().interval().equals(second.claim().figure().interval())
        && first.claim().figure().value().equals(second.claim().figure().value());
  }

  private Relation agreement() {
    if (sameArticle) {
      return Relation.SAME;
    }
    // "Down from the 1,400 announced in January" recalls what was told then.
    return sameVoice() || sameWords() || revisions.isFormer(first) != revisions.isFormer(second)
        ? Relation.REPEATS
        : Relation.CORROBORATES;
  }

  // A number not far above a floor says what the floor left open.
  private Comparison compatible() {
    // "Will not fall below 200, and could reach 250 in a good year": nobody says one thing twice.
    if (sameArticle && sameVoice() && Phrasing.areJoined(first, second)) {
      String why = "one sentence gives both: " + quote(first) + " and " + quote(second);
      return answer(first, second, Relation.DIFFERENT_SCOPE, why, Optional.empty());
    }
    if (refines(first, second)) {
      return compatible(first, second, Relation.REFINES);
    }
    return refines(second, first)
        ? compatible(second, first, Relation.REFINES)
        : compatible(first, second, Relation.COMPATIBLE);
  }

  private static Comparison compatible(Subject one, Subject other, Relation relation) {
    String says = quote(one) + " and " + quote(other) + " allow a common value";
    return answer(one, other, relation, says, Optional.empty());
  }

  static boolean refines(Subject fine, Subject coarse) {
    return Reach.isFloor(coarse.claim().figure())
        && Reach.isPoint(fine.claim().figure())
        && coarse.reach().encloses(fine.reach())
        && Magnitude.ratio(fine.number().orElseThrow(), coarse.number().orElseThrow())
            <= REFINING_RATIO;
  }

  private boolean sameVoice() {
    return Speakers.same(first, second);
  }

  private boolean sameWords() {
    String one = first.claim().evidence().quote();
    return one.length() > 60 && one.equals(second.claim().evidence().quote());
  }

  static Comparison answer(
      Subject first, Subject second, Relation relation, String says, Optional<Gap> gap) {
    return new Comparison(
        first.claim().id(),
        second.claim().id(),
        relation,
        ImmutableList.of(new Reason(relation, says)),
        gap);
  }

  static String quote(Subject subject) {
    String words = subject.claim().figure().text().quote().strip();
    return words.isEmpty()
        ? subject.claim().figure().toString().toLowerCase(Locale.ROOT)
        : "\"" + words + "\"";
  }
}
