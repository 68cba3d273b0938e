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

  private static final ImmutableSet<String> OWN_DEATHS = group("own deaths");
  private static final ImmutableSet<String> SELVES = group("selves");
  private static final ImmutableSet<String> MARKS = group("marks");
  private static final ImmutableSet<String> OWN_WOUNDS = group("wounds of one's own");
  private static final ImmutableSet<String> DEATHS = group("deaths");
  private static final ImmutableSet<String> SLAIN = group("slain");
  private static final ImmutableSet<String> HARSH = group("harsh nouns");
  private static final ImmutableSet<String> UNDONE = group("undone");
  private static final ImmutableSet<String> TURNS = group("turns from others");
  private static final ImmutableSet<String> KILLING = group("killing");
  private static final ImmutableSet<String> ONE_CRIME = group("one crime");
  private static final ImmutableSet<String> FOUND = group("found");
  private static final ImmutableSet<String> VICTIMS = group("victims");
  private static final int FEW = 4;

  /** More than these are a side in a war, whose dead are counted apart. */
  private static final BigDecimal MOST = BigDecimal.valueOf(5);

  /** What an attacker's death makes of the dead. */
  record Toll(Claim all, ImmutableList<Claim> parts) {}

  /** Where an article tells that an attacker killed himself, or was killed for it. */
  record Suicide(Passage words, Passage sentence) {}

  private final ImmutableList<Claim> dead;
  private final ImmutableList<Suicide> suicides;
  private final ImmutableSet<String> named;
  private final boolean tellsAttack;
  private final ImmutableList<Claim> own;

  private Attackers(String text, List<Claim> claims, List<Suicide> suicides) {
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

  /** Returns where a sentence says that one who attacks in it died of it; mostly empty. */
  static Optional<Suicide> suicide(Passage sentence) {
    String text = Ascii.toLowerCase(sentence.quote());
    return MARKS.stream()
        .filter(mark -> text.contains(mark) && isSuicide(text))
        .findFirst()
        .map(
            mark -> {
              int at = text.indexOf(mark);
              int end = at + mark.length();
              int start = sentence.start();
              String words = sentence.quote().substring(at, end);
              return new Suicide(
                  new Passage(sentence.part(), start + at, start + end, words), sentence);
            })
        .or(() -> slain(sentence, text));
  }

  // "A gunman killed six before he was shot dead."
  private static Optional<Suicide> slain(Passage sentence, String text) {
    return SLAIN.stream()
        .filter(text::contains)
        .findFirst()
        .filter(
            end ->
                words(text.substring(0, text.indexOf(end))).stream()
                    .anyMatch(word -> Attack.isNoun(word) && !isPlural(word)))
        .map(
            end -> {
              int from = text.indexOf(end);
              int to = from + end.length();
              int start = sentence.start();
              String quote = sentence.quote().substring(from, to);
              return new Suicide(
                  new Passage(sentence.part(), start + from, start + to, quote), sentence);
            });
  }

  private static boolean isPlural(String noun) {
    return noun.endsWith("s") || noun.endsWith("men");
  }

  private static boolean isSuicide(String sentence) {
    String words = spaced(sentence);
    boolean told =
        hasAny(words, OWN_DEATHS)
            || (hasAny(words, SELVES) && hasAny(words, KILLING))
            || (hasAny(words, OWN_WOUNDS) && hasAny(words, DEATHS));
    return told && !hasAny(words, UNDONE);
  }

  /**
   * Returns the claim of all the dead and those of the others, who are a part of them; empty if no
   * attacker died, or the article counts him.
   *
   * @param text the article
   * @param suicides the sentences in which an attacker kills himself
   */
  static Optional<Toll> toll(String text, List<Claim> claims, List<Suicide> suicides) {
    return new Attackers(text, claims, suicides).toll();
  }

  private Optional<Toll> toll() {
    if (own.isEmpty() && suicides.isEmpty()) {
      return Optional.empty();
    }
    List<Claim> others = dead.stream().filter(claim -> !own.contains(claim)).toList();
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
    if (isNoun(claim)) {
      return true;
    }
    boolean one = claim.figure().quantifier() == Quantifier.IMPLIED && gives(claim, BigDecimal.ONE);
    return one && (isBeforeSuicide(claim) || isNamed(claim));
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

  // The words near those that mean an attacker: among them, his name.
  private static ImmutableSet<String> named(String text) {
    List<String> words = Attack.inCase(text);
    ImmutableSet.Builder<String> near = ImmutableSet.builder();
    for (int i = 0; i < words.size(); i++) {
      if (Attack.isNoun(Ascii.toLowerCase(words.get(i)))) {
        words.subList(Math.max(0, i - FEW), Math.min(words.size(), i + FEW + 1)).stream()
            .filter(word -> Character.isUpperCase(word.charAt(0)))
            .map(Ascii::toLowerCase)
            .forEach(near::add);
      }
    }
    return near.build();
  }

  // One dead and one who killed himself may be one person, unless an attack is told.
  private boolean isAttack() {
    return suicides.stream()
        .map(suicide -> spaced(suicide.sentence().quote()))
        .anyMatch(
            words ->
                words(words).stream().anyMatch(Attack::isNoun)
                    || hasAny(words, TURNS)
                    || hasAny(words, named));
  }

  // "Five dead, including the gunman", "three dead in a murder-suicide".
  private boolean includes(Claim claim) {
    String words = spaced(claim.evidence().quote());
    boolean named = Attack.isIncluded(words(claim.evidence().quote()));
    boolean row = Attack.isTold(words(claim.figure().text().quote()));
    boolean found =
        own.stream().noneMatch(death -> death.evidence().equals(claim.evidence()))
            && !gives(claim, BigDecimal.ONE)
            && !isByHim(claim)
            && !isOfOthers(claim)
            && hasAny(words, FOUND)
            && !has(words, "shot dead");
    return named || row || found || hasAny(words, ONE_CRIME);
  }

  // "Ann Lee, 41, and Mia Lee, 19, were found dead": he is not named among them.
  private boolean isOfOthers(Claim claim) {
    return Roll.isNamed(claim)
        && words(claim.figure().text().quote()).stream().noneMatch(named::contains);
  }

  // "A man killed four", "the four victims".
  private static boolean isByHim(Claim claim) {
    int at = claim.figure().text().start() - claim.evidence().start();
    String sentence = claim.evidence().quote();
    List<String> before =
        words(sentence.substring(0, Math.max(0, Math.min(at, sentence.length()))));
    List<String> last = before.subList(Math.max(0, before.size() - FEW), before.size());
    return last.stream().anyMatch(KILLING::contains)
        || words(claim.measure().text()).stream().anyMatch(VICTIMS::contains);
  }

  private static boolean gives(Claim claim, BigDecimal number) {
    return claim.figure().value().filter(value -> value.compareTo(number) == 0).isPresent();
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
