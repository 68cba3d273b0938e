package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Strings attributions together: whoever speaks within what another says is the inner hop.
 *
 * <p>Belongs to one story.
 */
final class Chains {

  /** How many sentences an estimate that names nobody may stand after the body that spoke last. */
  private static final int REACH = 2;

  private final Story story;
  private final ImmutableList<Saying> sayings;
  private final Map<Saying, ImmutableList<Hop>> hops = new LinkedHashMap<>();

  Chains(Story story, ImmutableList<Saying> sayings, Aliases aliases) {
    this.story = story;
    this.sayings = sayings;
    Actors actors = new Actors(story, aliases);
    int lastSpeech = Integer.MIN_VALUE;
    for (Saying saying : sayings) {
      int sentence = story.sentenceOf(saying.anchor());
      if (saying.source().isPresent()) {
        hops.put(saying, hops(saying, saying.source().get(), actors));
        lastSpeech = sentence;
      } else {
        boolean near = sentence - lastSpeech <= REACH && lastSpeech >= 0;
        hops.put(saying, unnamed(saying, near ? actors.lastBody() : Optional.empty()));
      }
    }
  }

  private ImmutableList<Hop> hops(Saying saying, Span source, Actors actors) {
    ImmutableList.Builder<Hop> steps = ImmutableList.builder();
    Optional<Passage> cue = Optional.of(story.passage(saying.cue()));
    for (Span layer : Documents.layers(story, source, ActorNouns.standard())) {
      steps.add(new Hop(actors.mentions(layer), cue));
    }
    return steps.build();
  }

  /** "is believed to": nobody is named; the body that spoke last may stand behind an estimate. */
  private ImmutableList<Hop> unnamed(Saying saying, Optional<Actor> body) {
    if (!isPassive(saying)) {
      return ImmutableList.of();
    }
    boolean estimate = saying.stand() == Stand.ESTIMATE || saying.stand() == Stand.PROJECT;
    Actor actor = estimate && body.isPresent() ? body.get() : Actor.unnamed();
    Passage cue = story.passage(saying.cue());
    return ImmutableList.of(Hop.of(new Mention(actor, cue), cue));
  }

  private boolean isPassive(Saying saying) {
    WordClasses classes = WordClasses.standard();
    int anchor = saying.anchor();
    for (int i = Math.max(story.firstOf(story.sentenceOf(anchor)), anchor - 3); i < anchor; i++) {
      if (classes.of(story, i).equals("BE")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the attributions that cover a run of tokens, outermost first. */
  ImmutableList<Saying> around(Span tokens) {
    return sayings.stream()
        .filter(saying -> saying.covers(tokens))
        .sorted(Comparator.comparingInt(Saying::size).reversed())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the hops of nested attributions; a speaker who comes twice in a row counts once. */
  Chain chain(List<Saying> outermostFirst) {
    List<Hop> chain = new ArrayList<>();
    for (Saying saying : outermostFirst) {
      for (Hop hop : hops.getOrDefault(saying, ImmutableList.of())) {
        boolean repeated =
            !chain.isEmpty() && chain.get(chain.size() - 1).actor().equals(hop.actor());
        if (!repeated) {
          chain.add(hop);
        }
      }
    }
    return new Chain(ImmutableList.copyOf(chain));
  }

  /**
   * Returns the attribution that a quotation without one continues: a paragraph that is all quoted,
   * after a paragraph in which somebody was quoted.
   */
  Optional<Saying> continued(Span tokens) {
    int quotation = story.quotationOf(tokens.first());
    if (quotation == Story.UNQUOTED) {
      return Optional.empty();
    }
    int first = story.quotation(quotation).first();
    if (!story.startsParagraph(first)) {
      return Optional.empty();
    }
    int paragraph = first;
    for (int back = 0; back < 3 && paragraph > 0; back++) {
      int previousEnd = paragraph;
      paragraph = paragraphOf(previousEnd - 1);
      Span whole = new Span(paragraph, previousEnd);
      Optional<Saying> last =
          sayings.stream()
              .filter(saying -> whole.contains(saying.anchor()) && saying.source().isPresent())
              .filter(saying -> saying.content().stream().anyMatch(s -> isQuoted(s)))
              .reduce((one, other) -> other);
      if (last.isPresent() || !story.isQuoted(paragraph)) {
        return last;
      }
    }
    return Optional.empty();
  }

  private boolean isQuoted(Span content) {
    return story.isQuoted(content.first()) || story.isQuoted(content.end() - 1);
  }

  private int paragraphOf(int token) {
    int first = token;
    while (first > 0 && !story.startsParagraph(first)) {
      first--;
    }
    return first;
  }
}
