package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.nlp.Syntax;

/** Reads whether the clause around a token is about what was or what is to come. */
final class Tenses {

  private static final ImmutableSet<String> PRESENT = ImmutableSet.of("VBP", "VBZ");
  private static final ImmutableSet<String> FUTURE = ImmutableSet.of("will", "shall", "'ll", "wo");
  private static final ImmutableSet<String> EXPECTING =
      ImmutableSet.of(
          "expect",
          "plan",
          "schedule",
          "due",
          "set",
          "project",
          "forecast",
          "predict",
          "intend",
          "aim",
          "hope",
          "slate",
          "likely");

  // What is estimated may as well be past.
  private static final ImmutableSet<String> FORESEEING =
      ImmutableSet.of("expect", "project", "forecast", "predict", "foresee", "see", "anticipate");

  private Tenses() {}

  static Reference.Tense at(Words words, int token) {
    return words.syntax().map(syntax -> at(syntax, token)).orElse(Reference.Tense.OPEN);
  }

  /** Returns whether the clause tells of a past event: "died", "were killed", not "have died". */
  static boolean isNarrated(Words words, int token) {
    return words.syntax().map(syntax -> isNarrated(syntax, token)).orElse(false);
  }

  private static boolean isNarrated(Syntax syntax, int token) {
    int verb = predicate(syntax, token);
    return verb != Syntax.ROOT
        && (syntax.tag(verb).equals("VBD")
            || syntax.dependents(verb).stream()
                .anyMatch(
                    c ->
                        syntax.tag(c).equals("VBD")
                            && (syntax.relation(c).startsWith("aux")
                                || syntax.relation(c).equals("cop"))));
  }

  private static int predicate(Syntax syntax, int token) {
    int verb = token;
    while (verb != Syntax.ROOT && !isPredicate(syntax, verb)) {
      verb = syntax.governor(verb);
    }
    return verb;
  }

  private static Reference.Tense at(Syntax syntax, int token) {
    int verb = predicate(syntax, token);
    if (verb == Syntax.ROOT) {
      return Reference.Tense.OPEN;
    }
    for (int child : syntax.dependents(verb)) {
      String relation = syntax.relation(child);
      if (relation.equals("aux") && FUTURE.contains(syntax.lemma(child))) {
        return Reference.Tense.FUTURE;
      }
    }
    int governor = syntax.governor(verb);
    boolean expected =
        syntax.relation(verb).equals("xcomp")
            && governor != Syntax.ROOT
            && EXPECTING.contains(syntax.lemma(governor));
    if (expected) {
      return Reference.Tense.FUTURE;
    }
    // "Saw demand at 18 million in the fourth quarter", which is yet to come.
    boolean foresaw =
        FORESEEING.contains(syntax.lemma(verb))
            && syntax.tag(verb).equals("VBD")
            && !syntax.dependents(verb, "obj").isEmpty();
    if (foresaw) {
      return Reference.Tense.FORESEEN;
    }
    return isOfNow(syntax, verb) ? ofNow(syntax, verb) : tense(syntax, verb);
  }

  // "The vote is set for Nov. 8", "is to hear", "are vying in the Nov. 8 election".
  private static Reference.Tense ofNow(Syntax syntax, int verb) {
    boolean coming = EXPECTING.contains(syntax.lemma(verb)) || syntax.tag(verb).equals("VB");
    if (coming) {
      return Reference.Tense.FUTURE;
    }
    return syntax.tag(verb).equals("VBG") ? Reference.Tense.PRESENT : tense(syntax, verb);
  }

  private static boolean isOfNow(Syntax syntax, int verb) {
    return syntax.dependents(verb).stream()
        .anyMatch(
            child ->
                (syntax.relation(child).startsWith("aux") || syntax.relation(child).equals("cop"))
                    && syntax.lemma(child).equals("be")
                    && PRESENT.contains(syntax.tag(child)));
  }

  private static Reference.Tense tense(Syntax syntax, int verb) {
    return switch (syntax.tag(verb)) {
      case "VBD", "VBN" -> Reference.Tense.PAST;
      case "VBP", "VBZ" -> Reference.Tense.PRESENT;
      default -> Reference.Tense.OPEN;
    };
  }

  private static boolean isPredicate(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("VB") || !syntax.dependents(token, "cop").isEmpty();
  }
}
