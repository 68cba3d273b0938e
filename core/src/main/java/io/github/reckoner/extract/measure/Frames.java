package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.StockOrFlow;
import java.util.Collections;
import java.util.Comparator;

/** The frames of {@code frames.tsv} by base form, those with companions first. */
final class Frames {

  static final Frames STANDARD = load();

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
