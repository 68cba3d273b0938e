package io.github.reckoner.extract.attribution;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Attribution;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Stance;
import io.github.reckoner.nlp.AnalyzedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads who says so: attributions, the chain of hops behind each figure, stances, and statements
 * without a figure.
 *
 * <p>A trained model finds the attributions, over syntax in the sentences that hold a figure and
 * over tokens in all others; rules make actors, chains and stances of them. Immutable and
 * thread-safe; the texts it reads belong to one thread each.
 */
public final class AttributionReader {

  private final Cues cues;
  private final Aliases aliases;
  private final Finder finder;

  private AttributionReader(Cues cues, Aliases aliases) {
    this.cues = cues;
    this.aliases = aliases;
    this.finder = new Finder(cues, Model.standard());
  }

  /** Returns a reader with the library's own cues. */
  public static AttributionReader withDefaults() {
    return new AttributionReader(Cues.standard(), Aliases.none());
  }

  /** Returns a reader that attributes by other cues; its model stays the same. */
  public AttributionReader with(Cues newCues) {
    return new AttributionReader(requireNonNull(newCues, "newCues"), aliases);
  }

  /** Returns a reader that knows actors by other names. */
  public AttributionReader with(Aliases newAliases) {
    return new AttributionReader(cues, requireNonNull(newAliases, "newAliases"));
  }

  /**
   * Reads a part of an article whose figures no reader has looked at.
   *
   * @throws IllegalArgumentException if a figure is not of this part
   */
  public Attributions read(
      Article article, Part part, AnalyzedText text, ImmutableList<Passage> figures) {
    return read(article, part, text, figures, ImmutableMap.of());
  }

  /**
   * Reads a part of an article.
   *
   * @param article the article
   * @param part the part that was analysed
   * @param text the part in sentences; deeper layers are asked for where a figure stands
   * @param figures the passages whose voices will be asked for
   * @param tellers who merely gives a figure, by its passage, as far as the reader of figures knows
   * @throws IllegalArgumentException if a figure is not of this part
   */
  public Attributions read(
      Article article,
      Part part,
      AnalyzedText text,
      ImmutableList<Passage> figures,
      ImmutableMap<Passage, Teller> tellers) {
    Story story = new Story(text, part);
    List<Span> spans = new ArrayList<>();
    for (Passage figure : figures) {
      if (figure.part() != part) {
        throw new IllegalArgumentException(figure + " is not of the part " + part);
      }
      story.spanOf(figure).ifPresent(spans::add);
    }
    spans.forEach(span -> story.analyse(story.sentenceOf(span.first())));
    ImmutableList<Saying> sayings =
        new Tellers(story, cues, spans).with(finder.find(story, spans), tellers);
    Chains chains = new Chains(story, sayings, aliases);
    return new Attributions(
        sayings.stream()
            .map(saying -> attribution(story, saying))
            .collect(ImmutableList.toImmutableList()),
        voices(article, story, chains, figures),
        new Statements(story, cues, chains, sayings).find());
  }

  private static ImmutableMap<Passage, Voice> voices(
      Article article, Story story, Chains chains, ImmutableList<Passage> figures) {
    Map<Passage, Voice> voices = new LinkedHashMap<>();
    for (Passage figure : figures) {
      Voice voice =
          story.spanOf(figure).map(s -> voice(story, chains, s)).orElse(Voice.ofArticle());
      voices.put(figure, voice);
    }
    voices.replaceAll(
        (figure, voice) ->
            voice.chain().isEmpty() && isHeading(article, figure)
                ? body(article, figure, voices).orElse(voice)
                : voice);
    return ImmutableMap.copyOf(voices);
  }

  private static Voice voice(Story story, Chains chains, Span figure) {
    List<Saying> around = new ArrayList<>(chains.around(figure));
    around.removeIf(
        saying -> !chains.hasSpeaker(saying) && saying.stand().stance() == Stance.ASSERTED);
    if (around.isEmpty()) {
      chains
          .continued(figure)
          .ifPresent(
              saying -> {
                around.addAll(chains.around(saying.cue()));
                around.remove(saying);
                around.add(saying);
              });
    }
    return new Voice(chains.chain(around), Stances.standard().of(story, figure, around));
  }

  private static boolean isHeading(Article article, Passage figure) {
    return article.blocks().stream()
        .filter(block -> block.kind() == Block.Kind.HEADLINE || block.kind() == Block.Kind.HEADING)
        .anyMatch(block -> block.start() <= figure.start() && figure.end() <= block.end());
  }

  /** A heading says on whose account what its story's first figure of the same words does. */
  private static Optional<Voice> body(
      Article article, Passage heading, Map<Passage, Voice> voices) {
    String words = heading.quote().toLowerCase(Locale.ROOT);
    return voices.entrySet().stream()
        .filter(entry -> entry.getKey().start() > heading.end())
        .filter(entry -> !isHeading(article, entry.getKey()))
        .filter(entry -> entry.getKey().quote().toLowerCase(Locale.ROOT).equals(words))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Attribution attribution(Story story, Saying saying) {
    return new Attribution(
        saying.source().map(story::passage).map(ImmutableList::of).orElse(ImmutableList.of()),
        ImmutableList.of(story.passage(saying.cue())),
        saying.content().stream().map(story::passage).collect(ImmutableList.toImmutableList()));
  }
}
