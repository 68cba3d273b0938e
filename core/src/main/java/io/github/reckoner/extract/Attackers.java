package io.github.reckoner.extract;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Attack;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts the dead attacker among the dead, as the databases of attacks do: an article that says who
 * killed four and that he then killed himself tells of five dead.
 *
 * <p>Nothing is added where the article does it: "five dead, including the gunman".
 */
final class Attackers {

  private static final ImmutableSet<String> OWN_WOUNDS = group("wounds of one's own");
  private static final ImmutableSet<String> HARSH = group("harsh nouns");
  private static final ImmutableSet<String> TURNS = group("turns from others");
  private static final ImmutableSet<String> KILLING = group("killing");
  private static final ImmutableSet<String> OFFICERS = Tolls.group("officers");
  private static final ImmutableSet<String> ONE_CRIME = group("one crime");
  private static final ImmutableSet<String> FOUND = group("found");
  private static final ImmutableSet<String> ALL_DEAD = group("all the dead");
  private static final ImmutableSet<String> ATTACKING = group("attacking");
  private static final ImmutableSet<String> ATTACKED = group("whom one attacks");
  private static final ImmutableSet<String> KILLED = group("killed another");
  private static final ImmutableSet<String> POLICE = group("officers");
  private static final ImmutableSet<String> VICTIMS = group("victims");
  private static final int FEW = 4;

  /** More than these are a side in a war, whose dead are counted apart. */
  private static final BigDecimal MOST = BigDecimal.valueOf(5);

  /** What an attacker's death makes of the dead. */
  record Toll(Claim all, ImmutableList<Claim> parts) {}

  private final ImmutableList<Claim> dead;
  private final ImmutableList<AttackerDeath> suicides;
  private final ImmutableSet<String> named;
  private final boolean tellsAttack;
  private final ImmutableList<Claim> own;

  private Attackers(String text, List<Claim> claims, List<AttackerDeath> suicides) {
    this.dead =
        claims.stream()
            .map(Tolls::ofPeople)
            .filter(claim -> Tolls.isNews(claim, Category.KILLED))
            .collect(toImmutableList());
    this.suicides = ImmutableList.copyOf(suicides);
    this.named = named(text);
    this.tellsAttack =
        Attack.words(text).stream()
            .anyMatch(word -> Attack.isNoun(word) && !word.startsWith("suspect"));
    this.own = dead.stream().filter(this::isOwn).collect(toImmutableList());
  }

  /**
   * Returns the claim of all the dead and those of the others, who are a part of them; empty if no
   * attacker died, or the article counts him.
   *
   * @param text the article
   * @param suicides the sentences in which an attacker kills himself
   */
  static Optional<Toll> toll(String text, List<Claim> claims, List<AttackerDeath> suicides) {
    return new Attackers(text, claims, suicides).toll();
  }

