package io.github.reckoner.ingest;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Block;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words by which parts of a page that are not the story give themselves away, from {@code
 * cues.tsv} and {@code sections.tsv}.
 *
 * <p>Immutable and thread-safe.
 */
final class Cues {

  /** Where in a line a cue has to stand. */
  private enum At {
    WHOLE,
    START,
    END,
    ANY,
    LABEL
  }

  /**
   * A cue of the lexicon.
   *
   * @param kind what the line is
   * @param at where the words have to stand
   * @param most the most words a line may have for the cue to count
   * @param weight 2 decides alone, 1 needs company
   * @param pattern the words of each place; a gap is a place that holds only {@code ..}
   * @param says the words as the lexicon has them
   */
  private record Cue(
      Block.Kind kind,
      At at,
      int most,
      int weight,
      ImmutableList<ImmutableSet<String>> pattern,
      String says) {}

  /**
   * What the cues make of a line.
   *
   * @param kind the kind of the heaviest cues
   * @param weight the sum of their weights
   * @param strong whether one of them decides alone
   * @param because the first of the words
   */
  record Verdict(Block.Kind kind, int weight, boolean strong, String because) {}

  /** What an outlet asks its readers to do; a line that begins so needs less to be a plea. */
  private static final ImmutableSet<String> REQUESTS = WordSets.of("request");

  private static final class Holder {
    static final Cues STANDARD = new Cues(load("cues.tsv"), load("sections.tsv"));
  }

  private static final Splitter SPACES = Splitter.on(' ').omitEmptyStrings();

  private static final Splitter SLASHES = Splitter.on('/');
  private static final ImmutableSet<String> GAP = ImmutableSet.of("..");
  private static final int GAP_WORDS = 4;
  private static final int DECIDES = 2;

  // Cues by the words they can begin with, so that a line costs its length, not the lexicon's.
  private final ImmutableMap<String, ImmutableList<Cue>> cues;
  private final ImmutableMap<String, ImmutableList<Cue>> sections;

  private Cues(
      ImmutableMap<String, ImmutableList<Cue>> cues,
      ImmutableMap<String, ImmutableList<Cue>> sections) {
    this.cues = cues;
    this.sections = sections;
  }

  static Cues standard() {
    return Holder.STANDARD;
  }

  /** Returns what the cues make of the words, if any occurs. */
  Optional<Verdict> judge(List<String> words) {
    Map<Block.Kind, Verdict> verdicts = new EnumMap<>(Block.Kind.class);
    for (int i = 0; i < words.size(); i++) {
      for (Cue cue : beginningWith(words.get(i), cues)) {
        if (fits(cue, words, i)) {
          boolean decides = cue.weight() >= DECIDES;
          Verdict verdict = new Verdict(cue.kind(), cue.weight(), decides, said(cue));
          verdicts.merge(cue.kind(), verdict, Cues::add);
        }
      }
    }
    return verdicts.values().stream().max(Comparator.comparingInt(Verdict::weight));
  }

  private static Iterable<Cue> beginningWith(
      String word, ImmutableMap<String, ImmutableList<Cue>> lexicon) {
    ImmutableList<Cue> cues = lexicon.getOrDefault(word, ImmutableList.of());
    return Character.isDigit(word.charAt(0))
        ? Iterables.concat(cues, lexicon.getOrDefault("#", ImmutableList.of()))
        : cues;
  }

  private static Verdict add(Verdict a, Verdict b) {
    return new Verdict(
        a.kind(),
        a.weight() + b.weight(),
        a.strong() || b.strong(),
        a.strong() || !b.strong() ? a.because() : b.because());
  }

  /** Returns whether the words begin as a request to the reader does. */
  static boolean isRequest(List<String> words) {
    return !words.isEmpty() && REQUESTS.contains(words.get(0));
  }

  /** Returns the kind of what follows, if the words are the title of a box of other things. */
  Optional<Verdict> section(List<String> words) {
    return opening(words, false).filter(verdict -> !verdict.kind().isStory());
  }

  /** Returns whether the words title a part of the story: "Key points", "What we know so far". */
  boolean titlesStory(List<String> words) {
    return opening(words, false).filter(verdict -> verdict.kind().isStory()).isPresent();
  }

  /** Returns whether the words, those of a link, offer to read on or to do something else. */
  boolean isOffer(List<String> words) {
    return section(words).isPresent() || judge(words).filter(Verdict::strong).isPresent();
  }

  /** Returns the kind of a line whose words before the first colon or bar are given. */
  Optional<Verdict> label(List<String> words) {
    return opening(words, true);
  }

  private Optional<Verdict> opening(List<String> words, boolean label) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (Cue cue : beginningWith(words.get(0), sections)) {
      if ((cue.at() == At.LABEL) == label && fits(cue, words, 0)) {
        return Optional.of(new Verdict(cue.kind(), cue.weight(), true, said(cue)));
      }
    }
    return Optional.empty();
  }

  private static String said(Cue cue) {
    return "says \"" + cue.says() + "\"";
  }

  private static boolean fits(Cue cue, List<String> words, int at) {
    if (words.size() > cue.most()) {
      return false;
    }
    if (at > 0 && cue.at() != At.ANY && cue.at() != At.END) {
      return false;
    }
    boolean toTheEnd = cue.at() == At.WHOLE || cue.at() == At.END || cue.at() == At.LABEL;
    return matches(cue.pattern(), 0, words, at, toTheEnd);
  }

  // Gaps are at most four words, and a pattern has few of them, so this is bounded.
  private static boolean matches(
      List<ImmutableSet<String>> pattern, int p, List<String> words, int w, boolean toTheEnd) {
    if (p == pattern.size()) {
      return !toTheEnd || w == words.size();
    }
    ImmutableSet<String> want = pattern.get(p);
    if (want.equals(GAP)) {
      for (int skip = 0; skip <= GAP_WORDS && w + skip <= words.size(); skip++) {
        if (matches(pattern, p + 1, words, w + skip, toTheEnd)) {
          return true;
        }
      }
      return false;
    }
    return w < words.size()
        && accepts(want, words.get(w))
        && matches(pattern, p + 1, words, w + 1, toTheEnd);
  }

  private static boolean accepts(ImmutableSet<String> want, String word) {
    return want.contains(word) || (want.contains("#") && Character.isDigit(word.charAt(0)));
  }

  private static ImmutableMap<String, ImmutableList<Cue>> load(String file) {
    Map<String, ImmutableList.Builder<Cue>> byFirst = new LinkedHashMap<>();
    for (Lexicon.Row row : Lexicon.read(Cues.class, file)) {
      String most = row.get("most");
      Cue cue =
          new Cue(
              Block.Kind.valueOf(row.get("kind")),
              At.valueOf(row.get("at")),
              most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most),
              Integer.parseInt(row.get("weight")),
              pattern(row.get("words")),
              row.get("words"));
      for (String first : cue.pattern().get(0)) {
        byFirst.computeIfAbsent(first, key -> ImmutableList.builder()).add(cue);
      }
    }
    return byFirst.entrySet().stream()
        .collect(toImmutableMap(Map.Entry::getKey, e -> e.getValue().build()));
  }

  private static ImmutableList<ImmutableSet<String>> pattern(String words) {
    return SPACES
        .splitToStream(words)
        .map(place -> ImmutableSet.copyOf(SLASHES.split(place)))
        .collect(toImmutableList());
  }
}
