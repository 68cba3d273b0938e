package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each number to who is credited with it, where a sentence credits several: "80,000 marched
 * according to the ministry and 400,000 according to the unions".
 *
 * <p>Stateless.
 */
final class Credits {

  private static final ImmutableSet<String> JOINTS =
      ImmutableSet.of("and", "but", "while", "or", "against");

  private Credits() {}

  /** Returns the attributions, those of sentences with two credits or more each with its own. */
  static List<Saying> severally(Story story, List<Saying> known, List<Span> figures) {
    List<Saying> all = new ArrayList<>(known);
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      List<Saying> credits = credits(story, sentence, known, figures);
      if (credits.size() > 1) {
        all.removeIf(old -> credits.stream().anyMatch(own -> own.cue().contains(old.anchor())));
        all.addAll(credits);
      }
    }
    return all;
  }

  private static List<Saying> credits(
      Story story, int sentence, List<Saying> known, List<Span> figures) {
    List<Saying> credits = new ArrayList<>();
    int end = story.endOf(sentence);
    int from = story.firstOf(sentence);
    for (int i = from; i + 2 < end; i++) {
      if (!isCredit(story, i)) {
        continue;
      }
      int first = from;
      while (first < i && (isJoint(story, first) || story.isPunctuation(first))) {
        first++;
      }
      int last = i;
      while (last > first && story.isPunctuation(last - 1)) {
        last--;
      }
      Span told = new Span(first, Math.max(first + 1, last));
      if (figures.stream().noneMatch(told::encloses)) {
        return List.of();
      }
      int at = i;
      Span source =
          known.stream()
              .filter(saying -> saying.anchor() == at)
              .map(Saying::source)
              .flatMap(Optional::stream)
              .filter(own -> own.first() == at + 2)
              .findFirst()
              .orElseGet(() -> source(story, at + 2, end));
      credits.add(
          new Saying(
              Optional.of(source), i, new Span(i, i + 2), ImmutableList.of(told), Stand.ASSERT));
      from = source.end();
    }
    return credits;
  }

  private static boolean isCredit(Story story, int token) {
    return story.lower(token).equals("according")
        && story.lower(token + 1).equals("to")
        && !story.isQuoted(token);
  }

  private static Span source(Story story, int first, int end) {
    int last = first + 1;
    while (last < end && !story.isPunctuation(last) && !isJoint(story, last)) {
      last++;
    }
    return new Span(first, last);
  }

  private static boolean isJoint(Story story, int token) {
    return JOINTS.contains(story.lower(token));
  }
}
