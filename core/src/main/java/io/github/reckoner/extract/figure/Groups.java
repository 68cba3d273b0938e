package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/**
 * Knows who is counted where a number is the size of a body: "a crowd of 5,000" is so many people,
 * "the population rose to 12,000" so many inhabitants.
 */
final class Groups {

  private static final Words RISING = Words.group("prepositions of a level");

  private static final Words LEVELS = Words.group("verbs of a level");

  private record Group(String noun, String preposition, String member, boolean grows) {}

  private static final ImmutableMap<String, Group> GROUPS =
      Lexicon.read(Groups.class, "groups.tsv").stream()
          .map(
              row ->
                  new Group(
                      row.get("group"),
                      row.get("preposition"),
                      row.get("member"),
                      row.get("grows").equals("yes")))
          .collect(ImmutableMap.toImmutableMap(Group::noun, group -> group));

  private final Syntax syntax;
  private final Atoms atoms;

  Groups(Syntax syntax, Atoms atoms) {
    this.syntax = syntax;
    this.atoms = atoms;
  }

  /** Gives a figure that names nothing the members of its body; returns whether it has one. */
  boolean count(Draft draft, int number) {
    Optional<Group> group = before(draft).or(() -> subject(number));
    group.ifPresent(found -> draft.setMembers(found.member(), found.noun()));
    return group.isPresent();
  }

  private Optional<Group> before(Draft draft) {
    String noun = Nouns.singular(atoms.get(draft.from - 2).lower());
    return Optional.ofNullable(GROUPS.get(noun))
        .filter(group -> atoms.get(draft.from - 1).is(group.preposition()));
  }

  // "The population was 12,000", "its workforce fell to 300".
  private Optional<Group> subject(int number) {
    boolean is = !syntax.dependents(number, "cop").isEmpty();
    int verb = is ? number : syntax.governor(number);
    if (verb < 0 || !(is || isLevel(number, verb))) {
      return Optional.empty();
    }
    return syntax.dependents(verb, "nsubj").stream()
        .filter(subject -> subject < number)
        .flatMap(subject -> Optional.ofNullable(GROUPS.get(syntax.lemma(subject))).stream())
        .filter(Group::grows)
        .findFirst();
  }

  private boolean isLevel(int number, int verb) {
    return switch (syntax.relation(number)) {
      case "obl" ->
          syntax.dependents(number, "case").stream()
              .anyMatch(word -> RISING.contains(syntax.lemma(word)));
      case "obj" -> LEVELS.contains(syntax.lemma(verb));
      default -> false;
    };
  }
}
