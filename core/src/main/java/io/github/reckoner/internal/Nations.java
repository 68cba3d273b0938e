package io.github.reckoner.internal;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * States by name, demonym and metonym, from {@code nations.tsv}.
 *
 * <p>Words are matched without regard to dots and a leading "the". Their case counts only so far as
 * it tells a name from a common word: {@code turkey} and {@code us} are no states, {@code TURKEY}
 * and {@code US} are. Immutable and thread-safe.
 */
public final class Nations {

  private static final class Holder {
    static final Nations STANDARD = load();
  }

  private final ImmutableMap<String, String> names;
  private final ImmutableMap<String, String> demonyms;
  private final ImmutableMap<String, String> metonyms;

  private Nations(
      Map<String, String> names, Map<String, String> demonyms, Map<String, String> metonyms) {
    this.names = ImmutableMap.copyOf(names);
    this.demonyms = ImmutableMap.copyOf(demonyms);
    this.metonyms = ImmutableMap.copyOf(metonyms);
  }

  /** Returns the states of the world, read once. */
  public static Nations standard() {
    return Holder.STANDARD;
  }

  /** Returns the state of a name, such as {@code Cuba}, {@code the United States}, {@code U.S.}. */
  public Optional<String> byName(String words) {
    return find(words, names);
  }

  /**
   * Returns the state of an adjective or of its people, such as {@code Cuban} or {@code Cubans}.
   */
  public Optional<String> byDemonym(String words) {
    return find(words, demonyms);
  }

  /**
   * Returns the state whose government a capital or building stands for, such as {@code Havana} or
   * {@code the Kremlin}.
   */
  public Optional<String> byMetonym(String words) {
    return find(words, metonyms);
  }

  /** Returns the state that the words mean in whichever of the three ways, names first. */
  public Optional<String> of(String words) {
    return find(words, names, demonyms, metonyms);
  }

  @SafeVarargs
  private static Optional<String> find(String words, ImmutableMap<String, String>... tables) {
    String plain = plain(words);
    if (plain.isEmpty() || Character.isLowerCase(plain.charAt(0))) {
      return Optional.empty();
    }
    String lower = plain.toLowerCase(Locale.ROOT);
    for (ImmutableMap<String, String> table : tables) {
      String state = table.get(plain);
      if (state == null) {
        state = table.get(lower);
      }
      if (state != null) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  // Abbreviations keep their case, so that the pronoun "us" at the start of a sentence is not the
  // US.
  private static String key(String entry) {
    String plain = plain(entry);
    return plain.equals(plain.toUpperCase(Locale.ROOT)) ? plain : plain.toLowerCase(Locale.ROOT);
  }

  private static String plain(String words) {
    String plain = words.strip().replace(".", "").replace('’', '\'');
    return plain.regionMatches(true, 0, "the ", 0, 4) ? plain.substring(4) : plain;
  }

  private static Nations load() {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> demonyms = new LinkedHashMap<>();
    Map<String, String> metonyms = new LinkedHashMap<>();
    for (Lexicon.Row row : Lexicon.read(Nations.class, "nations.tsv")) {
      String name = row.get("name");
      names.put(key(name), name);
      row.list("names").forEach(other -> names.putIfAbsent(key(other), name));
      row.list("demonyms").forEach(word -> demonyms.putIfAbsent(key(word), name));
      row.list("metonyms").forEach(word -> metonyms.putIfAbsent(key(word), name));
    }
    return new Nations(names, demonyms, metonyms);
  }
}
