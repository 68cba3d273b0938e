package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Reading;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds which articles tell of one happening, by the words that are rare among them, above all
 * names, ages and title words, and by the days that they speak of.
 *
 * <p>Near copies are one article. Articles are compared only with those that share one of their
 * weightiest words and lie near in time, and joined by {@link Linkage}; so the work grows with
 * their number, not its square. Stateless.
 */
final class Incidents {

  // Set on bags of shootings in one American state and quarter, and checked on other mixtures; a
  // fifth more or less changes little.
  private static final double THRESHOLD = 0.14;
  // Of two or three articles for which the caller names one event, less is asked.
  private static final double BELIEVED = 0.4;
  private static final int FEW = 3;
  private static final double SAME_DAY = 2;
  private static final double OTHER_DAY = 0.7;
  private static final double OTHER_NEWS = 0.45;
  private static final int FRESH_DAYS = 3;
  private static final double LATE = 0.8;
  private static final int NEAR_DAYS = 15;
  private static final int FAR_DAYS = 90;
  // The words by which an article looks for others, and how far back it looks at each.
  private static final int KEYS = 12;
  private static final int LOOK_BACK = 30;
  private static final int REASONS = 5;
  private static final int SNIPPET = 400;
  // So few articles are read as one story if nine tenths of their pairs share something at all.
  private static final int HANDFUL = 50;
  private static final double ONE_STORY = 0.9;
  private static final double SOMETHING = 0.03;

  private final List<Fingerprint> prints;
  private final Weights weights;
  private final double threshold;

  private Incidents(List<Fingerprint> prints, double threshold) {
    this.threshold = threshold;
    this.prints = prints;
    this.weights = new Weights(prints);
  }

  /** Returns the happenings, given readings by day and id; every article is in exactly one. */
  static ImmutableList<Incident> find(List<Reading> readings) {
    if (areSnippets(readings)) {
      ImmutableList<String> ids =
          readings.stream()
              .map(reading -> reading.article().id())
              .collect(ImmutableList.toImmutableList());
      return ImmutableList.of(new Incident("i0", ids, ImmutableList.of("snippets of one event")));
    }
    List<Fingerprint> all =
        readings.stream().map(reading -> Fingerprint.of(reading.article())).toList();
    int[] firsts = Reprints.firsts(all.stream().map(Fingerprint::words).toList());
    List<Fingerprint> originals = new ArrayList<>();
    int[] place = new int[all.size()];
    for (int i = 0; i < all.size(); i++) {
      place[i] = firsts[i] == i ? originals.size() : place[firsts[i]];
      if (firsts[i] == i) {
        originals.add(all.get(i));
      }
    }
    boolean few = readings.size() <= FEW && areOfOneEvent(readings);
    Incidents incidents = new Incidents(originals, few ? THRESHOLD * BELIEVED : THRESHOLD);
    List<List<Integer>> groups = incidents.groups();
    int[] groupOf = new int[originals.size()];
    for (int g = 0; g < groups.size(); g++) {
      for (int member : groups.get(g)) {
        groupOf[member] = g;
      }
    }
    List<ImmutableList.Builder<String>> articles = new ArrayList<>();
    groups.forEach(group -> articles.add(ImmutableList.builder()));
    for (int i = 0; i < all.size(); i++) {
      articles.get(groupOf[place[i]]).add(readings.get(i).article().id());
    }
    ImmutableList.Builder<Incident> result = ImmutableList.builder();
    for (int g = 0; g < groups.size(); g++) {
      ImmutableList<String> ids = articles.get(g).build();
      ImmutableList<String> because =
          ids.size() > 1 ? incidents.because(groups.get(g)) : ImmutableList.of();
      result.add(new Incident("i" + g, ids, because));
    }
    return result.build();
  }

  // A sentence or two cannot be told from those of another happening by their words; where the
  // caller names one event for all, that is believed.
  private static boolean areSnippets(List<Reading> readings) {
    long snippets =
        readings.stream().filter(reading -> reading.article().text().length() < SNIPPET).count();
    return readings.size() > 1 && areOfOneEvent(readings) && snippets * 2 > readings.size();
  }

  private static boolean areOfOneEvent(List<Reading> readings) {
    return !readings.isEmpty()
        && readings.get(0).article().event().isPresent()
        && readings.stream().map(reading -> reading.article().event()).distinct().count() == 1;
  }

  /** Returns the place of each article's incident in the list. */
  static ImmutableMap<String, Integer> byArticle(List<Incident> incidents) {
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    for (int i = 0; i < incidents.size(); i++) {
      int place = i;
      incidents.get(i).articles().forEach(article -> places.put(article, place));
    }
    return places.buildOrThrow();
  }

