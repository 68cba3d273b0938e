package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Nouns.Kinship;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which claims of an article count parts of what another counts, and the sums this makes.
 *
 * <p>Numbers are added only where the article itself breaks a stated whole down: the parts count
 * the same thing, or name none after one that does ("and one more"), stand behind the whole within
 * a few sentences, and make the whole exactly. A headline's toll is such a whole too. Stateless.
 */
final class Parts {

  // A breakdown follows its whole within so many characters, and has so many parts.
  private static final int REACH = 700;
  private static final int MOST_PARTS = 4;

  /**
   * A whole and the parts that make it.
   *
   * @param whole the claim of the whole
   * @param parts the claims of the parts, in the order of the text
   */
  record Sum(Claim whole, ImmutableList<Claim> parts) {}

  private final List<Subject> counts = new ArrayList<>();
  private final Map<String, String> wholeOf = new HashMap<>();
  private final Map<String, Claim> byId = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  private Parts(Reading reading) {
    reading.claims().stream()
        .filter(claim -> claim.figure().text().part() == Part.TEXT)
        .filter(claim -> claim.figure().unit().kind() == Unit.Kind.COUNT)
        .map(Subject::of)
        .forEach(counts::add);
    reading
        .claims()
        .forEach(claim -> claim.measure().partOf().ifPresent(id -> wholeOf.put(claim.id(), id)));
    reading.claims().forEach(claim -> byId.put(claim.id(), claim));
    for (int i = 0; i < counts.size(); i++) {
      links(i);
    }
    for (int i = counts.size() - 1; i >= 0; i--) {
      sum(counts.get(i), i + 1);
    }
    reading.claims().stream()
        .filter(claim -> claim.figure().text().part() == Part.TITLE)
        .map(Subject::of)
        .filter(title -> title.isToll() && counts.stream().noneMatch(c -> isRetold(title, c)))
        .forEach(title -> sum(title, 0));
  }

  static Parts of(Reading reading) {
    return new Parts(reading);
  }

  /** Returns the sums that the article makes, in the order of their wholes. */
  ImmutableList<Sum> sums() {
    return ImmutableList.copyOf(sums).reverse();
  }

  /** Returns a claim with the whole that its article gives for it, where it gives one. */
  Claim linked(Claim claim) {
    String whole = wholeOf.get(claim.id());
    return whole == null || claim.measure().partOf().isPresent()
        ? claim
        : claim.withMeasure(claim.measure().withPartOf(whole));
  }

  /** Returns the toll of which the article tells that a claim is a part, if of one. */
  Optional<BigDecimal> toll(Claim claim) {
    return Optional.ofNullable(byId.get(linked(claim).measure().partOf().orElse("")))
        .filter(whole -> Categories.isToll(claim.measure().category()))
        .filter(whole -> whole.measure().category().equals(claim.measure().category()))
        .flatMap(whole -> whole.figure().value());
  }

  // What stands between two figures of a sentence: "of the eight cases, five".
  private void links(int i) {
    for (int j = i + 1; j < counts.size() && j <= i + MOST_PARTS; j++) {
      Subject one = counts.get(i);
      Subject other = counts.get(j);
      Optional<Phrasing.Link> link = Phrasing.link(one, other);
      if (link.isEmpty() || !sameThing(one, other)) {
        continue;
      }
      if (link.get() == Phrasing.Link.PART && Magnitude.fitsIn(one, other)) {
        wholeOf.putIfAbsent(one.claim().id(), other.claim().id());
      } else if (link.get() == Phrasing.Link.WHOLE && Magnitude.fitsIn(other, one)) {
        wholeOf.putIfAbsent(other.claim().id(), one.claim().id());
      }
    }
  }

  // The first run of later counts that makes the whole exactly. The last whole comes first: what
  // is a part of it is no part of an earlier one as well.
  private void sum(Subject whole, int from) {
    Optional<BigDecimal> total = exact(whole);
    if (total.isEmpty() || total.get().compareTo(BigDecimal.ONE) <= 0) {
      return;
    }
    ImmutableList.Builder<Claim> parts = ImmutableList.builder();
    BigDecimal left = total.get();
    int found = 0;
    Subject named = whole;
    for (int j = from; j < counts.size() && isNear(whole, counts.get(j)); j++) {
      Subject part = counts.get(j);
      named = part.measure().head().isEmpty() ? named : part;
      Optional<BigDecimal> number = exact(part);
      String other = wholeOf.getOrDefault(part.claim().id(), whole.claim().id());
      if (number.isEmpty()
          || !sameThing(whole, named)
          || !sameThing(whole, part)
          || !other.equals(whole.claim().id())
          || number.get().compareTo(left) > 0
          || number.get().compareTo(total.get()) == 0) {
        continue;
      }
      parts.add(part.claim());
      left = left.subtract(number.get());
      found++;
      if (left.signum() == 0 && found > 1) {
        keep(whole.claim(), parts.build());
        return;
      }
      if (found == MOST_PARTS) {
        return;
      }
    }
  }

  private void keep(Claim whole, ImmutableList<Claim> parts) {
    sums.add(new Sum(whole, parts));
    parts.forEach(part -> wholeOf.putIfAbsent(part.id(), whole.id()));
  }

  private static Optional<BigDecimal> exact(Subject subject) {
    return Reach.isExact(subject.claim().figure()) ? subject.number() : Optional.empty();
  }

  private static boolean isRetold(Subject title, Subject count) {
    return title.measure().category().equals(count.measure().category())
        && Magnitude.same(title, count);
  }

  private static boolean isNear(Subject whole, Subject part) {
    if (whole.claim().figure().text().part() == Part.TITLE) {
      return part.claim().figure().text().end() <= REACH;
    }
    return part.claim().figure().text().start() - whole.claim().figure().text().end() <= REACH;
  }

  private static boolean sameThing(Subject one, Subject other) {
    String head = one.measure().head();
    String part = other.measure().head();
    boolean bare = part.isEmpty() && !head.isEmpty();
    // Six civilians and three women, twelve soldiers and six rebels: whoever they were, they died.
    boolean alike =
        !part.isEmpty()
            && (Nouns.standard().kinship(head, part) == Kinship.SAME || areOneToll(one, other));
    boolean categories =
        one.measure().category().isEmpty()
            || other.measure().category().isEmpty()
            || one.measure().category().equals(other.measure().category());
    return categories && (bare || alike);
  }

  private static boolean areOneToll(Subject one, Subject other) {
    return one.isToll() && one.measure().category().equals(other.measure().category());
  }
}
