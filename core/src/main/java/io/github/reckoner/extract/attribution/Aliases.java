package io.github.reckoner.extract.attribution;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Other names of actors, such as {@code GUR} for {@code Ukrainian Military Intelligence}; matched
 * without regard to case. Immutable and thread-safe.
 */
public final class Aliases {

  private static final Aliases NONE = new Aliases(ImmutableMap.of());

  private final ImmutableMap<String, String> canonical;

  private Aliases(Map<String, String> canonical) {
    this.canonical = ImmutableMap.copyOf(canonical);
  }

  /** Returns no aliases. */
  public static Aliases none() {
    return NONE;
  }

  /**
   * Returns these aliases with one more; it overrules one of the same words.
   *
   * @throws IllegalArgumentException if either is blank
   */
  public Aliases with(String alias, String name) {
    checkArgument(
        !alias.isBlank() && !name.isBlank(),
        "an alias needs words: \"%s\" for \"%s\"",
        alias,
        name);
    Map<String, String> more = new LinkedHashMap<>(canonical);
    more.put(alias.toLowerCase(Locale.ROOT), name);
    return new Aliases(more);
  }

  Optional<String> of(String words) {
    return Optional.ofNullable(canonical.get(words.toLowerCase(Locale.ROOT)));
  }
}
