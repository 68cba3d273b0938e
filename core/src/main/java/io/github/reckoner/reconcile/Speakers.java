package io.github.reckoner.reconcile;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import java.util.Optional;

/** Names speakers for a reader: with their state, unless a word of the name tells it. Stateless. */
final class Speakers {

  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("'’"))).omitEmptyStrings();

  private Speakers() {}

  /** Returns such as "Interior Ministry (Russia)", but "U.S. State Department". */
  static String name(Actor actor) {
    return actor
        .affiliation()
        .filter(state -> !tells(actor.name(), state))
        .map(state -> actor.name() + " (" + state + ")")
        .orElse(actor.name());
  }

  /** Returns the names of all who say it each for themselves. */
  static String names(Hop hop) {
    return Words.list(hop.speakers().stream().map(Mention::actor).map(Speakers::name).toList());
  }

  private static boolean tells(String name, String state) {
    return name.contains(state)
        || WORDS
            .splitToStream(name)
            .map(Nations.standard()::of)
            .flatMap(Optional::stream)
            .anyMatch(state::equals);
  }
}
