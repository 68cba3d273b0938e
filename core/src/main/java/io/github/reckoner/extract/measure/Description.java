package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Measure;
import io.github.reckoner.nlp.Syntax;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a stretch of words without a figure is about. */
final class Description {

  private final Words words;
  private final int first;
  private final int end;

  Description(Words words, int first, int end) {
    this.words = words;
    this.first = first;
    this.end = end;
  }

  Measure read(String text) {
    OptionalInt person = firstPerson();
    Optional<FrameMatch> match = firstFrame();
    int head = person.orElseGet(this::firstNoun);
    NounPhrase phrase = new NounPhrase(Math.max(first, head - 2), head, end);
    Measure measure =
        Measure.of(Inflection.singular(words.lower(head)))
            .withText(words.quote(text, first, end))
            .withPopulation(new PopulationReader(words).read(phrase));
    return match
        .map(
            m ->
                measure
                    .withCategory(m.frame().category())
                    .withStockOrFlow(m.frame().stockOrFlow())
                    .withPredicate(lemma(m.trigger())))
        .orElse(measure);
  }

  private OptionalInt firstPerson() {
    for (int i = first; i < end; i++) {
      if (People.STANDARD.find(words.bases(i)).isPresent()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private int firstNoun() {
    return words
        .syntax()
        .map(
            syntax -> {
              int token = first;
              while (token < end && !syntax.tag(token).startsWith("NN")) {
                token++;
              }
              return token < end ? token : first;
            })
        .orElse(first);
  }

  private Optional<FrameMatch> firstFrame() {
    for (int i = first; i < end; i++) {
      ImmutableSet<String> bases = words.bases(i);
      for (Frame frame : Frames.STANDARD.of(bases)) {
        if (frame.companions().isEmpty() || companionWithin(frame)) {
          return Optional.of(new FrameMatch(frame, i));
        }
      }
    }
    return Optional.empty();
  }

  private boolean companionWithin(Frame frame) {
    for (int i = first; i < end; i++) {
      if (words.bases(i).stream().anyMatch(frame.companions()::contains)) {
        return true;
      }
    }
    return false;
  }

  private String lemma(int token) {
    return words
        .syntax()
        .map((Syntax syntax) -> syntax.lemma(token))
        .orElse(words.lower(token))
        .toLowerCase(Locale.ROOT);
  }
}
