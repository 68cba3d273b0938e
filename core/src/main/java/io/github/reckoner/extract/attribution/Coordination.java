package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.model.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
    boolean one = parts.size() == 2 && isOneName(story, parts.get(0), parts.get(1));
    return plain && !one ? ImmutableList.copyOf(parts) : ImmutableList.of(source);
  }

  /**
   * "The Disaster Reduction and Management Council", "Japan's Fire and Rescue Agency", "the
   * Ministry of Health and Family Welfare"; but "the Pentagon and State Department", "the Ministry
   * of Health and UNICEF".
   */
  private static boolean isOneName(Story story, Span one, Span other) {
    if (story.wordClass(other.first()).equals("DETERMINER")) {
      return false;
    }
    boolean titled =
        IntStream.range(one.first(), one.end() - 1)
            .anyMatch(i -> isBody(story, i) && story.is(Sort.FOR, i + 1));
    if (titled) {
      return !isKnown(story, other);
    }
    int last = other.end() - 1;
    boolean definite =
        story.wordClass(one.first()).equals("DETERMINER")
            ? isBody(story, last)
            : story.is(Sort.BRANCH, last)
                && IntStream.range(one.first() + 1, one.end() - 1)
                    .anyMatch(i -> Mentions.isPossessive(story, i));
    return other.length() > 1 && definite && one.length() > 2 && !isKnown(story, one);
  }

  private static boolean isBody(Story story, int token) {
    return ActorNouns.standard().is(ActorNouns.Noun.ORGANISATION, story.word(token));
  }

  private static boolean isKnown(Story story, Span part) {
    String name = Mentions.withoutDeterminer(story, part);
    String last = story.word(part.end() - 1);
    return last.equals(last.toUpperCase(Locale.ROOT))
        || Institutions.standard().of(name).isPresent()
        || Nations.standard().of(name).isPresent()
        || Nations.standard().byMetonym(name).isPresent()
        || ActorNouns.standard().isActor(last);
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
