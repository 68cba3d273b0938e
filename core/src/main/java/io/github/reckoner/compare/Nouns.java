package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What counted nouns stand for, from {@code nouns.tsv} and, beyond it, {@link Kinds}: "troops" and
 * "soldiers" meet, "soldiers" and "shelters" do not.
 *
 * <p>Immutable and thread-safe.
 */
final class Nouns {

  /** How two counted nouns stand to each other. */
  enum Kinship {
    /** The same kind of thing, or one of the two is not named. */
    SAME,
    /** The first names a kind of what the second names. */
    NARROWER,
    /** The second names a kind of what the first names. */
    BROADER,
    /** Two kinds of one thing, such as women and children. */
    SIBLING,
    /** Different things. */
    OTHER
  }

  static final String PERSON = "person";
  private static final ImmutableSet<String> SEX_OR_AGE = ImmutableSet.of("woman", "man", "child");

  private static final class Holder {
    static final Nouns STANDARD = load();
  }

  private final ImmutableSetMultimap<String, String> classes;
  private final ImmutableMap<String, String> broader;

  private Nouns(ImmutableSetMultimap<String, String> classes, Map<String, String> broader) {
    this.classes = classes;
    this.broader = ImmutableMap.copyOf(broader);
  }

  /** Returns the nouns of the data file, read once. */
  static Nouns standard() {
    return Holder.STANDARD;
  }

  /** Returns how the things named by two nouns in the singular stand to each other. */
  Kinship kinship(String first, String second) {
    String one = plain(first);
    String other = plain(second);
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return Kinship.SAME;
    }
    Set<String> ones = classesOf(one);
    Set<String> others = classesOf(other);
    if (!Sets.intersection(ones, others).isEmpty()) {
      return Kinship.SAME;
    }
    if (ones.stream().anyMatch(name -> others.contains(broaderThan(name)))) {
      return Kinship.NARROWER;
    }
    if (others.stream().anyMatch(name -> ones.contains(broaderThan(name)))) {
      return Kinship.BROADER;
    }
    boolean siblings =
        ones.stream()
            .map(this::broaderThan)
            .anyMatch(
                up -> !up.isEmpty() && others.stream().anyMatch(o -> broaderThan(o).equals(up)));
    if (siblings) {
      // Women may be workers, and children pupils; but men are no women.
      return areOrthogonal(ones, others) ? Kinship.SAME : Kinship.SIBLING;
    }
    // "Members" and "others" are people of whatever kind.
    if (others.contains(PERSON) && isPerson(one)) {
      return Kinship.NARROWER;
    }
    return ones.contains(PERSON) && isPerson(other)
        ? Kinship.BROADER
        : kinship(Kinds.standard(), one, other);
  }

  private static boolean areOrthogonal(Set<String> ones, Set<String> others) {
    return ones.stream().anyMatch(SEX_OR_AGE::contains)
        != others.stream().anyMatch(SEX_OR_AGE::contains);
  }

  private static Kinship kinship(Kinds kinds, String one, String other) {
    if (kinds.isNarrower(one, other)) {
      return Kinship.NARROWER;
    }
    if (kinds.isNarrower(other, one)) {
      return Kinship.BROADER;
    }
    return kinds.of(one).isPresent() && kinds.of(one).equals(kinds.of(other))
        ? Kinship.SIBLING
        : Kinship.OTHER;
  }

  /** Returns whether a noun names people. */
  boolean isPerson(String noun) {
    return classesOf(plain(noun)).stream()
            .anyMatch(name -> name.equals(PERSON) || broaderThan(name).equals(PERSON))
        || Kinds.standard().isPerson(noun);
  }

  /** Returns whether a noun is known to name something other than people. */
  boolean isThing(String noun) {
    String plain = plain(noun);
    String last = plain.substring(plain.lastIndexOf(' ') + 1);
    return (classes.containsKey(plain) || classes.containsKey(last)) && !isPerson(noun);
  }

  /** Returns the classes of a noun, the widest that it may be grouped under; itself if unknown. */
  Set<String> roots(String noun) {
    Set<String> roots = new TreeSet<>();
    for (String name : classesOf(plain(noun))) {
      String up = broaderThan(name);
      roots.add(up.isEmpty() ? name : up);
    }
    return roots;
  }

  private Set<String> classesOf(String noun) {
    Set<String> named = classes.get(noun);
    if (!named.isEmpty()) {
      return named;
    }
    int space = noun.lastIndexOf(' ');
    if (space >= 0) {
      return classesOf(noun.substring(space + 1));
    }
    return Nations.standard().byDemonym(Wording.capitalised(noun)).isPresent()
        ? Set.of(PERSON)
        : Set.of(noun);
  }

  private String broaderThan(String name) {
    return broader.getOrDefault(name, "");
  }

  private static String plain(String noun) {
    return noun.toLowerCase(Locale.ROOT).strip();
  }

  private static Nouns load() {
    ImmutableSetMultimap.Builder<String, String> classes = ImmutableSetMultimap.builder();
    Map<String, String> broader = new LinkedHashMap<>();
    for (Lexicon.Row row : Lexicon.read(Nouns.class, "nouns.tsv")) {
      String name = row.get("class");
      if (!row.get("broader").isEmpty()) {
        broader.put(name, row.get("broader"));
      }
      row.list("nouns").forEach(noun -> classes.put(noun, name));
    }
    return new Nouns(classes.build(), broader);
  }
}
