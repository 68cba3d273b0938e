package io.github.reckoner.extract;

import io.github.reckoner.model.Article;
import io.github.reckoner.model.Name;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.List;

/** Collects the proper names of an analysed sentence: runs of tokens with one label. */
final class NameSpans {

  private NameSpans() {}

  static List<Name> of(Article article, Part part, Sentence sentence) {
    List<Name> names = new ArrayList<>();
    Syntax syntax = sentence.syntaxIfKnown().orElseThrow();
    int token = 0;
    while (token < syntax.size()) {
      int end = token + 1;
      if (syntax.isName(token)) {
        while (end < syntax.size() && syntax.name(end).equals(syntax.name(token))) {
          end++;
        }
        names.add(
            new Name(
                kind(syntax.name(token)),
                article.passage(
                    part,
                    sentence.tokens().get(token).start(),
                    sentence.tokens().get(end - 1).end())));
      }
      token = end;
    }
    return names;
  }

  private static Name.Kind kind(String label) {
    return switch (label) {
      case "PERSON" -> Name.Kind.PERSON;
      case "ORGANIZATION" -> Name.Kind.ORGANISATION;
      default -> Name.Kind.PLACE;
    };
  }
}
