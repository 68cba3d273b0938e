package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Population;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads who is counted: nationality, role, group, and the side on which they are. */
final class PopulationReader {

  private static final int NATION_WORDS = 4;

  private static final ImmutableSet<String> FORCES =
      ImmutableSet.of(
          "army",
          "armies",
          "military",
          "militaries",
          "force",
          "forces",
          "side",
          "troops",
          "ranks",
          "legion",
          "war",
          "militia",
          "government",
          "regime");
  // What forces consist of.
  private static final ImmutableSet<String> UNITS =
      ImmutableSet.of(
          "rank", "unit", "troop", "force", "soldier", "battalion", "brigade", "regiment");
  private static final ImmutableSet<String> SIDE_PREPOSITIONS =
      ImmutableSet.of("for", "in", "within", "alongside", "with", "into", "on");
  private static final ImmutableSet<String> SERVICE =
      ImmutableSet.of(
          "fight",
          "serve",
          "enlist",
          "recruit",
          "join",
          "volunteer",
          "sign",
          "deploy",
          "fighting",
          "mercenary",
          "die");
  private static final int SIDE_REACH = 10;

  private final Nations nations = Nations.standard();
  private final Words words;

  PopulationReader(Words words) {
    this.words = words;
  }

  /** Reads the population of a counted noun and of the clause around it. */
  Population read(NounPhrase phrase) {
    Set<String> roles = new TreeSet<>();
    Set<String> groups = new TreeSet<>();
    for (int i = phrase.first(); i < phrase.end(); i++) {
      person(i)
          .ifPresent(
              entry -> {
                if (entry.kind() == People.Kind.ROLE) {
                  roles.addAll(entry.means());
                } else if (entry.kind() == People.Kind.GROUP) {
                  groups.addAll(entry.means());
                }
              });
    }
    return Population.any()
        .withNationalities(nationalities(phrase))
        .withRoles(roles)
        .withGroups(groups)
        .withSides(sides(phrase));
  }

  /** Reads the population of a count of some of whom another phrase tells who they are. */
  Population read(NounPhrase phrase, Optional<NounPhrase> complement) {
    Population counted = read(phrase);
    Optional<Population> told = complement.map(this::read);
    return told.map(Population::groups).filter(groups -> !groups.isEmpty()).isPresent()
        ? counted.withGroups(told.get().groups())
        : counted;
  }

  /** Reads it, and whose they are from another phrase where their own does not tell. */
  Population read(
      NounPhrase phrase, Optional<NounPhrase> complement, Optional<NounPhrase> otherName) {
    Population counted = read(phrase, complement);
    return counted.nationalities().isEmpty() && otherName.isPresent()
        ? counted.withNationalities(nationalities(otherName.get()))
        : counted;
  }

  private Set<String> nationalities(NounPhrase phrase) {
    Set<String> states = new TreeSet<>();
    int i = phrase.first();
    while (i < phrase.end()) {
      int length = Math.min(NATION_WORDS, words.size() - i);
      while (length > 0 && nation(name(i, length)).isEmpty()) {
        length--;
      }
      if (length > 0) {
        nation(name(i, length)).ifPresent(states::add);
      }
      i += Math.max(1, length);
    }
    return states;
  }

  private Optional<String> nation(String name) {
    return nations.byDemonym(name).or(() -> nations.byName(name));
  }

  private Optional<People.Entry> person(int token) {
    return People.STANDARD
        .find(words.lower(token - 1), words.bases(token))
        .or(() -> People.STANDARD.find(words.bases(token)));
  }

  private String name(int token, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = token; i < token + length; i++) {
      name.append(i > token ? " " : "").append(words.token(i).word());
    }
    return name.toString();
  }

  // "for Russia", "in the Russian army", "on Russia's side", "alongside Ukrainian forces".
  private Set<String> sides(NounPhrase phrase) {
    Set<String> sides = new TreeSet<>();
    int end = Math.min(words.size(), phrase.end() + SIDE_REACH);
    for (int i = phrase.end(); i < end; i++) {
      if (!SIDE_PREPOSITIONS.contains(words.lower(i))) {
        continue;
      }
      int name = words.lower(i + 1).equals("the") ? i + 2 : i + 1;
      for (int length = Math.min(NATION_WORDS, words.size() - name); length > 0; length--) {
        Optional<String> state = nations.of(name(name, length));
        if (state.isPresent() && isSide(i, name + length, phrase)) {
          sides.add(state.get());
          break;
        }
      }
    }
    return sides;
  }

  private boolean isSide(int preposition, int afterName, NounPhrase phrase) {
    int next = words.lower(afterName).equals("'s") ? afterName + 1 : afterName;
    return switch (words.lower(preposition)) {
      case "on" -> words.lower(next).equals("side");
      case "for" -> isForce(next) || isService(phrase.head(), preposition);
      default -> isForce(next);
    };
  }

  private boolean isForce(int token) {
    boolean armed = words.lower(token).equals("armed") && words.lower(token + 1).equals("forces");
    return armed || (FORCES.contains(words.lower(token)) && !isModifier(token));
  }

  // "31 dead in Syrian army shelling" tells who shelled; "in Russian army units" tells where they
  // serve.
  private boolean isModifier(int token) {
    int next = token + 1;
    return next < words.size()
        && words.syntax().filter(syntax -> syntax.tag(next).startsWith("NN")).isPresent()
        && words.bases(next).stream().noneMatch(UNITS::contains);
  }

  private boolean isService(int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.bases(i).stream().anyMatch(SERVICE::contains)) {
        return true;
      }
    }
    return false;
  }
}
