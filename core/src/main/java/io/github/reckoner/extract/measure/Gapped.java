package io.github.reckoner.extract.measure;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an amount is of whose noun is left out: "the deficit with Japan was 4.7 billion, with
 * Canada 1.3 billion". Stateless.
 */
final class Gapped {

  private static final ImmutableSet<String> PARTNERING =
      ImmutableSet.of("with", "to", "from", "in", "for");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private Gapped() {}

  /** Returns the measure of the amount before, had with whom this one names; or empty. */
  static Optional<Measure> measure(
      Words words, String text, LocatedFigure last, Measure told, LocatedFigure figure) {
    Unit unit = figure.figure().unit();
    if (unit.kind() == Unit.Kind.COUNT
        || !unit.name().equals(last.figure().unit().name())
        || told.concepts().isEmpty()) {
      return Optional.empty();
    }
    int from = figure.firstToken();
    while (from > 0 && words.isCapitalised(from - 1)) {
      from--;
    }
    boolean gap =
        from < figure.firstToken()
            && from - 2 >= last.endToken()
            && PARTNERING.contains(words.lower(from - 1))
            && (words.lower(from - 2).equals(",") || words.lower(from - 2).equals("and"));
    return gap
        ? Optional.of(had(told, words.quote(text, from, figure.firstToken())))
        : Optional.empty();
  }

  private static Measure had(Measure told, String with) {
    List<String> kept = new ArrayList<>(WORDS.splitToList(told.concepts().get(0)));
    while (kept.size() > 1 && Character.isUpperCase(kept.get(kept.size() - 1).charAt(0))) {
      kept.remove(kept.size() - 1);
    }
    kept.add(with);
    return told.withConcepts(ImmutableList.of(String.join(" ", kept)));
  }
}
