package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import io.github.reckoner.internal.ActorNames;
import io.github.reckoner.model.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds who is meant by a shorter name: "police" and "KPD" where only the Kells Police Department
 * speaks besides. Where the Kells and the Orton police both speak, "police" stays by itself, since
 * nobody can tell whose word it is. For one use.
 */
final class Namesakes {

  /** Between words, where no name has it. */
  private static final String GAP = "\n";

  private final SetMultimap<String, String> byEnding = TreeMultimap.create();
  private final SetMultimap<String, String> byInitials = TreeMultimap.create();

  /** Begins with all names that may be meant in full. */
  Namesakes(Iterable<Actor> actors) {
    for (Actor actor : actors) {
      ImmutableList<String> title = ActorNames.title(actor.witness());
      for (int i = 0; i < title.size(); i++) {
        byEnding.put(of(actor, state(actor), ending(title, i)), key(actor));
        byEnding.put(of(actor, "", ending(title, i)), key(actor));
      }
      ImmutableList<String> words = ActorNames.core(actor.witness());
      for (int i = 1; i < words.size(); i++) {
        byEnding.put(of(actor, state(actor), ending(words, i)), key(actor));
        byEnding.put(of(actor, "", ending(words, i)), key(actor));
      }
      // "The Defence Ministry", of one state only.
      byEnding.put(of(actor, "", ending(words, 0)), key(actor));
      if (words.size() > 1) {
        String initials = ActorNames.initials(actor.witness());
        byInitials.put(of(actor, state(actor), initials), key(actor));
        byInitials.put(of(actor, "", initials), key(actor));
      }
    }
  }

  /** Returns a key that two actors share whose names differ in order and small words only. */
  static String key(Actor actor) {
    ImmutableList<String> words =
        ImmutableSortedSet.copyOf(ActorNames.core(actor.witness())).asList();
    String name = words.isEmpty() ? actor.witness() : String.join(" ", words);
    return of(actor, state(actor), name);
  }

  /** Returns the key of the only actor whom a name may mean in short. */
  Optional<String> inFull(Actor actor) {
    String brief = ending(ActorNames.core(actor.witness()), 0);
    Set<String> meant = new TreeSet<>(byEnding.get(of(actor, state(actor), brief)));
    ActorNames.capitals(actor.witness())
        .ifPresent(letters -> meant.addAll(byInitials.get(of(actor, state(actor), letters))));
    meant.remove(key(actor));
    return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
  }

  private static String ending(ImmutableList<String> words, int from) {
    return String.join(" ", words.subList(from, words.size()));
  }

  private static String state(Actor actor) {
    return actor.affiliation().orElse("");
  }

  // A person and a body never meet.
  private static String of(Actor actor, String state, String name) {
    boolean person = actor.kind() == Actor.Kind.PERSON && actor.speaksFor().isEmpty();
    return state + GAP + (person ? "person" : "body") + GAP + name;
  }
}