  private Optional<Toll> toll() {
    if (own.isEmpty() && suicides.isEmpty()) {
      return Optional.empty();
    }
    // "He was shot dead by police": he is none of those whom he killed.
    List<Claim> others =
        dead.stream().filter(claim -> !own.contains(claim) && !isSlain(claim)).toList();
    Optional<Claim> victims =
        others.stream()
            .filter(claim -> claim.figure().value().isPresent())
            .max(
                Comparator.comparing(this::isBesideDeath)
                    .thenComparing(claim -> claim.figure().value().orElseThrow()));
    if (victims.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = victims.get().figure().value().orElseThrow();
    BigDecimal attackers =
        own.stream()
            .flatMap(claim -> claim.figure().value().stream())
            .max(Comparator.naturalOrder())
            .orElse(BigDecimal.ONE);
    List<Claim> parts = others.stream().filter(claim -> gives(claim, number)).toList();
    boolean counted =
        ((own.isEmpty() || number.compareTo(BigDecimal.ONE) <= 0) && !isAttack())
            || attackers.compareTo(MOST) > 0
            || attackers.compareTo(number.max(BigDecimal.ONE)) > 0
            || parts.stream().anyMatch(this::includes)
            || isOnRoll(victims.get(), number.subtract(attackers))
            || others.stream()
                .anyMatch(
                    claim ->
                        gives(claim, number.subtract(attackers))
                            && claim.figure().quantifier() != Quantifier.IMPLIED
                            && isByHim(claim)
                            && parts.stream().noneMatch(part -> isWithin(claim, part)));
    return counted
        ? Optional.empty()
        : Optional.of(
            new Toll(
                all(victims.get(), number.add(attackers)),
                Stream.concat(parts.stream(), own.stream().skip(1)).collect(toImmutableList())));
  }

  // "He killed ten before he was shot dead": these are the others, whatever is said elsewhere.
  private boolean isBesideDeath(Claim claim) {
    return own.isEmpty()
        && suicides.stream().anyMatch(suicide -> suicide.sentence().equals(claim.evidence()));
  }

  private static boolean isWithin(Claim part, Claim row) {
    return row.figure().text().encloses(part.figure().text());
  }

  private Claim all(Claim victims, BigDecimal number) {
    boolean told = !own.isEmpty();
    Passage words = told ? own.get(0).figure().text() : suicides.get(0).words();
    Claim source = told ? own.get(0) : victims;
    return new Claim(
        victims.id(),
        victims.article(),
        victims.outlet(),
        victims.reported(),
        Figure.of(
            words, words, Quantifier.IMPLIED, number, new Unit(Unit.Kind.COUNT, "person", "")),
        victims.measure().withPopulation(Population.any()),
        victims.asOf(),
        source.chain(),
        source.stance(),
        false,
        told ? own.get(0).evidence() : suicides.get(0).sentence());
  }

  // The suspect was killed; he died of his own shot; police shot him.
  private boolean isOwn(Claim claim) {
    List<String> quote = words(claim.figure().text().quote());
    if (quote.stream().anyMatch(VICTIMS::contains)
        || claim.figure().unit().name().equals("victim")) {
      return false;
    }
    if (isNoun(claim) || isSlain(claim)) {
      return true;
    }
    boolean one = claim.figure().quantifier() == Quantifier.IMPLIED && gives(claim, BigDecimal.ONE);
    return one && (isBeforeSuicide(claim) || isNamed(claim));
  }

  // "A man who was killed by police had murdered two."
  private boolean isSlain(Claim claim) {
    Passage one = claim.figure().text();
    return suicides.stream()
        .filter(AttackerDeath::isSlain)
        .map(AttackerDeath::words)
        .anyMatch(
            words ->
                words.part() == one.part()
                    && one.start() < words.end()
                    && words.start() < one.end());
  }

  // "The gunman", "two suspects", but not "two" that takes its noun from elsewhere.
  private boolean isNoun(Claim claim) {
    List<String> quote = words(claim.figure().text().quote());
    List<String> after = words(claim.measure().text());
    boolean person = claim.figure().unit().name().equals("person");
    return (!person && quote.stream().anyMatch(this::isNoun))
        || (isNoun(claim.figure().unit().name())
            && after.subList(0, Math.min(FEW, after.size())).stream().anyMatch(this::isNoun));
  }

  // "The two terrorists", in a report of what gunmen did.
  private boolean isNoun(String word) {
    return Attack.isNoun(word) || (tellsAttack && HARSH.contains(word));
  }

  private static boolean isBeforeSuicide(Claim claim) {
    String sentence = claim.evidence().quote();
    int from = claim.figure().text().end() - claim.evidence().start();
    String rest = from < 0 || from > sentence.length() ? "" : sentence.substring(from);
    String words = spaced(rest);
    return (OWN_WOUNDS.stream().anyMatch(phrase -> has(words, phrase)) || has(words, "own life"))
        && !has(words, "before")
        && !has(words, "after");
  }

  // "Ivo Brandt", where the article has "the suspect, Ivo Brandt" or "Ivo Brandt, the gunman".
  private boolean isNamed(Claim claim) {
    List<String> quote = words(claim.figure().text().quote());
    boolean name = claim.figure().unit().name().equals("person") && !quote.isEmpty();
    return name && named.contains(quote.get(quote.size() - 1));
  }

  // The words near those that mean an attacker, or before what he does: among them, his name.
  private static ImmutableSet<String> named(String text) {
    List<String> words = Attack.inCase(text);
    ImmutableSet.Builder<String> near = ImmutableSet.builder();
    for (int i = 0; i < words.size(); i++) {
      attackerBefore(words, i).ifPresent(near::add);
      if (Attack.isNoun(Ascii.toLowerCase(words.get(i)))) {
        words.subList(Math.max(0, i - FEW), Math.min(words.size(), i + FEW + 1)).stream()
            .filter(word -> Character.isUpperCase(word.charAt(0)))
            .map(Ascii::toLowerCase)
            .forEach(near::add);
      }
    }
    return near.build();
  }

  // "Moss" of "Tyrell Moss opened fire" and of "Tyrell Moss, 27, shot his wife".
  private static Optional<String> attackerBefore(List<String> words, int verb) {
    int age = verb > 0 && words.get(verb - 1).chars().allMatch(Character::isDigit) ? 1 : 0;
    int at = verb - 1 - age;
    if (at < 0 || verb + 1 >= words.size() || !Character.isUpperCase(words.get(at).charAt(0))) {
      return Optional.empty();
    }
    String does = Ascii.toLowerCase(words.get(verb));
    String next = Ascii.toLowerCase(words.get(verb + 1));
    boolean attacks =
        ATTACKING.contains(does + " " + next) || (KILLED.contains(does) && ATTACKED.contains(next));
    boolean officer =
        words.subList(Math.max(0, at - 2), at + 1).stream()
            .map(Ascii::toLowerCase)
            .anyMatch(word -> OFFICERS.contains(word) || POLICE.contains(word));
    return attacks && !officer ? Optional.of(Ascii.toLowerCase(words.get(at))) : Optional.empty();
  }

  // One dead and one who killed himself may be one person, unless an attack is told.
  private boolean isAttack() {
    return suicides.stream().anyMatch(AttackerDeath::isSlain)
        || isOfficer()
        || suicides.stream()
            .map(suicide -> spaced(suicide.sentence().quote()))
            .anyMatch(
                words ->
                    words(words).stream().anyMatch(Attack::isNoun)
                        || hasAny(words, TURNS)
                        || hasAny(words, named));
  }

  // The officer who is killed is none of those whom officers kill.
  private boolean isOfficer() {
    return own.stream().anyMatch(this::isNoun)
        && dead.stream().filter(claim -> !own.contains(claim)).anyMatch(Attackers::isOfficer);
  }

  // "A deputy", "Deputy Ann Lee".
  private static boolean isOfficer(Claim claim) {
    List<String> before = before(claim);
    return Stream.concat(
            words(claim.figure().text().quote()).stream(),
            before.stream().skip(Math.max(0, before.size() - 1)))
        .anyMatch(OFFICERS::contains);
  }

  // The roll of the named is of all the dead where the first of them are as many as the others:
  // "A deputy was killed. The gunman was also killed. … Roy Tubbs, 52": he may be the gunman.
  private boolean isOnRoll(Claim victims, BigDecimal others) {
    return victims.figure().quantifier() == Quantifier.IMPLIED
        && Roll.isOneName(victims)
        && dead.stream().findFirst().filter(first -> gives(first, others)).isPresent();
  }

  // "Five dead, including the gunman", "three dead in a murder-suicide".
  private boolean includes(Claim claim) {
    String words = spaced(claim.evidence().quote());
    boolean named = Attack.isIncluded(words(claim.evidence().quote()));
    boolean row = Attack.isTold(words(claim.figure().text().quote()));
    boolean all = Roll.isNamed(claim) && isOfAllTheDead(claim, words);
    boolean found =
        own.stream().noneMatch(death -> death.evidence().equals(claim.evidence()))
            && !gives(claim, BigDecimal.ONE)
            && !isByHim(claim)
            && !isOfOthers(claim)
            && hasAny(words, FOUND)
            && !has(words, "shot dead");
    return named || row || all || found || isOfHisOwn(claim) || hasAny(words, ONE_CRIME);
  }

  // "The dead were identified as": unless as many are told to have been killed by him.
  private boolean isOfAllTheDead(Claim roll, String sentence) {
    return Roll.isNamed(roll)
        && ALL_DEAD.stream().anyMatch(phrase -> sentence.startsWith(" " + phrase + " "))
        && dead.stream()
            .filter(claim -> !claim.equals(roll) && gives(claim, value(roll)))
            .noneMatch(Attackers::isByHim);
  }

  // "Left the man, his wife and a neighbour dead", where nobody but he is told to have attacked.
  private boolean isOfHisOwn(Claim claim) {
    List<String> row = words(claim.figure().text().quote());
    return claim.figure().quantifier() == Quantifier.IMPLIED
        && !gives(claim, BigDecimal.ONE)
        && own.stream().noneMatch(this::isNoun)
        && !suicides.isEmpty()
        && row.get(0).equals("the")
        && (row.contains("his") || row.contains("her"));
  }

  // "Ann Lee, 41, and Mia Lee, 19, were found dead": he is not named among them.
  private boolean isOfOthers(Claim claim) {
    return Roll.isNamed(claim)
        && words(claim.figure().text().quote()).stream().noneMatch(named::contains);
  }

  // "A man killed four", "the four victims".
  private static boolean isByHim(Claim claim) {
    List<String> before = before(claim);
    List<String> last = before.subList(Math.max(0, before.size() - FEW), before.size());
    return last.stream().anyMatch(KILLING::contains)
        || words(claim.measure().text()).stream().anyMatch(VICTIMS::contains);
  }

  // The words of its sentence that stand before it.
  private static List<String> before(Claim claim) {
    int at = claim.figure().text().start() - claim.evidence().start();
    String sentence = claim.evidence().quote();
    return words(sentence.substring(0, Math.max(0, Math.min(at, sentence.length()))));
  }

  private static boolean gives(Claim claim, BigDecimal number) {
    return claim.figure().value().filter(value -> value.compareTo(number) == 0).isPresent();
  }

  private static BigDecimal value(Claim claim) {
    return claim.figure().value().orElse(BigDecimal.ZERO);
  }

  private static List<String> words(String text) {
    return Attack.words(text);
  }

  private static String spaced(String sentence) {
    return " " + String.join(" ", words(sentence)) + " ";
  }

  private static boolean has(String words, String phrase) {
    return words.contains(" " + phrase + " ");
  }

  private static boolean hasAny(String words, Set<String> phrases) {
    return phrases.stream().anyMatch(phrase -> has(words, phrase));
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Attackers.class, "attackers.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
