package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.StockOrFlow;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Token;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The frames of {@code frames.tsv} by base form, those with companions first. */
final class Frames {

  static final Frames STANDARD = load();

  private static final ImmutableSet<String> BEFORE_EVENTS =
      WordGroups.beside(Frames.class).of("words before an event called march");

  private final ImmutableListMultimap<String, Frame> byBase;

  private Frames(ImmutableListMultimap<String, Frame> byBase) {
    this.byBase = byBase;
  }

  /** Returns the frames of whichever base form the word may have. */
  ImmutableList<Frame> of(ImmutableSet<String> bases) {
    if (Collections.disjoint(bases, byBase.keySet())) {
      return ImmutableList.of();
    }
    return bases.stream()
        .flatMap(base -> byBase.get(base).stream())
        .distinct()
        .sorted(Comparator.comparing(frame -> !frame.isConditional()))
        .collect(ImmutableList.toImmutableList());
  }

  /** What the crowds of a text are there for. */
  enum Gathering {
    PROTEST,
    STRIKE,
    OTHER
  }

  /** Returns what a text tells of oftenest: a protest, a strike or, if of neither, a vote. */
  static Gathering gathering(AnalyzedText text) {
    int protests = 0;
    int strikes = 0;
    int votes = 0;
    for (Sentence sentence : text.sentences()) {
      for (int i = 0; i < sentence.tokens().size(); i++) {
        if (isMonth(sentence.tokens(), i)) {
          continue;
        }
        ImmutableList<Frame> frames =
            STANDARD.of(Inflection.bases(sentence.tokens().get(i).word().toLowerCase(Locale.ROOT)));
        protests += tell(frames, Category.PROTESTERS) ? 1 : 0;
        strikes += tell(frames, Category.STRIKING) ? 1 : 0;
        votes += tell(frames, Category.VOTES) ? 1 : 0;
      }
    }
    if (strikes > protests && strikes >= votes) {
      return Gathering.STRIKE;
    }
    return protests > 0 && protests >= votes ? Gathering.PROTEST : Gathering.OTHER;
  }

  // "In March" is no protest; "the Women's March" is.
  private static boolean isMonth(List<Token> tokens, int at) {
    if (!tokens.get(at).word().equals("March")) {
      return false;
    }
    String before = at == 0 ? "" : tokens.get(at - 1).word();
    boolean named = !before.isEmpty() && Character.isUpperCase(before.charAt(0)) && at > 1;
    return !named && !BEFORE_EVENTS.contains(before.toLowerCase(Locale.ROOT));
  }

  private static boolean tell(ImmutableList<Frame> frames, Category category) {
    return frames.stream()
        .anyMatch(
            frame ->
                frame.category() == category
                    && !frame.isConditional()
                    && frame.who() != Frame.Who.CROWD
                    && frame.who() != Frame.Who.STRIKERS);
  }

  private static Frames load() {
    ImmutableListMultimap.Builder<String, Frame> byBase = ImmutableListMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(Frames.class, "frames.tsv")) {
      byBase.put(
          row.get("word"),
          new Frame(
              Frame.Pos.valueOf(row.get("pos")),
              Frame.Counted.valueOf(row.get("counted")),
              ImmutableSet.copyOf(row.list("with")),
              ImmutableSet.copyOf(row.list("by")),
              switch (row.get("who")) {
                case "people" -> Frame.Who.PEOPLE;
                case "many" -> Frame.Who.MANY;
                case "crowd" -> Frame.Who.CROWD;
                case "strikers" -> Frame.Who.STRIKERS;
                case "troops" -> Frame.Who.TROOPS;
                case "things" -> Frame.Who.THINGS;
                default -> Frame.Who.ANY;
              },
              Category.valueOf(row.get("category")),
              row.get("stock").isEmpty()
                  ? StockOrFlow.UNKNOWN
                  : StockOrFlow.valueOf(row.get("stock"))));
    }
    return new Frames(byBase.build());
  }
}
