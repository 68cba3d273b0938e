package io.github.reckoner.extract.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Attribution;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Stance;
import io.github.reckoner.nlp.AnalyzedText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who says so: attributions, the chain of hops behind each figure, stances, and statements
 * without a figure.
 *
 * <p>Immutable and thread-safe; the texts it reads belong to one thread each.
 */
public final class AttributionReader {

  private final Rules rules;

  private AttributionReader(Cues cues) {
    this.rules = new Rules(cues);
  }

  /** Returns a reader with the library's own cues. */
  public static AttributionReader withDefaults() {
    return new AttributionReader(Cues.standard());
  }

  /** Returns a reader that attributes by other cues; its model stays the same. */
  public AttributionReader with(Cues cues) {
    return new AttributionReader(requireNonNull(cues, "cues"));
  }

  /**
   * Reads a part of an article.
   *
   * @param article the article
   * @param part the part that was analysed
   * @param text the part in sentences; deeper layers are asked for where a figure stands
   * @param figures the passages whose voices will be asked for
   * @throws IllegalArgumentException if a figure is not of this part
   */
  public Attributions read(
      Article article, Part part, AnalyzedText text, ImmutableList<Passage> figures) {
    Story story = new Story(text, part);
    Set<Integer> wanted = new HashSet<>();
    for (Passage figure : figures) {
      if (figure.part() != part) {
        throw new IllegalArgumentException(figure + " is not of the part " + part);
      }
      story.spanOf(figure).ifPresent(span -> wanted.add(story.sentenceOf(span.first())));
    }
    ImmutableList.Builder<Saying> sayings = ImmutableList.builder();
    for (int sentence : ImmutableSortedSet.copyOf(wanted)) {
      story
          .syntax(sentence)
          .ifPresent(syntax -> sayings.addAll(rules.find(story, sentence, syntax)));
    }
    return resolve(story, sayings.build(), figures);
  }

  private static Attributions resolve(
      Story story, ImmutableList<Saying> sayings, ImmutableList<Passage> figures) {
    Map<Passage, Voice> voices = new LinkedHashMap<>();
    for (Passage figure : figures) {
      voices.put(
          figure,
          story.spanOf(figure).map(s -> voice(story, sayings, s)).orElse(Voice.ofArticle()));
    }
    return new Attributions(
        sayings.stream()
            .map(saying -> attribution(story, saying))
            .collect(ImmutableList.toImmutableList()),
        ImmutableMap.copyOf(voices),
        ImmutableList.of());
  }

  private static Voice voice(Story story, ImmutableList<Saying> sayings, Span figure) {
    List<Saying> around =
        sayings.stream()
            .filter(saying -> saying.covers(figure))
            .sorted(Comparator.comparingInt(Saying::size).reversed())
            .toList();
    if (around.isEmpty()) {
      return Voice.ofArticle();
    }
    ImmutableList<Hop> hops =
        around.stream().map(saying -> hop(story, saying)).collect(ImmutableList.toImmutableList());
    Stance stance = around.get(around.size() - 1).stand().stance();
    return new Voice(new Chain(hops), stance);
  }

  private static Hop hop(Story story, Saying saying) {
    Passage cue = story.passage(saying.cue());
    Optional<Passage> words = saying.source().map(story::passage);
    Mention speaker =
        words
            .map(w -> new Mention(Actor.of(Actor.Kind.GROUP, w.quote().strip()), w))
            .orElse(new Mention(Actor.unnamed(), cue));
    return Hop.of(speaker, cue);
  }

  private static Attribution attribution(Story story, Saying saying) {
    return new Attribution(
        saying.source().map(story::passage).map(ImmutableList::of).orElse(ImmutableList.of()),
        ImmutableList.of(story.passage(saying.cue())),
        saying.content().stream().map(story::passage).collect(ImmutableList.toImmutableList()));
  }
}
