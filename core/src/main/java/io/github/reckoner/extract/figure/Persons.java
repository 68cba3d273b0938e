package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Kinds;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the people of whom single noun phrases speak: "a boy", "Ann Lee", "two women". */
final class Persons {

  private static final ImmutableSet<String> TITLE_TAGS = ImmutableSet.of("NNP", "UH", "JJ");
  private static final Words HUMANS = Words.group("human nouns");
  private static final Words PLURALS = Words.group("plural human nouns");
  private static final Words PAIRS = Words.group("nouns of two persons");
  private static final Words DETERMINERS = Words.group("determiners of one person");
  private static final Words SELVES = Words.group("reflexives of one person");
  private static final Words PRONOUNS = Words.group("pronouns of one person");
  private static final Words TWINS = Words.group("words for two of a birth");
  private static final BigDecimal MANY = BigDecimal.valueOf(10_000);

  private final Sentence sentence;
  private final Syntax syntax;
  private final boolean title;
  private final Map<Integer, LocatedFigure> counted = new HashMap<>();

  /** Counts in a sentence whose written figures are known. */
  Persons(Part part, Sentence sentence, Syntax syntax, List<LocatedFigure> written) {
    this.sentence = sentence;
    this.syntax = syntax;
    this.title = part == Part.TITLE;
    for (LocatedFigure figure : written) {
      figure.unitToken().ifPresent(token -> counted.putIfAbsent(token, figure));
    }
  }

  /**
   * Returns how many persons a noun phrase by itself means; 0 if it means none, or nobody knows.
   */
  int alone(int noun) {
    if (isName(noun)) {
      return 1;
    }
    if (isTwins(noun) || isPair(noun)) {
      return 2;
    }
    if (isSpeaker(noun)) {
      return 0;
    }
    if (!syntax.dependents(noun, "nummod").isEmpty() || !isSingular(noun)) {
      return 0;
    }
    return title || determiner(noun) >= 0 ? each(noun) : 0;
  }

  /** Returns how many persons one of a row of noun phrases means; 0 if it means none. */
  int inRow(int noun) {
    LocatedFigure figure = counted.get(noun);
    if (figure != null) {
      boolean human = isHuman(lemma(noun)) || PLURALS.contains(lower(noun));
      return human && figure.figure().quantifier() == Quantifier.EXACT
          ? figure
              .figure()
              .value()
              .filter(value -> value.signum() > 0 && value.compareTo(MANY) < 0 && isWhole(value))
              .map(BigDecimal::intValueExact)
              .orElse(0)
          : 0;
    }
    boolean object = PRONOUNS.contains(lower(noun)) && syntax.tag(noun).equals("PRP");
    if (isName(noun) || SELVES.contains(lower(noun)) || object) {
      return 1;
    }
    if (isTwins(noun)) {
      return 2;
    }
    if (isSpeaker(noun)) {
      return 0;
    }
    boolean pair = PAIRS.contains(lower(noun));
    return (pair || isSingular(noun)) && syntax.dependents(noun, "nummod").isEmpty()
        ? each(noun)
        : 0;
  }

  /** Returns whether a noun means somebody by whose he is: "his wife". */
  boolean isRelative(int noun) {
    return !syntax.dependents(noun, "nmod:poss").isEmpty();
  }

  boolean isName(int token) {
    return syntax.tag(token).equals("NNP")
        && (syntax.name(token).equals("PERSON") || isAged(token));
  }

  // "The murder of Jordan Price, 27," names a person, whatever else bears the name.
  private boolean isAged(int token) {
    return token + 3 < sentence.tokens().size()
        && lower(token + 1).equals(",")
        && lower(token + 3).equals(",")
        && lower(token + 2).length() == 2
        && lower(token + 2).chars().allMatch(Character::isDigit);
  }

  /** Returns whether a word means the one who acts: "himself". */
  boolean isSelf(int token) {
    return SELVES.contains(lower(token));
  }

  /** Returns the first token of the noun phrase. */
  int first(int noun) {
    if (isName(noun)) {
      int first = noun;
      while (first > 0 && isName(nameBefore(first))) {
        first = nameBefore(first);
      }
      return first;
    }
    LocatedFigure figure = counted.get(noun);
    if (figure != null) {
      return Math.min(noun, figure.firstToken());
    }
    int determiner = determiner(noun);
    return determiner >= 0 ? determiner : compound(noun);
  }

  // "Ann Edmond-Gray".
  private int nameBefore(int name) {
    boolean joined = name > 1 && lower(name - 1).equals("-") && isGlued(name - 1) && isGlued(name);
    return joined ? name - 2 : name - 1;
  }

  // "7-year-old's death": the words that hyphens join to the last.
  private int compound(int noun) {
    int first = noun;
    while (first > 1 && lower(first - 1).equals("-") && isGlued(first - 1) && isGlued(first)) {
      first -= 2;
    }
    return first;
  }

  private boolean isGlued(int token) {
    return sentence.tokens().get(token - 1).end() == sentence.tokens().get(token).start();
  }

  // "His twin sons".
  private boolean isTwins(int noun) {
    return isHuman(lemma(noun))
        && syntax.tag(noun).startsWith("NNS")
        && counted.get(noun) == null
        && syntax.dependents(noun).stream().anyMatch(word -> TWINS.contains(lower(word)));
  }

  // "His parents died", "the twins"; "Brothers, 8 and 11, drown".
  private boolean isPair(int noun) {
    return counted.get(noun) == null
        && syntax.tag(noun).startsWith("NN")
        && ((PAIRS.contains(lower(noun)) && syntax.tag(noun).endsWith("S") && determiner(noun) >= 0)
            || (syntax.tag(noun).endsWith("S") && isHuman(lemma(noun)) && isOfTwoAges(noun)));
  }

  private boolean isOfTwoAges(int noun) {
    return noun + 4 < sentence.tokens().size()
        && syntax.dependents(noun, "det").isEmpty()
        && lower(noun + 1).equals(",")
        && isAge(noun + 2)
        && lower(noun + 3).equals("and")
        && isAge(noun + 4);
  }

  private boolean isAge(int token) {
    String word = lower(token);
    return word.length() <= 2 && word.chars().allMatch(Character::isDigit);
  }

  // "Coroner: Boy died of burns".
  private boolean isSpeaker(int noun) {
    return title && noun + 1 < sentence.tokens().size() && lower(noun + 1).equals(":");
  }

  private int each(int noun) {
    return PAIRS.contains(lower(noun)) ? 2 : 1;
  }

  private boolean isSingular(int token) {
    boolean aged = lower(token).equals("old") && token > 1 && lower(token - 1).equals("-");
    // The tagger takes "Boy, 2 women shot" for a cry, and "Juvenile shot" for a juvenile shot.
    boolean noun =
        syntax.tag(token).equals("NN") || (title && TITLE_TAGS.contains(syntax.tag(token)));
    return aged || (noun && isHuman(lower(token)));
  }

  /** Returns whether a word is a verb. */
  boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  private static boolean isHuman(String noun) {
    return HUMANS.contains(noun) || Kinds.standard().isPerson(noun);
  }

  /** Returns the article or possessive of a noun, or -1. */
  private int determiner(int noun) {
    for (int child : syntax.dependents(noun)) {
      if (child < noun && DETERMINERS.contains(lower(child))) {
        return child;
      }
    }
    return -1;
  }

  private static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }

  private String lemma(int token) {
    return syntax.lemma(token).toLowerCase(Locale.ROOT);
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