  private List<List<Integer>> groups() {
    Linkage linkage = new Linkage(prints.size(), threshold);
    Map<Integer, List<Integer>> postings = new HashMap<>();
    // Of many articles, most pairs share next to nothing, which would only cost time.
    double floor = prints.size() <= HANDFUL ? Double.MIN_VALUE : SOMETHING;
    int alike = 0;
    for (int i = 0; i < prints.size(); i++) {
      for (int other : candidates(i, postings)) {
        double likeness = likeness(i, other);
        if (likeness >= floor) {
          linkage.link(other, i, likeness);
        }
        alike += likeness > SOMETHING ? 1 : 0;
      }
    }
    if (isOneStory(alike)) {
      return List.of(IntStream.range(0, prints.size()).boxed().toList());
    }
    linkage.join();
    if (prints.size() <= HANDFUL) {
      gatherStrays(linkage);
    }
    return linkage.groups();
  }

  // A handful of articles are all compared; of many, those that share a weighty word.
  private Collection<Integer> candidates(int place, Map<Integer, List<Integer>> postings) {
    if (prints.size() <= HANDFUL) {
      return IntStream.range(0, place).boxed().toList();
    }
    Set<Integer> candidates = new TreeSet<>();
    Weights.Vector vector = weights.vector(place);
    for (int key : vector.heaviest(KEYS)) {
      List<Integer> earlier =
          postings.computeIfAbsent(vector.term(key), unused -> new ArrayList<>());
      candidates.addAll(earlier.subList(Math.max(0, earlier.size() - LOOK_BACK), earlier.size()));
      earlier.add(place);
    }
    return candidates;
  }

  // Articles of one great happening may look at it from many sides, each a little like all others;
  // articles of several never do, even where crime and city are the same.
  private boolean isOneStory(int alike) {
    int articles = prints.size();
    double pairs = articles * (articles - 1) / 2.0;
    return articles > 2 && articles <= HANDFUL && alike >= pairs * ONE_STORY;
  }

  // Where there is one great group, half as much is asked of those outside it.
  private void gatherStrays(Linkage linkage) {
    List<List<Integer>> groups = linkage.groups();
    List<Integer> heads = linkage.heads();
    List<Integer> great = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (groups.get(g).size() > 1) {
        great.add(heads.get(g));
      }
    }
    if (great.size() != 1) {
      return;
    }
    int main = great.get(0);
    List<Integer> strays =
        heads.stream()
            .filter(head -> head != main && linkage.mean(main, head) >= threshold / 2)
            .toList();
    int kept = main;
    for (int stray : strays) {
      kept = linkage.merge(stray, kept);
    }
  }

  private double likeness(int one, int other) {
    Fingerprint first = prints.get(one);
    Fingerprint second = prints.get(other);
    double likeness = weights.vector(one).cosine(weights.vector(other));
    if (first.day().isPresent() && second.day().isPresent()) {
      long apart = Math.abs(ChronoUnit.DAYS.between(first.day().get(), second.day().get()));
      if (apart > FAR_DAYS) {
        return 0;
      }
      likeness *= apart > NEAR_DAYS ? LATE : 1;
    }
    if (!first.days().isEmpty() && !second.days().isEmpty()) {
      boolean meet = !Sets.intersection(first.days(), second.days()).isEmpty();
      likeness *= meet ? SAME_DAY : areBothFresh(first, second) ? OTHER_NEWS : OTHER_DAY;
    }
    return likeness;
  }

  // Reports of days apart, each of what has just happened, are of two happenings; what comes later
  // on the one tells when it was.
  private static boolean areBothFresh(Fingerprint first, Fingerprint second) {
    return isFresh(first)
        && isFresh(second)
        && Math.abs(ChronoUnit.DAYS.between(first.day().get(), second.day().get())) > FRESH_DAYS;
  }

  private static boolean isFresh(Fingerprint print) {
    return print.day().isPresent()
        && print.days().stream()
            .allMatch(
                day -> Math.abs(ChronoUnit.DAYS.between(day, print.day().get())) <= FRESH_DAYS);
  }

  // The weightiest words that at least two of the articles share.
  private ImmutableList<String> because(List<Integer> group) {
    if (group.size() == 1) {
      return ImmutableList.of("near copies of one text");
    }
    Map<Integer, Double> sums = new TreeMap<>();
    Map<Integer, Integer> holders = new HashMap<>();
    for (int member : group) {
      Weights.Vector vector = weights.vector(member);
      for (int i = 0; i < vector.size(); i++) {
        sums.merge(vector.term(i), vector.weight(i), Double::sum);
        holders.merge(vector.term(i), 1, Integer::sum);
      }
    }
    return sums.entrySet().stream()
        .filter(entry -> holders.getOrDefault(entry.getKey(), 0) > 1)
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(REASONS)
        .map(entry -> "they share \"" + weights.word(entry.getKey()) + "\"")
        .collect(ImmutableList.toImmutableList());
  }
}
