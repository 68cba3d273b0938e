package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/**
 * The stretch of tokens that names what a figure counts: the counted noun with the words before it.
 *
 * @param first the first token after the numeral, or the first of the noun's modifiers
 * @param head the counted noun
 * @param end the token after the phrase, which may take in "from Cuba" or "of North Korea"
 */
record NounPhrase(int first, int head, int end) {

  private static final ImmutableSet<String> SUFFERING =
      ImmutableSet.of("suffer", "lose", "sustain", "incur");
  private static final WordGroups GROUPS = WordGroups.beside(NounPhrase.class);
  private static final ImmutableSet<String> THEM = GROUPS.of("pronouns of a whole");
  private static final ImmutableSet<String> DEFINITE = GROUPS.of("determiners of a whole");
  private static final ImmutableSet<String> BEING = GROUPS.of("forms of being");
  private static final ImmutableSet<String> ENDS = ImmutableSet.of(",", ".", ";", "and", "or", ")");
  // From a number to the noun of its row that a preposition stands before.
  private static final int CARRIERS = 3;

  private static final ImmutableSet<String> MODIFIERS =
      ImmutableSet.of("amod", "compound", "nmod:poss");
  private static final ImmutableSet<String> AFTER = ImmutableSet.of("of", "from");

  static NounPhrase of(Words words, LocatedFigure figure) {
    int head = figure.unitToken().orElse(figure.numeralEndToken() - 1);
    int first = head > figure.numeralToken() ? Math.min(head, figure.numeralEndToken()) : head;
    if (figure.unitToken().isPresent() && head < figure.numeralToken()) {
      first = words.syntax().map(syntax -> first(syntax, head)).orElse(head);
    }
    // Demonyms before the numeral belong to it too: "Syria's 26 soldiers", "North Korean 26th".
    int end = words.syntax().map(syntax -> end(syntax, head)).orElseGet(() -> window(words, head));
    int source = words.syntax().map(syntax -> sourceEnd(words, syntax, figure)).orElse(0);
    return new NounPhrase(Math.min(first, head), head, Math.max(Math.max(end, source), head + 1));
  }

  /**
   * Returns the phrase that tells who some of those told of before are, empty where none does: "two
   * of the dead were children", "22 of them children".
   */
  static Optional<NounPhrase> complement(Words words, LocatedFigure figure) {
    int of = figure.endToken();
    if (!words.lower(of).equals("of")) {
      boolean bare = figure.unitToken().isEmpty() && BEING.contains(words.lower(of));
      return bare ? group(words, of + 1) : Optional.empty();
    }
    boolean named = DEFINITE.contains(words.lower(of + 1));
    if (!named && !THEM.contains(words.lower(of + 1))) {
      return Optional.empty();
    }
    int at = named ? of + 3 : of + 2;
    boolean being = BEING.contains(words.lower(at));
    int first = being ? at + 1 : at;
    return being || !named ? group(words, first) : Optional.empty();
  }

  private static Optional<NounPhrase> group(Words words, int noun) {
    boolean ends = noun + 1 >= words.size() || ENDS.contains(words.lower(noun + 1));
    boolean people =
        noun < words.size()
            && People.STANDARD
                .find(words.bases(noun))
                .filter(entry -> entry.kind() == People.Kind.GROUP)
                .isPresent();
    return ends && people ? Optional.of(new NounPhrase(noun, noun, noun + 1)) : Optional.empty();
  }

  private static int end(Syntax syntax, int head) {
    int end = head + 1;
    for (int child : syntax.dependents(head, "nmod")) {
      if (child > head && AFTER.stream().anyMatch(p -> Carriers.hasCase(syntax, child, p))) {
        end = Math.max(end, child + 1);
      }
    }
    return end;
  }

  // "Cut $716 billion from Medicare": parsers hang what follows an amount on the verb.
  private static int sourceEnd(Words words, Syntax syntax, LocatedFigure figure) {
    int preposition = figure.endToken();
    if (figure.figure().unit().kind() != Unit.Kind.CURRENCY
        || !AFTER.contains(words.lower(preposition))) {
      return 0;
    }
    int noun = syntax.governor(preposition);
    return noun > preposition && syntax.relation(noun).startsWith("obl") ? noun + 1 : 0;
  }

  // "The number of Ukrainian troops stood at 26": what stands before a noun before its number.
  private static int first(Syntax syntax, int head) {
    int first = head;
    while (first > 0
        && syntax.governor(first - 1) >= first
        && syntax.governor(first - 1) <= head
        && MODIFIERS.contains(syntax.relation(first - 1))) {
      first--;
    }
    return first;
  }

  /**
   * Returns the phrase whose number is put at the count, empty where none is: "put Russian losses
   * at 26 dead".
   */
  static Optional<NounPhrase> put(Words words, LocatedFigure figure) {
    if (figure.figure().unit().kind() != Unit.Kind.COUNT) {
      return Optional.empty();
    }
    return words
        .syntax()
        .flatMap(
            syntax -> {
              int top = Carriers.top(syntax, figure);
              // "At 26 dead and 40 wounded": the dead carry the preposition for both.
              for (int i = 0; i < CARRIERS && !isPlaced(syntax, top); i++) {
                int governor = syntax.governor(top);
                top = governor == Syntax.ROOT ? top : governor;
              }
              int amount = top;
              int verb = syntax.governor(amount);
              return verb != Syntax.ROOT
                      && syntax.tag(verb).startsWith("V")
                      && isPlaced(syntax, amount)
                  ? syntax.dependents(verb, "obj").stream()
                      .filter(named -> named < amount)
                      .findFirst()
                      .map(named -> new NounPhrase(first(syntax, named), named, end(syntax, named)))
                  : Optional.empty();
            });
  }

  /**
   * Returns whose the counted are: the subject of "Ukraine has suffered 400,000 casualties",
   * "Azerbaijan lost 192 soldiers"; empty where nobody suffers or loses them.
   */
  static Optional<NounPhrase> suffered(Words words, LocatedFigure figure) {
    if (figure.figure().unit().kind() != Unit.Kind.COUNT) {
      return Optional.empty();
    }
    return words
        .syntax()
        .flatMap(
            syntax -> {
              int verb = syntax.governor(Carriers.top(syntax, figure));
              return verb != Syntax.ROOT && SUFFERING.contains(syntax.lemma(verb))
                  ? syntax.dependents(verb, "nsubj").stream()
                      .filter(named -> named < verb)
                      .findFirst()
                      .map(named -> new NounPhrase(first(syntax, named), named, end(syntax, named)))
                  : Optional.empty();
            });
  }

  private static boolean isPlaced(Syntax syntax, int amount) {
    return Carriers.hasCase(syntax, amount, "at");
  }

  private static int window(Words words, int head) {
    return AFTER.contains(words.lower(head + 1)) ? Math.min(words.size(), head + 5) : head + 1;
  }
}
