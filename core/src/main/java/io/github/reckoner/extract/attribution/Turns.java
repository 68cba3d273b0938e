package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends what somebody says where the sentence turns to somebody else: "the army says 5 died, while
 * rebels say 2"; "rebels say 27 died; the court says 11".
 *
 * <p>Stateless.
 */
final class Turns {

  private Turns() {}

  /** Returns the attributions, each without what another one of its sentence holds against it. */
  static ImmutableList<Saying> apart(Story story, List<Saying> sayings) {
    List<Saying> apart = new ArrayList<>(sayings);
    for (Saying later : sayings) {
      int turn = turn(story, later);
      if (turn > 0) {
        for (int k = 0; k < apart.size(); k++) {
          boolean own = apart.get(k).anchor() == later.anchor();
          apart.set(k, own ? after(apart.get(k), turn) : before(story, apart.get(k), turn));
        }
      }
    }
    return ImmutableList.copyOf(apart);
  }

  /** Returns the word by which a sentence turns to a speaker; negative if it does not. */
  private static int turn(Story story, Saying saying) {
    if (saying.source().filter(source -> source.end() <= saying.anchor()).isEmpty()) {
      return -1;
    }
    int turn = saying.source().get().first() - 1;
    boolean turns =
        turn > story.firstOf(story.sentenceOf(saying.anchor()))
            && story.is(Sort.TURN, turn)
            && !story.isQuoted(turn)
            && saying.content().stream().anyMatch(span -> span.first() > saying.anchor());
    return turns ? turn : -1;
  }

  private static Saying after(Saying saying, int turn) {
    return with(
        saying,
        saying.content().stream()
            .filter(span -> span.first() > turn)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Saying before(Story story, Saying saying, int turn) {
    boolean earlier =
        saying.anchor() < turn && story.sentenceOf(saying.anchor()) == story.sentenceOf(turn);
    if (!earlier || saying.source().isEmpty()) {
      return saying;
    }
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    for (Span span : saying.content()) {
      int end = turn;
      while (end > span.first() && story.isPunctuation(end - 1)) {
        end--;
      }
      boolean cut = span.contains(turn) && span.first() > saying.anchor() && end > span.first();
      content.add(cut ? new Span(span.first(), end) : span);
    }
    return with(saying, content.build());
  }

  private static Saying with(Saying saying, ImmutableList<Span> content) {
    return content.isEmpty() || content.equals(saying.content())
        ? saying
        : new Saying(saying.source(), saying.anchor(), saying.cue(), content, saying.stand());
  }
}
