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
import java.util.Set;
import java.util.function.Predicate;

/**
 * Strings attributions together: whoever speaks within what another says is the inner hop.
 *
 * <p>Belongs to one story.
 */
final class Chains {

  /** How many sentences an estimate that names nobody may stand after the body that spoke last. */
  private static final int REACH = 2;

  /** How many paragraphs of nothing but a quotation may follow the one that names its speaker. */
  private static final int QUOTED_PARAGRAPHS = 3;

  private static final Set<String> SUPPOSING = Set.of("would", "will");

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
    Documents.quoted(story, source).ifPresent(q -> steps.add(new Hop(actors.mentions(q), cue)));
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

  /** Returns the attributions that vouch for a run of tokens, outermost first. */
  ImmutableList<Saying> around(Span tokens) {
    return sayings.stream()
        .filter(saying -> saying.covers(tokens))
        .filter(saying -> saying.stand().vouches() || story.isQuoted(tokens.first()))
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
   * Returns the attribution that words without one of their own continue: a paragraph that is all
   * quoted, after one in which somebody was quoted; or a sentence of what would be, after one that
   * says who thinks so.
   */
  Optional<Saying> continued(Span tokens) {
    return story.isQuoted(tokens.first()) ? quoteContinued(tokens) : thoughtContinued(tokens);
  }

  private Optional<Saying> quoteContinued(Span tokens) {
    int first = story.quotation(story.quotationOf(tokens.first())).first();
    if (!story.startsParagraph(first)) {
      return Optional.empty();
    }
    int paragraph = first;
    for (int back = 0; back < QUOTED_PARAGRAPHS && paragraph > 0; back++) {
      int previousEnd = paragraph;
      paragraph = paragraphOf(previousEnd - 1);
      Span whole = new Span(paragraph, previousEnd);
      Optional<Saying> last =
          lastWithin(whole, saying -> saying.content().stream().anyMatch(this::isQuoted));
      if (last.isPresent() || !story.isQuoted(paragraph)) {
        return last;
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> thoughtContinued(Span tokens) {
    int sentence = story.sentenceOf(tokens.first());
    int first = story.firstOf(sentence);
    boolean supposes = false;
    for (int i = first; i < story.endOf(sentence); i++) {
      supposes |= SUPPOSING.contains(story.lower(i));
    }
    if (!supposes || story.startsParagraph(first)) {
      return Optional.empty();
    }
    return lastWithin(
        new Span(story.firstOf(sentence - 1), first), saying -> saying.stand().vouches());
  }

  private Optional<Saying> lastWithin(Span tokens, Predicate<Saying> fits) {
    return sayings.stream()
        .filter(saying -> tokens.contains(saying.anchor()) && saying.source().isPresent())
        .filter(fits)
        .reduce((one, other) -> other);
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
