package io.github.reckoner.compare;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Stance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the hurt who are among the dead: an early report tells of a girl who was shot, a later one
 * that a girl has died. The one who was hurt and died is a casualty, and not one of the hurt.
 *
 * <p>Only one person at a time is followed, and only in a happening whose reports of the death tell
 * of nobody else who was hurt. Two phrases may mean one person unless name, age, sex or growth
 * forbid it.
 */
final class Fates {

  private static final ImmutableSet<String> INTRODUCING = Traits.group("introducing");
  private static final ImmutableSet<String> FURTHER = Traits.group("further");
  private static final ImmutableSet<String> COUNTS = Traits.group("counts");
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf(",.;:!?()\"'“”’-")))
          .omitEmptyStrings();

  private static final int NEAR = 4;

  private final Set<String> died = new HashSet<>();

  /** Looks at the claims of each happening. */
  Fates(List<Reading> readings, ImmutableMap<String, Integer> incidentOf) {
    ListMultimap<Integer, Claim> claims = LinkedListMultimap.create();
    for (Reading reading : readings) {
      Integer incident = incidentOf.get(reading.article().id());
      if (incident != null) {
        reading.claims().stream().filter(Fates::isFate).forEach(c -> claims.put(incident, c));
      }
    }
    claims.asMap().values().forEach(of -> follow(List.copyOf(of)));
  }

  /** Returns the claim, as one of a casualty if it tells of one hurt who died. */
  Claim settled(Claim claim) {
    return died.contains(claim.id())
        ? claim.withMeasure(claim.measure().withCategory(Category.CASUALTIES))
        : claim;
  }

  private void follow(List<Claim> claims) {
    List<Claim> dead = claims.stream().filter(c -> is(c, Category.KILLED)).toList();
    List<Claim> hurt = new ArrayList<>();
    for (Claim claim : claims) {
      if (!is(claim, Category.INJURED)) {
        continue;
      }
      List<Claim> own = dead.stream().filter(c -> c.article().equals(claim.article())).toList();
      if (isOne(claim)
          && own.stream().noneMatch(death -> isBeside(claim, death))
          && isNamedAmong(claim, dead)
          && isAmong(claim, dead)
          && (own.isEmpty() || isAmong(claim, own))) {
        hurt.add(claim);
      } else if (!own.isEmpty()) {
        return;
      }
    }
    hurt.forEach(claim -> died.add(claim.id()));
  }

  // "A nurse was killed and her son was hurt", "one of his friends was hurt": two persons.
  private static boolean isBeside(Claim hurt, Claim death) {
    List<String> one = words(hurt.figure().text().quote());
    List<String> other = words(death.figure().text().quote());
    boolean sentence =
        hurt.evidence().equals(death.evidence()) && !one.isEmpty() && !other.isEmpty();
    return (sentence && !last(one).equals(last(other)))
        || hurt.evidence().quote().toLowerCase(Locale.ROOT).startsWith("one of ");
  }

  // Where one alone is dead, none who is told to be somebody else is that one.
  private static boolean isAmong(Claim hurt, List<Claim> dead) {
    boolean another =
        dead.stream().allMatch(Fates::isOne)
            && dead.stream()
                .map(other -> other.figure().text().quote())
                .anyMatch(other -> Traits.areTwo(hurt.figure().text().quote(), other));
    return !another && dead.stream().anyMatch(other -> isOne(other) && mayBe(hurt, other));
  }

  // Where the dead are named, one of another name is not among them.
  private static boolean isNamedAmong(Claim hurt, List<Claim> dead) {
    List<String> names = dead.stream().flatMap(other -> name(other).stream()).toList();
    return names.isEmpty() || name(hurt).map(names::contains).orElse(true);
  }

  private static boolean isFate(Claim claim) {
    return (is(claim, Category.KILLED) || is(claim, Category.INJURED))
        && claim.stance() != Stance.DENIED;
  }

  private static boolean is(Claim claim, Category category) {
    return claim.measure().category().equals(Optional.of(category));
  }

  private static boolean isOne(Claim claim) {
    return claim.figure().value().filter(v -> v.compareTo(BigDecimal.ONE) == 0).isPresent();
  }

  private static boolean mayBe(Claim hurt, Claim dead) {
    List<String> one = words(hurt.figure().text().quote());
    List<String> other = words(dead.figure().text().quote());
    if (Traits.areTwo(hurt.figure().text().quote(), dead.figure().text().quote())) {
      return false;
    }
    if (isCount(one) || isFurther(hurt)) {
      return false;
    }
    return sameName(hurt, dead) && !isIntroduced(hurt, dead, one, other);
  }

  // "Another teen was hurt", "a man was also hurt", but not "police and other services came".
  private static boolean isFurther(Claim hurt) {
    int from = hurt.figure().text().start() - hurt.evidence().start();
    int end = hurt.figure().text().end() - hurt.evidence().start();
    String sentence = hurt.evidence().quote();
    if (from < 0 || end > sentence.length()) {
      return words(sentence).stream().anyMatch(FURTHER::contains);
    }
    List<String> before = words(sentence.substring(0, from));
    return Stream.of(
            before.stream().skip(Math.max(0, before.size() - NEAR)),
            words(sentence.substring(from, end)).stream(),
            words(sentence.substring(end)).stream().limit(NEAR))
        .flatMap(words -> words)
        .anyMatch(FURTHER::contains);
  }

  // What is left of "four" who were shot is one of them, but nobody knows which.
  private static boolean isCount(List<String> words) {
    return words.size() == 1 && (COUNTS.contains(last(words)) || Traits.age(words).isPresent());
  }

  // "A man died. A neighbour was hurt": within an article, one who is introduced is somebody else.
  private static boolean isIntroduced(
      Claim hurt, Claim dead, List<String> one, List<String> other) {
    if (!hurt.article().equals(dead.article())) {
      return false;
    }
    boolean sentence = hurt.evidence().equals(dead.evidence());
    boolean later =
        hurt.figure().text().part() == Part.TEXT
            && dead.figure().text().compareTo(hurt.figure().text()) < 0;
    boolean same = !one.isEmpty() && !other.isEmpty() && last(one).equals(last(other));
    return (sentence || (later && INTRODUCING.contains(one.isEmpty() ? "" : one.get(0)))) && !same;
  }

  private static boolean sameName(Claim one, Claim other) {
    Optional<String> first = name(one);
    Optional<String> second = name(other);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  // "Ann Lee", but not "the girl".
  private static Optional<String> name(Claim claim) {
    String quote = claim.figure().text().quote();
    boolean named =
        claim.figure().unit().name().equals("person")
            && WORDS.splitToList(quote).stream().allMatch(w -> Character.isUpperCase(w.charAt(0)));
    List<String> words = words(quote);
    return named && !words.isEmpty() ? Optional.of(last(words)) : Optional.empty();
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  private static List<String> words(String quote) {
    return Traits.words(quote);
  }
}
