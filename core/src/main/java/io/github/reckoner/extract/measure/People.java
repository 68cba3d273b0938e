package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.WordGroups;
import java.util.Optional;

/** Nouns that mean people, from {@code people.tsv}. */
final class People {

  static final People STANDARD = load();

  // Endings that make nouns for people out of verbs and places: fighters, visitors, journalists.
  private static final ImmutableSet<String> ENDINGS =
      ImmutableSet.of("er", "or", "ist", "ian", "man", "ee", "ant", "eer");

  // What those who bear arms in a war are called, as "means" of the lexicon has it.
  private static final ImmutableSet<String> ARMED =
      WordGroups.beside(People.class).of("roles that bear arms");

  enum Kind {
    ROLE,
    GROUP,
    PERSON
  }

  record Entry(Kind kind, ImmutableList<String> means) {}

  private final ImmutableMap<String, Entry> bySingular;

  private People(ImmutableMap<String, Entry> bySingular) {
    this.bySingular = bySingular;
  }

  /** Returns what is known of a noun, given as any of its possible base forms. */
  Optional<Entry> find(ImmutableSet<String> bases) {
    return bases.stream().filter(bySingular::containsKey).findFirst().map(bySingular::get);
  }

  /** Returns what is known of a noun of two words. */
  Optional<Entry> find(String first, ImmutableSet<String> secondBases) {
    return secondBases.stream()
        .map(base -> first + " " + base)
        .filter(bySingular::containsKey)
        .findFirst()
        .map(bySingular::get);
  }

  /** Returns whether a noun, given as any of its base forms, is of those who bear arms in a war. */
  boolean bearArms(ImmutableSet<String> bases) {
    return find(bases).filter(People::isArmed).isPresent();
  }

  static boolean isArmed(Entry entry) {
    return entry.means().stream().anyMatch(ARMED::contains);
  }

  /**
   * Returns whether a noun, in lower case, is known to mean people, or not known but has the ending
   * of one that does.
   */
  boolean namesPeople(String noun) {
    String singular = Inflection.singular(noun);
    Kinds kinds = Kinds.standard();
    boolean ending = singular.length() > 4 && ENDINGS.stream().anyMatch(singular::endsWith);
    return kinds.isPerson(singular) || (ending && !kinds.isThing(singular));
  }

  private static People load() {
    ImmutableMap.Builder<String, Entry> bySingular = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(People.class, "people.tsv")) {
      Kind kind = Kind.valueOf(row.get("kind"));
      ImmutableList<String> means = row.list("means");
      bySingular.put(
          row.get("noun"),
          new Entry(
              kind,
              means.isEmpty() && kind != Kind.PERSON ? ImmutableList.of(row.get("noun")) : means));
    }
    return new People(bySingular.buildOrThrow());
  }
}
