package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gives a number to who merely gives it: the model was not taught that "the union's figure was 31"
 * is told by the union, and takes "the army counted 45 dead, rebels 160" for the army's words.
 * Belongs to one story.
 */
final class Tellers {

  private static final int FEW = 3;

  private final Story story;
  private final Cues cues;
  private final List<Span> figures;

  Tellers(Story story, Cues cues, List<Span> figures) {
    this.story = story;
    this.cues = cues;
    this.figures = figures;
  }

  /** Returns the attributions, each number among them in the mouth of who gives it. */
  ImmutableList<Saying> with(ImmutableList<Saying> known, ImmutableMap<Passage, Teller> tellers) {
    List<Saying> all = new ArrayList<>(known);
    all.replaceAll(this::ofRelative);
    tellers.forEach(
        (figure, teller) -> story.spanOf(figure).ifPresent(span -> give(all, span, teller)));
    all.sort(Comparator.comparingInt(saying -> saying.cue().first()));
    return ImmutableList.copyOf(all);
  }

  // "Turnout was 57 percent, near the 60 that the board had predicted": the board predicted 60.
  private Saying ofRelative(Saying saying) {
    return figures.stream()
        .filter(saying::covers)
        .filter(figure -> isOfRelative(saying, figure))
        .findFirst()
        .map(figure -> new Span(figure.first() - 1, figure.end()))
        .map(
            told ->
                new Saying(
                    saying.source(),
                    saying.anchor(),
                    saying.cue(),
                    ImmutableList.of(told),
                    saying.stand()))
        .orElse(saying);
  }

  private boolean isOfRelative(Saying saying, Span figure) {
    return saying.source().isPresent()
        && figure.first() > 0
        && story.lower(figure.first() - 1).equals("the")
        && isShortWay(figure.end(), saying.source().get().first())
        && isShortWay(saying.source().get().end(), saying.anchor());
  }

  // Returns whether few words lie between, and no mark.
  private boolean isShortWay(int from, int to) {
    return from <= to
        && to - from <= FEW
        && IntStream.range(from, to).noneMatch(story::isPunctuation);
  }

  private void give(List<Saying> sayings, Span figure, Teller teller) {
    Optional<Span> source = story.spanOf(teller.source());
    Optional<Span> cue = story.spanOf(teller.cue());
    if (source.isEmpty() || cue.isEmpty() || !mayTell(source.get())) {
      return;
    }
    List<Saying> around = sayings.stream().filter(saying -> saying.tells(figure)).toList();
    boolean known = around.size() == 1 && isBy(around.get(0), source.get());
    if (known) {
      sayings.remove(around.get(0));
      sayings.add(behind(around.get(0), source.get(), figure));
      return;
    }
    for (Saying saying : around) {
      if (isBy(saying, source.get()) || holdsRival(saying, figure)) {
        sayings.remove(saying);
        without(saying, figure).ifPresent(sayings::add);
      }
    }
    int anchor = cue.get().first();
    Stand stand = cues.of(story.lower(anchor), Cue.Word.VERB).map(Cue::stand).orElse(Stand.ASSERT);
    sayings.add(
        new Saying(source, anchor, new Span(anchor, anchor + 1), ImmutableList.of(figure), stand));
  }

  // "Judges who hear the case": a case tells nothing.
  private boolean mayTell(Span source) {
    Span head = Mentions.headPhrase(story, source);
    int noun = head.end() - 1;
    return Rules.isName(story, noun)
        || ActorNouns.standard().isActor(story.word(noun))
        || Bodies.ofPeople(story.lower(noun)).isPresent()
        || story.wordClass(noun).equals("SUBJECT_PRONOUN")
        || story.wordClass(noun).equals("POSSESSIVE")
        || head.length() == 1;
  }

  // "Rebels say 27 fell; the army says 11": who gives a number behind the verb gives none before.
  private static Saying behind(Saying saying, Span source, Span figure) {
    boolean before = saying.content().stream().anyMatch(span -> span.end() <= source.first());
    if (!before || figure.first() <= saying.anchor()) {
      return saying;
    }
    ImmutableList<Span> behind =
        saying.content().stream()
            .filter(span -> span.end() > source.first())
            .collect(ImmutableList.toImmutableList());
    return new Saying(
        saying.source(),
        saying.anchor(),
        saying.cue(),
        behind.isEmpty() ? ImmutableList.of(figure) : behind,
        saying.stand());
  }

  private static boolean isBy(Saying saying, Span source) {
    return saying.source().filter(source::overlaps).isPresent();
  }

  // Who gives the number before in the sentence does not give its rival.
  private boolean holdsRival(Saying saying, Span figure) {
    return figures.stream()
        .filter(other -> other.end() <= figure.first())
        .filter(other -> story.sentenceOf(other.first()) == story.sentenceOf(figure.first()))
        .anyMatch(saying::covers);
  }

  private static Optional<Saying> without(Saying saying, Span figure) {
    ImmutableList.Builder<Span> left = ImmutableList.builder();
    for (Span span : saying.content()) {
      if (!span.overlaps(figure)) {
        left.add(span);
        continue;
      }
      if (span.first() < figure.first()) {
        left.add(new Span(span.first(), figure.first()));
      }
      if (figure.end() < span.end()) {
        left.add(new Span(figure.end(), span.end()));
      }
    }
    ImmutableList<Span> content = left.build();
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Saying(saying.source(), saying.anchor(), saying.cue(), content, saying.stand()));
  }
}
