package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Measure;
import io.github.reckoner.nlp.AnalyzedText;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives a bare number beside a place what the number before it in the sentence counted: "22 people
 * died at the scene and two in hospital", "in Liberia 294 have died, in Guinea 367".
 */
final class ByPlace {

  private static final WordGroups GROUPS = WordGroups.beside(ByPlace.class);
  private static final ImmutableSet<String> OF = GROUPS.of("prepositions of a whole");
  private static final ImmutableSet<String> PLACING = ImmutableSet.of("in", "at", "on", "near");
  private static final ImmutableSet<String> ELSEWHERE = GROUPS.of("words of other places");
  private static final ImmutableSet<String> BREAKS = ImmutableSet.of(",", ".", ";", ":", "and");

  private final AnalyzedText text;
  private final Words words;
  private final LocatedFigure last;
  private final Measure said;
  private final LocatedFigure figure;

  /** Looks at two numbers of one sentence, of which the first is known to count what is said. */
  ByPlace(AnalyzedText text, LocatedFigure last, Measure said, LocatedFigure figure) {
    this.text = text;
    this.words = new Words(text.sentences().get(figure.sentence()));
    this.last = last;
    this.said = said;
    this.figure = figure;
  }

  /** Returns what the second counts, if its place is all that is told of it. */
  Optional<Measure> measure() {
    return listed().or(() -> isGapped() ? Optional.of(said) : Optional.empty());
  }

  // "In Guinea 367": there.
  private Optional<Measure> listed() {
    int name = figure.firstToken();
    while (name > 0 && words.isCapitalised(name - 1)) {
      name--;
    }
    int in = name - 1;
    boolean listed =
        name < figure.firstToken()
            && words.lower(in).equals("in")
            && BREAKS.contains(words.lower(in - 1));
    if (!listed) {
      return Optional.empty();
    }
    String place = words.quote(text.text(), name, figure.firstToken());
    return Optional.of(said.withPlace(place).withConcepts(ImmutableList.of(place)));
  }

  // "And two in hospital"; "five of them in the north and eleven in the south".
  private boolean isGapped() {
    boolean placed =
        words.lower(figure.firstToken() - 1).equals("and") && isPlaced(figure.endToken());
    boolean alike = OF.contains(words.lower(last.endToken())) && isPlaced(last.endToken() + 2);
    return placed
        && (alike || hasVerb(last.endToken(), figure.firstToken()))
        && !hasVerb(figure.endToken(), clauseEnd(figure.endToken()));
  }

  private boolean isPlaced(int token) {
    return PLACING.contains(words.lower(token)) || ELSEWHERE.contains(words.lower(token));
  }

  private int clauseEnd(int from) {
    int end = from;
    while (end < words.size() && !BREAKS.contains(words.lower(end))) {
      end++;
    }
    return end;
  }

  private boolean hasVerb(int from, int end) {
    return words
        .syntax()
        .filter(tree -> IntStream.range(from, end).anyMatch(i -> tree.tag(i).startsWith("VB")))
        .isPresent();
  }
}
