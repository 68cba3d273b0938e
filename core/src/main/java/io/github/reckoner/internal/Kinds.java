package io.github.reckoner.internal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What kind of thing a counted noun names: wheat is a grain, a manager an employee, and both a
 * nurse and a thief are people.
 *
 * <p>The kinds are those of {@code kinds.tsv}, the nouns those of {@code nouns.tsv}, which WordNet
 * gave. Nouns are in the singular; a noun of several words that is not listed counts as its last
 * word. A noun outside the lists is of no known kind, which says nothing about it. Immutable and
 * thread-safe; needs no model file.
 *
 * <pre>
 * Kinds kinds = Kinds.standard();
 * kinds.of("wheat")                        // grain
 * kinds.isNarrower("wheat", "grain")       // true, as are wheat and food, manager and employee
 * kinds.isNarrower("grain", "wheat")       // false, as are soldier and shelter
 * kinds.isPerson("teacher")                // true
 * kinds.isThing("tractor")                 // true: known, and not a person
 * </pre>
 */
public final class Kinds {

  private static final String PERSON = "person";

  private static final class Holder {
    static final Kinds STANDARD = load();
  }

  private final ImmutableMap<String, String> broader;
  private final ImmutableSetMultimap<String, String> named;
  private final ImmutableMap<String, String> kinds;

  private Kinds(
      ImmutableMap<String, String> broader,
      ImmutableSetMultimap<String, String> named,
      ImmutableMap<String, String> kinds) {
    this.broader = broader;
    this.named = named;
    this.kinds = kinds;
  }

  /** Returns the kinds of the data files, read once. */
  public static Kinds standard() {
    return Holder.STANDARD;
  }

  /** Returns the kind of a noun, if it is known. */
  public Optional<String> of(String noun) {
    String plain = noun.toLowerCase(Locale.ROOT).strip();
    String last = plain.substring(plain.lastIndexOf(' ') + 1);
    return Stream.of(plain, last)
        .flatMap(name -> named.get(name).stream())
        .findFirst()
        .or(() -> Optional.ofNullable(kinds.getOrDefault(plain, kinds.get(last))));
  }

  /**
   * Returns whether the one noun names some of what the other names in general. False for two nouns
   * of one kind, neither of which names the kind: soldiers are no sailors, wheat no maize.
   */
  public boolean isNarrower(String noun, String general) {
    String plain = general.toLowerCase(Locale.ROOT).strip();
    if (named.get(plain).isEmpty()) {
      return false;
    }
    String kind = of(noun).orElse("");
    boolean names = named.containsEntry(noun.toLowerCase(Locale.ROOT).strip(), kind);
    String above = names ? broader.getOrDefault(kind, "") : kind;
    while (!above.isEmpty()) {
      if (named.containsEntry(plain, above)) {
        return true;
      }
      above = broader.getOrDefault(above, "");
    }
    return false;
  }

  /** Returns whether some words, in the singular and in lower case, name a whole kind. */
  public boolean isName(String words) {
    return named.containsKey(words);
  }

  /** Returns whether a noun is known to name people. */
  public boolean isPerson(String noun) {
    return of(noun).filter(this::isOfPeople).isPresent();
  }

  /** Returns whether a noun is known to name something other than people. */
  public boolean isThing(String noun) {
    return of(noun).filter(kind -> !isOfPeople(kind)).isPresent();
  }

  private boolean isOfPeople(String kind) {
    return kind.equals(PERSON) || broader.getOrDefault(kind, "").equals(PERSON);
  }

  private static Kinds load() {
    ImmutableMap.Builder<String, String> broader = ImmutableMap.builder();
    ImmutableSetMultimap.Builder<String, String> named = ImmutableSetMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(Kinds.class, "kinds.tsv")) {
      broader.put(row.get("kind"), row.get("broader"));
      row.list("names").forEach(name -> named.put(name, row.get("kind")));
    }
    ImmutableMap.Builder<String, String> kinds = ImmutableMap.builder();
    for (Lexicon.Row row : Lexicon.read(Kinds.class, "nouns.tsv")) {
      kinds.put(row.get("noun"), row.get("kind"));
    }
    return new Kinds(broader.buildOrThrow(), named.build(), kinds.buildOrThrow());
  }
}
