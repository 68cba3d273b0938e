package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.attribution.ActorNouns.Noun;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.Nations;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds who is said to say a heading by where the name stands: "Quake kills 40 - officials", "Raid
 * kills 18: monitor", "WHO: 1,200 cases", "40 hurt in clash (police)".
 *
 * <p>Stateless. The model is taught with the text of articles, which has next to none of these.
 */
final class Headings {

  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");
  private static final int LONGEST_SOURCE = 6;

  /** Nouns of people who speak before a colon; of others, as of "Migrants:", the heading tells. */
  private static final ImmutableSet<String> VOICES = group("voices");

  /** Nouns before a colon that tell what kind of article follows: "Analysis:". */
  private static final ImmutableSet<String> LABELS = group("labels");

  private final Story story;
  private final ActorNouns nouns = ActorNouns.standard();

  Headings(Story story) {
    this.story = story;
  }

  private static ImmutableSet<String> group(String name) {
    return Lexicon.read(Headings.class, "headings.tsv").stream()
        .filter(row -> row.get("group").equals(name))
        .flatMap(row -> row.list("words").stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns what a sentence that is a paragraph without a full stop attributes. */
  Optional<Saying> saying(int sentence) {
    int first = story.firstOf(sentence);
    int end = story.endOf(sentence);
    boolean alone =
        story.startsParagraph(first) && (end == story.size() || story.startsParagraph(end));
    if (!alone || end - first < 3) {
      return Optional.empty();
    }
    if (story.word(end - 1).equals(")")) {
      return bracketed(first, end - 1);
    }
    return story.isPunctuation(end - 1)
        ? Optional.empty()
        : behind(first, end).or(() -> before(first, end));
  }

  private Optional<Saying> bracketed(int first, int close) {
    for (int i = close - 1; i > Math.max(first + 1, close - 1 - LONGEST_SOURCE); i--) {
      if (story.word(i).equals("(")) {
        return said(new Span(i + 1, close), i, new Span(first, i), isNamed(i + 1, close));
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> behind(int first, int end) {
    for (int i = end - 2; i > Math.max(first + 1, end - 2 - LONGEST_SOURCE); i--) {
      boolean dash = DASHES.contains(story.word(i)) && isSpaced(i);
      if (dash || story.word(i).equals(":")) {
        // "Quake kills 40 - Harlow Times" is told by the paper that prints it.
        boolean outlet = dash && nouns.is(Noun.OUTLET, story.word(end - 1));
        boolean sure = !outlet && isNamed(i + 1, end);
        boolean name = !dash && isName(i + 1, end) && isRunningText(first, i);
        return said(new Span(i + 1, end), i, new Span(first, i), sure || name);
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> before(int first, int end) {
    int limit = Math.min(end - 1, first + LONGEST_SOURCE + 1);
    for (int i = first + 1; i < limit; i++) {
      if (story.word(i).equals(":")) {
        return said(
            new Span(first, i), i, new Span(i + 1, end), isNamed(first, i) && isVoice(first, i));
      }
    }
    return Optional.empty();
  }

  private static Optional<Saying> said(Span source, int cue, Span content, boolean sure) {
    return sure
        ? Optional.of(
            new Saying(
                Optional.of(source),
                cue,
                new Span(cue, cue + 1),
                ImmutableList.of(content),
                Stand.ASSERT))
        : Optional.empty();
  }

  /** Whether words name somebody who may speak; states do by their capitals only: "Kremlin". */
  private boolean isNamed(int first, int end) {
    if (first >= end) {
      return false;
    }
    String words = Mentions.withoutDeterminer(story, new Span(first, end));
    return nouns.isActor(story.word(end - 1))
        || Institutions.standard().of(words).isPresent()
        || Nations.standard().byMetonym(words).isPresent();
  }

  /** "Dozens killed in strike: Red Cross". */
  private boolean isName(int first, int end) {
    return end - first > 1 && IntStream.range(first, end).allMatch(this::isCapital);
  }

  /** Whether capitals tell names, as they do not where every word of a heading has one. */
  private boolean isRunningText(int first, int end) {
    long small = IntStream.range(first + 1, end).filter(i -> !isCapital(i)).count();
    return 2 * small >= end - first;
  }

  private boolean isCapital(int token) {
    return Character.isUpperCase(story.word(token).charAt(0));
  }

  private boolean isVoice(int first, int end) {
    String last = story.lower(end - 1);
    if (LABELS.contains(last)) {
      return false;
    }
    boolean many = nouns.is(Noun.GROUP, last) && !nouns.is(Noun.ORGANISATION, last);
    boolean one = nouns.is(Noun.UNNAMED, last) || nouns.is(Noun.TITLE, last);
    boolean topic = (many || one) && !VOICES.contains(last);
    return !topic || Institutions.standard().of(story.words(new Span(first, end))).isPresent();
  }

  private boolean isSpaced(int dash) {
    return story.token(dash - 1).end() < story.token(dash).start()
        && story.token(dash).end() < story.token(dash + 1).start();
  }
}
