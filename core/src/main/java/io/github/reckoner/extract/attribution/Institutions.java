package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Actor;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies that news names in several ways, from {@code institutions.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class Institutions {

  private static final class Holder {
    static final Institutions STANDARD = new Institutions();
  }

  private final ImmutableMap<String, Actor> byName;

  private Institutions() {
    Map<String, Actor> all = new LinkedHashMap<>();
    for (Lexicon.Row row : Lexicon.read(Institutions.class, "institutions.tsv")) {
      Actor plain = Actor.of(Actor.Kind.ORGANISATION, row.get("name"));
      String state = row.get("state");
      Actor actor = state.equals("-") ? plain : plain.withAffiliation(state);
      all.put(key(row.get("name")), actor);
      row.list("aliases").stream()
          .filter(alias -> !alias.equals("-"))
          .forEach(alias -> all.put(key(alias), actor));
    }
    byName = ImmutableMap.copyOf(all);
  }

  static Institutions standard() {
    return Holder.STANDARD;
  }

  /** Returns the body that words name; acronyms only in capitals, so that "who" names nobody. */
  Optional<Actor> of(String words) {
    boolean capital = Character.isUpperCase(words.charAt(0));
    return capital ? Optional.ofNullable(byName.get(key(words))) : Optional.empty();
  }

  /** An acronym keeps its case. */
  private static String key(String words) {
    boolean acronym =
        words.length() <= 6
            && words.chars().filter(Character::isUpperCase).count() * 2 > words.length();
    return acronym ? words : words.toLowerCase(Locale.ROOT);
  }
}
