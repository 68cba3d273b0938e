package io.github.reckoner.compare;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * MatterNames matters as quantities, such as {@code Cuban nationals serving for Russia} or {@code
 * turnout, in per cent}, else in words of the text, such as {@code “cut Medicare by …”, in
 * dollars}; a name never holds the number. Stateless.
 */
final class MatterNames {

  // What stands before a noun and belongs to the number: "three more cases".
  private static final ImmutableSet<String> OF_THE_NUMBER =
      ImmutableSet.of("more", "other", "another", "further", "additional", "of", "the", "least");

  // "15 deaths", "12 wounded", "40 arrests": nobody is called so.
  private static final ImmutableSet<String> HARM =
      WordGroups.beside(MatterNames.class).of("nouns of harm");

  private MatterNames() {}

  /** Returns the name of what some claims count, the claim that says it best first. */
  static String of(List<Subject> members, Optional<Category> category) {
    List<Claim> claims = members.stream().map(Subject::claim).toList();
    Claim first = claims.get(0);
    Claim main =
        claims.stream()
            .filter(claim -> !claim.measure().head().isEmpty())
            .findFirst()
            .orElse(first);
    if (members.stream().anyMatch(Polled::is)) {
      return Polled.name(members.stream().filter(Polled::is).findFirst().orElseThrow());
    }
    Unit.Kind kind = first.figure().unit().kind();
    Optional<String> participle = category.flatMap(of -> Categories.entry(of).participle());
    String name =
        kind != Unit.Kind.COUNT
            ? measured(main, claims)
            : participle.map(said -> people(main, said)).orElseGet(() -> open(main, claims));
    if (name.startsWith("“") || kind == Unit.Kind.AGE) {
      return name;
    }
    Set<String> sides = main.measure().population().sides();
    return name
        + (sides.isEmpty() ? "" : " for " + String.join(" and ", sides))
        + main.measure().place().map(place -> " in " + place).orElse("");
  }

  // "air raids killed twelve": the raids are not the dead.
  private static String people(Claim main, String participle) {
    String noun = counted(main);
    String head = main.measure().head();
    // "Claimed the lives of twelve", "recovered nine bodies".
    boolean lives = head.equals("life") || head.equals("body");
    boolean thing =
        lives || (!participle.startsWith("destroyed") && Nouns.standard().isThing(head));
    String last = noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean vague = thing || noun.isEmpty() || HARM.contains(last);
    String people = vague ? "people" : inRunningText(noun, last);
    // "Displaced people", "3 dead".
    boolean said = List.of(people.toLowerCase(Locale.ROOT).split(" ", -1)).contains(participle);
    return said ? people : people + " " + participle;
  }

  // "Teen killed" at the start of a heading; but "Cubans", and a name.
  private static String inRunningText(String noun, String last) {
    boolean one = noun.equalsIgnoreCase(last) && Nouns.standard().isPerson(last);
    return one && Nations.standard().byDemonym(noun).isEmpty() ? last : noun;
  }

  private static String open(Claim main, List<Claim> claims) {
    String noun = counted(main);
    String said = predicate(main.measure());
    if (said.isEmpty() && !noun.isEmpty()) {
      return noun;
    }
    return Excerpt.best(claims).orElse(noun.isEmpty() ? "count" : noun);
  }

  private static String measured(Claim main, List<Claim> claims) {
    Unit unit = main.figure().unit();
    if (unit.kind() == Unit.Kind.AGE) {
      String head = main.measure().head();
      boolean told = !isProper(main, head) && Kinds.standard().isPerson(head);
      return AgeBearers.age(main, told ? head : "");
    }
    String head = main.measure().head().toLowerCase(Locale.ROOT);
    // Beside a sum of money stands who pays or gets it as often as what it is for.
    boolean vague = head.isEmpty() || head.equals(unit.name()) || unit.kind() == Unit.Kind.CURRENCY;
    // A name in capitals, as in "Ms. Olga, 40", is not what is measured.
    boolean proper = isProper(main, head);
    String what = vague ? "amount" : head;
    String in = unit.name().isEmpty() ? "" : ", in " + UnitNames.plural(unit);
    if (predicate(main.measure()).isEmpty() && !vague && !proper) {
      return what + in;
    }
    boolean told = unit.kind() != Unit.Kind.CURRENCY;
    return Excerpt.best(claims).map(words -> told ? words : words + in).orElse(what + in);
  }

  private static boolean isProper(Claim main, String head) {
    String words = main.evidence().quote();
    return !words.contains(head) && words.toLowerCase(Locale.ROOT).contains(head);
  }

  // What is said of them, as a lemma, where it says more than that somebody said it.
  private static String predicate(Measure measure) {
    String lemma = measure.predicate();
    return Wording.isStop(lemma) || lemma.equals(measure.head()) ? "" : lemma;
  }

  // The noun phrase as counted, without what belongs to its number, or else the noun.
  private static String counted(Claim claim) {
    List<String> kept = new ArrayList<>();
    for (String word : claim.figure().unit().text().strip().split(" ", -1)) {
      boolean number = word.chars().anyMatch(Character::isDigit);
      if (!number && !(kept.isEmpty() && OF_THE_NUMBER.contains(word))) {
        kept.add(word);
      }
    }
    String phrase = String.join(" ", kept).strip();
    String head = claim.measure().head();
    if (phrase.isEmpty()) {
      return head.equals(Nouns.PERSON) ? "people" : head;
    }
    // Headlines in capitals.
    boolean shouted = phrase.length() > 3 && phrase.equals(phrase.toUpperCase(Locale.ROOT));
    return shouted ? phrase.toLowerCase(Locale.ROOT) : phrase;
  }
}
