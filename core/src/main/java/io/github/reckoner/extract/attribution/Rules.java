package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.Optional;

/**
 * Finds what the model was not taught: "disclosed details of", which announces what comes next.
 *
 * <p>Stateless.
 */
final class Rules {

  private static final int CLOSE = 8;

  private Rules() {}

  /** "Havana also disclosed details of court cases": what is to come is told by who disclosed. */
  static Optional<Saying> disclosure(Story story, int i) {
    Optional<Integer> details = story.is(Sort.DISCLOSED, i) ? details(story, i) : Optional.empty();
    if (details.isEmpty()) {
      return Optional.empty();
    }
    int sentence = story.sentenceOf(i);
    int end = i;
    while (end > story.firstOf(sentence) && isAside(story, end - 1)) {
      end--;
    }
    int first = end;
    while (first > story.firstOf(sentence)
        && !(first < end && story.lower(first).equals("the"))
        && isNamePart(story, first - 1)) {
      first--;
    }
    int last = story.endOf(sentence);
    while (last > details.get() + 1 && story.isPunctuation(last - 1)) {
      last--;
    }
    return first == end
        ? Optional.empty()
        : Optional.of(
            new Saying(
                Optional.of(new Span(first, end)),
                i,
                new Span(i, i + 1),
                ImmutableList.of(new Span(details.get(), last)),
                Stand.ASSERT));
  }

  /** Returns the word for what is disclosed, a few words after the verb. */
  static Optional<Integer> details(Story story, int verb) {
    int limit = Math.min(verb + CLOSE, story.endOf(story.sentenceOf(verb)));
    for (int k = verb + 1; k < limit; k++) {
      if (story.is(Sort.DETAIL, k)) {
        return Optional.of(k);
      }
    }
    return Optional.empty();
  }

  private static boolean isAside(Story story, int token) {
    String kind = story.wordClass(token);
    return kind.equals("ADVERB") || kind.equals("HAVE") || kind.equals("ly");
  }

  static boolean isName(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  private static boolean isNamePart(Story story, int token) {
    return isName(story, token)
        || ActorNouns.standard().is(ActorNouns.Noun.ORGANISATION, story.word(token))
        || ActorNouns.standard().is(ActorNouns.Noun.GROUP, story.word(token))
        || story.lower(token).equals("the");
  }
}
