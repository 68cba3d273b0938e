package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.nlp.Syntax;

/** Reads whether the clause around a token is about what was or what is to come. */
final class Tenses {

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
    String tag = syntax.tag(verb);
    return switch (tag) {
      case "VBD", "VBN" -> Reference.Tense.PAST;
      case "VBP", "VBZ" -> Reference.Tense.PRESENT;
      default -> Reference.Tense.OPEN;
    };
  }

  private static boolean isPredicate(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("VB") || !syntax.dependents(token, "cop").isEmpty();
  }
}
