package io.github.reckoner.extract;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Attack;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Traits;
import io.github.reckoner.model.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an article tells that an attacker killed himself, or was killed for it.
 *
 * @param words the words that tell it
 * @param sentence the sentence in which they stand
 * @param isSlain whether others killed him, and the sentence says whom he killed before
 */
record AttackerDeath(Passage words, Passage sentence, boolean isSlain) {

  private static final ImmutableSet<String> OWN_DEATHS = group("own deaths");
  private static final ImmutableSet<String> SELVES = group("selves");
  private static final ImmutableSet<String> MARKS = group("marks");
  private static final ImmutableSet<String> OWN_WOUNDS = group("wounds of one's own");
  private static final ImmutableSet<String> DEATHS = group("deaths");
  private static final ImmutableSet<String> OFFICERS = group("officers");
  private static final ImmutableSet<String> BY_SLAYERS = joined(OFFICERS, group("officers slew"));
  private static final ImmutableSet<String> SLAIN = group("slain");
  private static final ImmutableSet<String> BY_OFFICERS = joined(group("slain by"), OFFICERS);
  private static final ImmutableSet<String> SLAIN_BY =
      Stream.of(
              group("then slain"),
              joined(ImmutableSet.of("was", "was later"), BY_OFFICERS),
              BY_SLAYERS)
          .flatMap(Set::stream)
          .collect(ImmutableSet.toImmutableSet());
  private static final ImmutableSet<String> SLAIN_ONES =
      joined(joined(group("ones"), ImmutableSet.of("", "who was")), BY_OFFICERS);
  private static final ImmutableSet<String> SLAIN_NEXT =
      Stream.of(BY_SLAYERS, joined(group("of one who kills"), BY_OFFICERS))
          .flatMap(Set::stream)
          .collect(ImmutableSet.toImmutableSet());
  private static final ImmutableSet<String> UNDONE = group("undone");
  private static final ImmutableSet<String> KILLING = group("killing");
  private static final ImmutableSet<String> KILLED = group("killed another");
  private static final ImmutableSet<String> SUFFERED = group("words of what is suffered");
  private static final ImmutableSet<String> PERSONS =
      Stream.of("male", "female")
          .flatMap(of -> Traits.group(of).stream())
          .collect(ImmutableSet.toImmutableSet());
  private static final int FEW = 4;

  /** Returns where a sentence says that one who attacks in it died of it; mostly empty. */
  static Optional<AttackerDeath> in(Passage sentence) {
    String text = Ascii.toLowerCase(sentence.quote());
    return MARKS.stream()
        .filter(mark -> text.contains(mark) && isSuicide(text))
        .findFirst()
        .map(mark -> at(sentence, text.indexOf(mark), mark.length(), false))
        .or(() -> slain(sentence, text));
  }

  /** Returns the same of a sentence behind another: "He killed two. Police shot and killed him." */
  static Optional<AttackerDeath> in(Passage sentence, Optional<Passage> before) {
    String text = Ascii.toLowerCase(sentence.quote());
    return in(sentence)
        .or(
            () ->
                before
                    .filter(told -> isKilling(Attack.inCase(told.quote())))
                    .flatMap(told -> find(text, SLAIN_NEXT))
                    .map(words -> at(sentence, text.indexOf(words), words.length(), true)));
  }

  private static AttackerDeath at(Passage sentence, int from, int length, boolean slain) {
    int start = sentence.start() + from;
    String words = sentence.quote().substring(from, from + length);
    return new AttackerDeath(
        new Passage(sentence.part(), start, start + length, words), sentence, slain);
  }

  // "A gunman killed six before he was shot dead", "the man killed two, then police shot him dead";
  // "a man who was shot dead by officers had killed his wife".
  private static Optional<AttackerDeath> slain(Passage sentence, String text) {
    return find(text, SLAIN)
        .filter(end -> isOfAttacker(before(sentence, text, end)))
        .or(
            () ->
                find(text, SLAIN_BY)
                    .filter(end -> isKilling(Attack.inCase(before(sentence, text, end)))))
        .or(
            () ->
                find(text, SLAIN_ONES)
                    .filter(
                        one -> isKillingLater(text.substring(text.indexOf(one) + one.length()))))
        .map(words -> at(sentence, text.indexOf(words), words.length(), true));
  }

  private static Optional<String> find(String text, Set<String> phrases) {
    return phrases.stream().filter(text::contains).findFirst();
  }

  private static String before(Passage sentence, String text, String words) {
    return sentence.quote().substring(0, text.indexOf(words));
  }

  private static boolean isOfAttacker(String before) {
    return Attack.words(before).stream().anyMatch(AttackerDeath::isOne)
        || isKilling(Attack.inCase(before));
  }

  // "A man shot", "Foy killed", "were killed by a man"; but not "a man was shot".
  private static boolean isKilling(List<String> inCase) {
    List<String> words = inCase.stream().map(Ascii::toLowerCase).toList();
    for (int i = 1; i < words.size(); i++) {
      List<String> before = words.subList(Math.max(0, i - FEW), i);
      boolean one =
          isName(inCase.get(i - 1))
              || before.stream().anyMatch(word -> PERSONS.contains(word) || isOne(word));
      boolean kills =
          KILLED.contains(words.get(i)) && before.stream().noneMatch(SUFFERED::contains);
      boolean by = words.get(i).equals("by") && KILLED.contains(words.get(i - 1));
      if ((kills && one) || (by && isOneNext(words, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String word) {
    return Character.isUpperCase(word.charAt(0)) && !OFFICERS.contains(Ascii.toLowerCase(word));
  }

  private static boolean isOneNext(List<String> words, int from) {
    return words.subList(from, Math.min(words.size(), from + FEW)).stream()
        .anyMatch(word -> PERSONS.contains(word) || isOne(word));
  }

  private static boolean isOne(String word) {
    return Attack.isNoun(word) && !isPlural(word);
  }

  // "First killed his wife", "was suspected of killing two".
  private static boolean isKillingLater(String after) {
    List<String> words = Attack.words(after);
    for (int i = 0; i < words.size(); i++) {
      String before = i == 0 ? "" : words.get(i - 1);
      boolean fatal = !words.get(i).startsWith("sh") || before.equals("fatally");
      if (KILLED.contains(words.get(i)) && fatal && !SUFFERED.contains(before)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlural(String noun) {
    return noun.endsWith("s") || noun.endsWith("men");
  }

  private static boolean isSuicide(String sentence) {
    String words = " " + String.join(" ", Attack.words(sentence)) + " ";
    boolean told =
        hasAny(words, OWN_DEATHS)
            || (hasAny(words, SELVES) && hasAny(words, KILLING))
            || (hasAny(words, OWN_WOUNDS) && hasAny(words, DEATHS));
    return told && !hasAny(words, UNDONE);
  }

  private static boolean hasAny(String words, Set<String> phrases) {
    return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
  }

  private static ImmutableSet<String> joined(Set<String> first, Set<String> second) {
    return Sets.cartesianProduct(first, second).stream()
        .map(words -> String.join(" ", words).strip())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(AttackerDeath.class, "attackers.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }
}
