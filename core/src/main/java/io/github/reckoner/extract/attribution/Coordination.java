package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Actor;
import java.util.ArrayList;
import java.util.List;

/** Tells "Kyiv, the West and South Korea" apart. */
final class Coordination {

  private static final int LONGEST_PART = 6;

  private Coordination() {}

  /**
   * Returns the coordinated names of a source, or actors each with an article; the whole source
   * where it is not a plain list of them.
   */
  static ImmutableList<Span> parts(Story story, Span source) {
    List<Span> parts = new ArrayList<>();
    boolean joined = false;
    int first = source.first();
    for (int i = source.first(); i <= source.end(); i++) {
      boolean edge = i == source.end();
      boolean and = !edge && story.lower(i).equals("and");
      if (edge || and || story.word(i).equals(",")) {
        joined |= and;
        if (first < i) {
          parts.add(new Span(first, i));
        }
        first = i + 1;
      }
    }
    boolean single = parts.stream().anyMatch(p -> isActor(story, p));
    boolean plain =
        joined
            && parts.size() > 1
            && parts.stream()
                .allMatch(
                    p -> isName(story, p) || isActor(story, p) || (single && isMany(story, p)));
    return plain ? ImmutableList.copyOf(parts) : ImmutableList.of(source);
  }

  /** "The mayor and the fire chief". */
  private static boolean isActor(Story story, Span part) {
    return part.length() <= LONGEST_PART
        && story.wordClass(part.first()).equals("DETERMINER")
        && ActorNouns.standard().isActor(story.word(part.end() - 1));
  }

  /** "Survivors" beside "a soldier". */
  private static boolean isMany(Story story, Span part) {
    int head = part.end() - 1;
    boolean people =
        ActorNouns.standard().is(ActorNouns.Noun.GROUP, story.word(head))
            || Bodies.ofPeople(story.lower(head)).filter(Actor.Kind.GROUP::equals).isPresent();
    return part.length() <= LONGEST_PART && people;
  }

  private static boolean isName(Story story, Span part) {
    return part.length() <= LONGEST_PART
        && Character.isUpperCase(story.word(part.end() - 1).charAt(0))
        && !story.lower(part.end() - 1).equals("others");
  }
}
