package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the attributions of a story: the model decides, over syntax where it is known and over
 * tokens elsewhere.
 *
 * <p>Immutable and thread-safe.
 */
final class Finder {

  /** The log odds from which on a word is held to attribute. */
  private static final double SURE = -0.35;

  /** Words that a user added attribute where the model does not speak clearly against it. */
  private static final double ADDED = -4;

  private static final Set<Cue.Word> ORDER =
      Set.of(Cue.Word.VERB, Cue.Word.NOUN, Cue.Word.ADJECTIVE, Cue.Word.ADVERB);

  private final Cues cues;
  private final Model model;
  private final AnchorFeatures anchors;
  private final Rules rules;

  Finder(Cues cues, Model model) {
    this.cues = cues;
    this.model = model;
    this.anchors = new AnchorFeatures(cues);
    this.rules = new Rules(cues);
  }

  /** Returns the attributions in the order of their cues. */
  ImmutableList<Saying> find(Story story) {
    List<Saying> found = new ArrayList<>();
    Features reused = new Features();
    for (int sentence = 0; sentence < story.sentences(); sentence++) {
      int at = sentence;
      Optional<Clause> clause =
          story.syntaxIfKnown(sentence).map(syntax -> new Clause(story, at, syntax));
      int before = found.size();
      for (int i = story.firstOf(sentence); i < story.endOf(sentence); i++) {
        at(story, i, clause, reused).ifPresent(found::add);
      }
      if (found.size() == before) {
        rules.heading(story, sentence).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt(saying -> saying.cue().first()));
    return ImmutableList.copyOf(found);
  }

  private Optional<Saying> at(Story story, int i, Optional<Clause> clause, Features reused) {
    Optional<Saying> disclosure = rules.disclosure(story, i);
    if (disclosure.isPresent()) {
      return disclosure;
    }
    double score = model.anchorScore(anchors, story, i, clause, reused);
    if (score > (cues.isAdded(story.lower(i)) ? ADDED : SURE)) {
      Optional<Saying> saying =
          model.saying(anchors, story, i, clause, stand(story, i, clause), reused);
      if (saying.isPresent()) {
        return saying;
      }
    }
    return clause.flatMap(tree -> rules.reckoning(story, tree, i));
  }

  /** Returns how the anchor makes the speaker stand, by its part of speech where that is known. */
  private Stand stand(Story story, int anchor, Optional<Clause> clause) {
    String word = story.lower(anchor);
    if (clause.isPresent()) {
      Cue.Word part = clause.get().isVerb(anchor) ? Cue.Word.VERB : Cue.Word.NOUN;
      Optional<Cue> cue = cues.of(word, part);
      if (cue.isPresent()) {
        return cue.get().stand();
      }
    }
    return cues.of(word).stream()
        .filter(cue -> ORDER.contains(cue.part()))
        .findFirst()
        .map(Cue::stand)
        .orElse(Stand.ASSERT);
  }
}
