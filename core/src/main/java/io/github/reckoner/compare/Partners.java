package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells with whom an amount is had: "the deficit with Japan" is a part of the trade deficit, and
 * that with Canada is another. Stateless.
 *
 * <p>MatterNames behind the noun are partners ("deficit Japan"); those before it own it ("U.S.
 * deficit").
 */
final class Partners {

  /** How the partners of two amounts stand to each other. */
  enum Kin {
    /** Neither is narrowed by partners, or both by the same. */
    SAME,
    /** The first is had with some of those with whom the second is had. */
    NARROWER,
    /** The second is had with some only. */
    WIDER,
    /** Had with others. */
    APART
  }

  private Partners() {}

  /** Returns how the partners of two amounts of one thing stand to each other. */
  static Kin of(Subject first, Subject second) {
    if (!isAmount(first) || !isAmount(second) || !Amounts.agree(first, second)) {
      return Kin.SAME;
    }
    Set<String> one = names(first, false);
    Set<String> other = names(second, false);
    Set<String> owners = names(first, true);
    Set<String> otherOwners = names(second, true);
    boolean owned =
        owners.isEmpty()
            || otherOwners.isEmpty()
            || !Sets.intersection(owners, otherOwners).isEmpty();
    if (!owned || one.isEmpty() == other.isEmpty()) {
      return owned && !one.isEmpty() && Sets.intersection(one, other).isEmpty()
          ? Kin.APART
          : Kin.SAME;
    }
    // "The debt for Russian gas" is had with Russia, too.
    if (mentions(other.isEmpty() ? second : first).containsAll(other.isEmpty() ? one : other)) {
      return Kin.SAME;
    }
    return other.isEmpty() ? Kin.NARROWER : Kin.WIDER;
  }

  private static ImmutableSet<String> mentions(Subject subject) {
    return subject.measure().concepts().stream()
        .flatMap(concept -> Wording.written(concept).stream())
        .map(word -> Nations.standard().byDemonym(word).orElse(word))
        .map(word -> Wording.stem(word.toLowerCase(Locale.ROOT)))
        .collect(ImmutableSet.toImmutableSet());
  }

  private static boolean isAmount(Subject subject) {
    return subject.claim().figure().unit().kind() != Unit.Kind.COUNT
        && subject.claim().figure().unit().kind() != Unit.Kind.PERCENT
        && subject.claim().figure().unit().kind() != Unit.Kind.DURATION
        && Amounts.isAmount(subject.measure().head());
  }

  private static ImmutableSet<String> names(Subject subject, boolean before) {
    String head = Wording.stem(subject.measure().head());
    Set<String> names = new TreeSet<>();
    for (String concept : subject.measure().concepts()) {
      List<String> words = Wording.written(concept);
      int at = -1;
      for (int i = 0; i < words.size(); i++) {
        at = Wording.stem(words.get(i).toLowerCase(Locale.ROOT)).equals(head) ? i : at;
      }
      // "The deficit in U.S. goods trade" is owned, "the deficit with Japan" is had with it.
      int last = words.size();
      while (last > at + 1 && Character.isUpperCase(words.get(last - 1).charAt(0))) {
        last--;
      }
      for (int i = 0; at >= 0 && i < words.size(); i++) {
        if ((before ? i < last && i != at : i >= last)
            && Character.isUpperCase(words.get(i).charAt(0))) {
          names.add(Wording.stem(words.get(i).toLowerCase(Locale.ROOT)));
        }
      }
    }
    return ImmutableSet.copyOf(names);
  }
}
