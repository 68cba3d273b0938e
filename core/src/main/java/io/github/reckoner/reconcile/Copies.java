package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.reckoner.internal.MinHash;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Block;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  // With two rows a band, 64 bands find a pair of resemblance .3 with probability .998.
  private static final MinHash HASH = new MinHash(5, 64, 2);
  private static final Splitter NO_WORD =
      Splitter.on(CharMatcher.forPredicate(Character::isLetterOrDigit).negate()).omitEmptyStrings();
  private static final int SHORT = 30;
  private static final double CONTAINED = 0.7;
  private static final double SHORT_CONTAINED = 0.9;
  private static final Comparator<Article> FIRST_PRINTED =
      Comparator.<Article, LocalDate>comparing(article -> article.published().orElse(LocalDate.MAX))
          .thenComparing(Article::id);
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
    List<MinHash.Signature> signatures =
        sorted.stream().map(article -> HASH.of(words(article))).toList();
    Sets sets = new Sets(sorted.size());
    Map<Long, Integer> buckets = new HashMap<>();
    for (int i = 0; i < signatures.size(); i++) {
      if (signatures.get(i).runs() == 0) {
        continue;
      }
      for (long key : signatures.get(i).keys()) {
        Integer other = buckets.putIfAbsent(key, i);
        if (other != null
            && !sets.together(other, i)
            && nearlySame(signatures.get(i), signatures.get(other))) {
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

  private static boolean nearlySame(MinHash.Signature one, MinHash.Signature other) {
    double resemblance = one.resemblance(other);
    int shorter = Math.min(one.runs(), other.runs());
    double shared = resemblance * ((double) one.runs() + other.runs()) / (1 + resemblance);
    return shared >= (shorter < SHORT ? SHORT_CONTAINED : CONTAINED) * shorter;
  }

  // The words of the story, in lower case.
  private static List<String> words(Article article) {
    StringBuilder story = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.kind().isStory()) {
        story.append(article.text(), block.start(), block.end()).append(' ');
      }
    }
    String text = article.blocks().isEmpty() ? article.text() : story.toString();
    return NO_WORD
        .splitToStream(text)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }
}
