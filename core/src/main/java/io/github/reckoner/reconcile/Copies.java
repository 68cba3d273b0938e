package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of some articles are nearly the same text, and which agency each is credited to.
 *
 * <p>Two articles are near duplicates if the shorter has at least 70 % of its runs of five words in
 * the other, as estimated by MinHash (Broder, <i>On the resemblance and containment of
 * documents</i>, 1997) with 128 hash functions; texts of fewer than thirty runs must be the same in
 * 90 %. Only story blocks are compared, where blocks are known. Copies of copies are copies.
 *
 * <p>Immutable; make it once for all the matters of the articles.
 */
public final class Copies {

  private static final int SHINGLE = 5;
  private static final int HASHES = 128;
  private static final int ROWS = 2;
  private static final int SHORT = 30;
  private static final double CONTAINED = 0.7;
  private static final double SHORT_CONTAINED = 0.9;
  private static final Comparator<Article> FIRST_PRINTED =
      Comparator.<Article, LocalDate>comparing(article -> article.published().orElse(LocalDate.MAX))
          .thenComparing(Article::id);
  // With two rows a band, 64 bands find a pair of resemblance .3 with probability .998.
  private static final long[] SEEDS = seeds();

  private static final Copies NONE = new Copies(ImmutableMap.of(), ImmutableMap.of());

  /**
   * Where a text was printed first, as far as the articles tell.
   *
   * @param id the article that stands for all copies: the one published first, then the least id
   * @param agency the agency that any of the copies is credited to
   * @param outlet the publisher of the first
   */
  record Root(String id, Optional<String> agency, Optional<String> outlet) {}

  private final ImmutableMap<String, Root> roots;
  private final ImmutableMap<String, String> agencies;

  private Copies(ImmutableMap<String, Root> roots, ImmutableMap<String, String> agencies) {
    this.roots = roots;
    this.agencies = agencies;
  }

  /** Returns the copies among no articles: for claims that do not come from texts. */
  public static Copies none() {
    return NONE;
  }

  /** Returns which of these articles are copies. */
  public static Copies among(Collection<Article> articles) {
    List<Article> sorted = articles.stream().sorted(FIRST_PRINTED).toList();
    List<Sketch> sketches = sorted.stream().map(Sketch::of).toList();
    Sets sets = new Sets(sorted.size());
    Map<Long, Integer> buckets = new HashMap<>();
    for (int i = 0; i < sketches.size(); i++) {
      for (int band = 0; band < HASHES / ROWS && sketches.get(i).shingles > 0; band++) {
        Integer other = buckets.putIfAbsent(sketches.get(i).band(band), i);
        if (other != null
            && !sets.together(other, i)
            && sketches.get(i).nearlySameAs(sketches.get(other))) {
          sets.join(other, i);
        }
      }
    }
    return new Copies(roots(sorted, sets), agencies(sorted));
  }

  private static ImmutableMap<String, String> agencies(List<Article> articles) {
    ImmutableMap.Builder<String, String> agencies = ImmutableMap.builder();
    for (Article article : articles) {
      Agencies.creditOf(article).ifPresent(agency -> agencies.put(article.id(), agency));
    }
    return agencies.buildKeepingLast();
  }

  private static ImmutableMap<String, Root> roots(List<Article> sorted, Sets sets) {
    Map<Integer, Root> ofSet = new HashMap<>();
    ImmutableMap.Builder<String, Root> roots = ImmutableMap.builder();
    for (int i = 0; i < sorted.size(); i++) {
      Article first = sorted.get(i);
      Root root = ofSet.get(sets.first(i));
      Optional<String> agency = Agencies.creditOf(first);
      ofSet.put(
          sets.first(i),
          root == null
              ? new Root(first.id(), agency, first.publisher())
              : new Root(root.id, root.agency.or(() -> agency), root.outlet));
    }
    for (int i = 0; i < sorted.size(); i++) {
      roots.put(sorted.get(i).id(), requireNonNull(ofSet.get(sets.first(i))));
    }
    return roots.buildKeepingLast();
  }

  /** Returns where the text of an article was printed first; empty if the article is unknown. */
  Optional<Root> rootOf(String article) {
    return Optional.ofNullable(roots.get(article));
  }

  /** Returns the agency in an article's own byline or dateline. */
  Optional<String> agencyOf(String article) {
    return Optional.ofNullable(agencies.get(article));
  }

  /** Returns the sets of two or more articles that are nearly the same text, as ids in order. */
  public ImmutableList<ImmutableList<String>> sets() {
    Map<String, ImmutableList.Builder<String>> sets = new TreeMap<>();
    roots.forEach(
        (id, root) -> sets.computeIfAbsent(root.id, f -> ImmutableList.builder()).add(id));
    return sets.values().stream()
        .map(ImmutableList.Builder::build)
        .filter(set -> set.size() > 1)
        .collect(ImmutableList.toImmutableList());
  }

  private static long[] seeds() {
    long[] seeds = new long[HASHES];
    for (int i = 0; i < HASHES; i++) {
      seeds[i] = mix(0x9E3779B97F4A7C15L * (i + 1));
    }
    return seeds;
  }

  // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** The MinHash signature of a text, and how many runs of words it was made of. */
  private static final class Sketch {

    private final long[] least;
    private final int shingles;

    private Sketch(long[] least, int shingles) {
      this.least = least;
      this.shingles = shingles;
    }

    static Sketch of(Article article) {
      long[] words = words(article);
      long[] least = new long[HASHES];
      Arrays.fill(least, Long.MAX_VALUE);
      int length = Math.min(SHINGLE, words.length);
      int runs = length == 0 ? 0 : words.length - length + 1;
      for (int start = 0; start < runs; start++) {
        long run = 0;
        for (int i = start; i < start + length; i++) {
          run = mix(run ^ words[i]);
        }
        for (int i = 0; i < HASHES; i++) {
          least[i] = Math.min(least[i], mix(run ^ SEEDS[i]));
        }
      }
      return new Sketch(least, runs);
    }

    private static long[] words(Article article) {
      StringBuilder story = new StringBuilder();
      for (Block block : article.blocks()) {
        if (block.kind().isStory()) {
          story.append(article.text(), block.start(), block.end()).append(' ');
        }
      }
      String text = article.blocks().isEmpty() ? article.text() : story.toString();
      long[] words = new long[text.length() / 2 + 1];
      int count = 0;
      int start = -1;
      for (int i = 0; i <= text.length(); i++) {
        boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        if (inWord && start < 0) {
          start = i;
        } else if (!inWord && start >= 0) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          words[count++] = Hashing.murmur3_128().hashUnencodedChars(word).asLong();
          start = -1;
        }
      }
      return Arrays.copyOf(words, count);
    }

    long band(int band) {
      long key = band + 1L;
      for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
        key = mix(key ^ least[i]);
      }
      return key;
    }

    boolean nearlySameAs(Sketch other) {
      int equal = 0;
      for (int i = 0; i < HASHES; i++) {
        equal += least[i] == other.least[i] ? 1 : 0;
      }
      double resemblance = equal / (double) HASHES;
      int shorter = Math.min(shingles, other.shingles);
      double shared = resemblance * ((double) shingles + other.shingles) / (1 + resemblance);
      return shared >= (shorter < SHORT ? SHORT_CONTAINED : CONTAINED) * shorter;
    }
  }
}
