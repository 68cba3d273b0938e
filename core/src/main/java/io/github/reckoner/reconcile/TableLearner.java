package io.github.reckoner.reconcile;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Learns the errors of sources from a whole table, and estimates its items with what it learned.
 *
 * <p>Expectation and maximisation alternate: the items are estimated with what is believed of the
 * sources, and each source's {@link Trust} is what its statements then show, drawn to the mean of
 * all sources as far as it has said little. A large table is learned from on a sample. Not
 * thread-safe.
 */
final class TableLearner {

  private static final int ROUNDS = 10;
  // A source is judged over all attributes first, so that those it is good at vouch for the rest.
  private static final int OVERALL_ROUNDS = 3;
  private static final int SAMPLE = 3000;
  // How far copies count whose original is not in the table: it may be under another name.
  private static final double ORPHAN = 0.3;
  private static final double STRENGTH = 8;
  // How often a source is right is hard to tell from few statements, which confirm themselves.
  private static final double REPEATS_STRENGTH = 64;
  private static final double KIND_STRENGTH = 20;
  private static final int LARGE = 32;
  private static final double MOSTLY_ATOMS = 0.5;

  private final ImmutableList<Table.Item> items;
  private final Map<String, Integer> volumes = new HashMap<>();
  private final Map<String, Trust> trusts = new HashMap<>();
  private final Map<Voice, Trust> trustsByAttribute = new HashMap<>();
  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, Boolean> whole = new HashMap<>();
  private final Copying copying;
  private Trust pooled = Trust.UNKNOWN;
  private Estimator.Setting setting = Estimator.Setting.UNKNOWN;

  TableLearner(ImmutableList<Table.Item> items) {
    this.items = items;
    for (Table.Item item : items) {
      for (Table.Row row : item.rows()) {
        Scale scale = row.least().signum() > 0 ? Scale.LOG : Scale.ASINH;
        scales.merge(item.attribute(), scale, (a, b) -> a == b ? a : Scale.ASINH);
        volumes.merge(row.source(), 1, Integer::sum);
        boolean isWhole = row.least().stripTrailingZeros().scale() <= 0;
        whole.merge(item.attribute(), isWhole, Boolean::logicalAnd);
      }
    }
    copying = new Copying(volumes);
  }

  // "Police (Lyon)" is one of the police, as is "Police (Nice)"; others are of one kind with those
  // of one statement, of two or three, of four to seven, and so on.
  private String kind(String source) {
    int detail = source.endsWith(")") ? source.lastIndexOf('(') : -1;
    String body = detail > 0 ? source.substring(0, detail).strip() : "";
    int volume = Math.min(LARGE, volumes.getOrDefault(source, 1));
    return body.isEmpty() ? "(" + (31 - Integer.numberOfLeadingZeros(volume)) : body;
  }

  private record Voice(String source, String attribute) {}

  /** Learns from the items, or from an even sample of them. */
  void learn() {
    int stride = Math.max(1, items.size() / SAMPLE);
    for (int i = 0; i < items.size(); i += stride) {
      Voices voices = Voices.of(items.get(i).byOrigin());
      copying.observe(voices.sources, voices.values);
    }
    for (int round = 0; round < ROUNDS; round++) {
      Map<Voice, Tally> tallies = new LinkedHashMap<>();
      Tally all = new Tally();
      double growing = 0;
      int timed = 0;
      for (int i = 0; i < items.size(); i += stride) {
        Table.Item item = items.get(i);
        List<Tally> own = new ArrayList<>();
        ImmutableList<List<Table.Row>> origins = item.byOrigin();
        for (int o = 0; o < origins.size(); o++) {
          own.add(new Tally());
        }
        Estimator estimator = estimator(item, origins);
        estimator.estimate();
        estimator.learn(own);
        if (!Double.isNaN(estimator.growing())) {
          growing += estimator.growing();
          timed++;
        }
        for (int o = 0; o < own.size(); o++) {
          all.add(own.get(o));
          Tally tally = own.get(o);
          sourceOf(origins.get(o))
              .map(source -> new Voice(source, item.attribute()))
              .ifPresent(v -> tallies.computeIfAbsent(v, k -> new Tally()).add(tally));
        }
      }
      believe(round, tallies, all, timed == 0 ? Double.NaN : growing / timed);
    }
  }

  private void believe(int round, Map<Voice, Tally> voices, Tally all, double growing) {
    pooled = all.trust(Trust.UNKNOWN, 1, 1);
    Map<String, Tally> tallies = new LinkedHashMap<>();
    voices.forEach(
        (voice, tally) -> tallies.computeIfAbsent(voice.source, s -> new Tally()).add(tally));
    // Sources that say little are believed as their kind is in the mean.
    Map<String, Tally> byKind = new HashMap<>();
    tallies.forEach(
        (source, tally) -> byKind.computeIfAbsent(kind(source), k -> new Tally()).add(tally));
    Map<String, Trust> alike = new HashMap<>();
    byKind.forEach(
        (kind, tally) -> alike.put(kind, tally.trust(pooled, KIND_STRENGTH, KIND_STRENGTH)));
    tallies.forEach(
        (source, tally) ->
            trusts.put(
                source,
                tally.trust(requireNonNull(alike.get(kind(source))), STRENGTH, REPEATS_STRENGTH)));
    if (scales.size() > 1 && round >= OVERALL_ROUNDS) {
      voices.forEach(
          (voice, tally) ->
              trustsByAttribute.put(
                  voice,
                  tally.trust(requireNonNull(trusts.get(voice.source)), STRENGTH, STRENGTH)));
    }
    setting =
        new Estimator.Setting(
            all.meanBias(setting.bias(), 1),
            Double.isNaN(growing) ? setting.growing() : Math.min(0.98, Math.max(0.02, growing)));
  }

  private Trust trustOf(String source, String attribute) {
    Trust overall = trusts.getOrDefault(source, pooled);
    return trustsByAttribute.getOrDefault(new Voice(source, attribute), overall);
  }

  /** The sources that speak for themselves and give one exact number. */
  private record Voices(List<Integer> origins, List<String> sources, List<Double> values) {

    static Voices of(ImmutableList<List<Table.Row>> origins) {
      Voices voices = new Voices(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < origins.size(); i++) {
        Table.Row row = origins.get(i).get(0);
        boolean own = origins.get(i).size() == 1 && row.origin().equals(row.source());
        if (own && row.kind() == TableStatement.Kind.EXACT) {
          voices.origins.add(i);
          voices.sources.add(row.source());
          voices.values.add(row.value().orElseThrow().doubleValue());
        }
      }
      return voices;
    }
  }

  private double[] weights(Table.Item item, ImmutableList<List<Table.Row>> origins) {
    double[] weights = new double[origins.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sourceOf(origins.get(i)).isPresent() ? 1 : ORPHAN;
    }
    Voices voices = Voices.of(origins);
    double[] own =
        copying.weights(
            voices.sources, voices.values, source -> trustOf(source, item.attribute()).repeats());
    for (int i = 0; i < own.length; i++) {
      weights[voices.origins.get(i)] = own[i];
    }
    return weights;
  }

  private Estimator estimator(Table.Item item, ImmutableList<List<Table.Row>> origins) {
    Scale scale = scales.getOrDefault(item.attribute(), Scale.LOG);
    List<Witnessed> witnesses = new ArrayList<>();
    double start = Double.NaN;
    double[] weights = weights(item, origins);
    for (List<Table.Row> rows : origins) {
      Table.Row first = rows.get(0);
      List<Observation> observations = new ArrayList<>();
      consistent(rows).forEach(row -> observations.add(row.observation()));
      Trust trust = sourceOf(rows).map(s -> trustOf(s, item.attribute())).orElse(pooled);
      witnesses.add(
          Witnessed.of(
              observations,
              scale,
              first.time(),
              first.interest(),
              trust,
              weights[witnesses.size()]));
      if (!Double.isNaN(first.time())) {
        double from = first.dated() ? first.time() - 1 : Math.min(0, first.time());
        start = Double.isNaN(start) ? from : Math.min(start, from);
      }
    }
    return new Estimator(witnesses, setting, start);
  }

  // A copy that gives another exact number than its original is none of it.
  private static List<Table.Row> consistent(List<Table.Row> rows) {
    Optional<Table.Row> original =
        rows.stream()
            .filter(row -> !row.copy() && row.kind() == TableStatement.Kind.EXACT)
            .findFirst();
    return original.isEmpty()
        ? rows
        : rows.stream()
            .filter(
                row ->
                    row.kind() != TableStatement.Kind.EXACT
                        || row.value().equals(original.get().value()))
            .toList();
  }

  // Who is behind an origin: the source that does not pass on another's figure.
  private static Optional<String> sourceOf(List<Table.Row> rows) {
    return rows.stream().filter(row -> !row.copy()).map(Table.Row::source).findFirst();
  }

  /** Returns the estimate of an item. */
  TableFinding estimate(Table.Item item) {
    Posterior posterior = estimator(item, item.byOrigin()).estimate();
    Scale scale = scales.getOrDefault(item.attribute(), Scale.LOG);
    boolean isWhole = whole.getOrDefault(item.attribute(), false);
    double best =
        posterior.atoms() > MOSTLY_ATOMS ? posterior.heaviestAtom() : posterior.quantile(0.5);
    BigDecimal value = PosteriorPolicy.number(scale.back(best), isWhole);
    BigDecimal low = PosteriorPolicy.number(scale.back(posterior.quantile(0.05)), isWhole);
    BigDecimal high = PosteriorPolicy.number(scale.back(posterior.quantile(0.95)), isWhole);
    return new TableFinding(
        item.object(),
        item.attribute(),
        Optional.of(value),
        Optional.of(low.min(value)),
        Optional.of(high.max(value)));
  }
}
