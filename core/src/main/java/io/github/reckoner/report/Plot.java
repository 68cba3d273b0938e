package io.github.reckoner.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Stance;
import io.github.reckoner.reconcile.Evidence;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.OriginGroup;
import io.github.reckoner.reconcile.Reconciliation;
import io.github.reckoner.reconcile.Testimony;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a forest plot of a matter shows, before it is drawn.
 *
 * @param origins a row for each origin
 * @param findings a row for each answer of the policies; those that answer alike share one
 * @param silent the policies that give no value
 * @param axis the scale
 */
record Plot(
    ImmutableList<Row> origins, ImmutableList<Row> findings, List<String> silent, Axis axis) {

  private static final int COLUMN = 17;

  /**
   * A row of the plot.
   *
   * @param label who says it
   * @param low the lower end, or empty where it is open
   * @param high the upper end, or empty where it is open
   * @param marks the values as written
   * @param says what is printed beside it
   * @param claim the id of the claim that the row leads to; empty for a finding
   */
  record Row(
      String label,
      Optional<Double> low,
      Optional<Double> high,
      ImmutableList<Double> marks,
      String says,
      Optional<String> claim) {}

  static Plot of(Reconciliation reconciliation) {
    Map<OriginGroup, Claim> leads = leads(reconciliation);
    ImmutableSet<String> aside =
        Evidence.of(reconciliation.matter(), reconciliation.origins()).setAside().stream()
            .map(out -> out.claim().id())
            .collect(ImmutableSet.toImmutableSet());
    ImmutableList<Row> origins =
        reconciliation.origins().groups().stream()
            .map(group -> origin(group, aside, leads.getOrDefault(group, group.claims().get(0))))
            .collect(ImmutableList.toImmutableList());
    Matter matter = reconciliation.matter();
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    List<String> silent = new ArrayList<>();
    for (Finding finding : reconciliation.findings()) {
      if (finding.outcome() == Finding.Outcome.NO_VALUE) {
        silent.add(finding.title());
      } else {
        alike
            .computeIfAbsent(Wording.finding(finding, matter), key -> new ArrayList<>())
            .add(finding);
      }
    }
    ImmutableList<Row> findings =
        alike.entrySet().stream()
            .map(answer -> finding(answer.getValue(), answer.getKey()))
            .collect(ImmutableList.toImmutableList());
    List<Double> numbers = new ArrayList<>();
    for (Row row : ImmutableList.<Row>builder().addAll(origins).addAll(findings).build()) {
      row.low().ifPresent(numbers::add);
      row.high().ifPresent(numbers::add);
      numbers.addAll(row.marks());
    }
    return new Plot(origins, findings, List.copyOf(silent), Axis.of(numbers));
  }

  // The span of what an origin says: the lowest and highest end of its figures, but for those that
  // it has given up for others.
  private static Row origin(OriginGroup group, Set<String> aside, Claim lead) {
    List<Claim> all =
        group.claims().stream().filter(claim -> claim.stance() != Stance.DENIED).toList();
    List<Claim> standing = all.stream().filter(claim -> !aside.contains(claim.id())).toList();
    List<Claim> told = standing.isEmpty() ? all : standing;
    Optional<Double> low = Optional.empty();
    Optional<Double> high = Optional.empty();
    boolean openLow = false;
    boolean openHigh = false;
    ImmutableList.Builder<Double> marks = ImmutableList.builder();
    for (Claim claim : told) {
      Figure figure = claim.figure();
      Optional<Double> from = figure.low().map(BigDecimal::doubleValue);
      Optional<Double> to = figure.high().map(BigDecimal::doubleValue);
      boolean approximate = from.isEmpty() && to.isEmpty();
      openLow |= from.isEmpty() && !approximate;
      openHigh |= to.isEmpty() && !approximate;
      low = least(low, from, true);
      high = least(high, to, false);
      figure.value().map(BigDecimal::doubleValue).ifPresent(marks::add);
    }
    if (told.isEmpty()) {
      // Nothing is drawn of a number for which nobody here stands.
      return new Row(
          group.name(),
          Optional.empty(),
          Optional.empty(),
          ImmutableList.of(),
          "denies " + asWritten(lead.figure()),
          Optional.of(lead.id()));
    }
    String more = told.size() > 1 ? " +" + (told.size() - 1) + " more" : "";
    return new Row(
        group.name(),
        openLow ? Optional.empty() : low.or(() -> marks.build().stream().findFirst()),
        openHigh ? Optional.empty() : high.or(() -> marks.build().stream().findFirst()),
        marks.build(),
        asWritten(lead.figure()) + more,
        Optional.of(lead.id()));
  }

  /** Returns the claim by which each origin stands in the end, in the order of the origins. */
  static Map<OriginGroup, Claim> leads(Reconciliation reconciliation) {
    Map<OriginGroup, Claim> leads = new LinkedHashMap<>();
    for (Testimony testimony :
        Evidence.of(reconciliation.matter(), reconciliation.origins()).testimonies()) {
      leads.put(testimony.origin(), testimony.claims().get(0));
    }
    return leads;
  }

  /** Returns the words of a figure, or what they say where they are too long for a column. */
  static String asWritten(Figure figure) {
    String quote = figure.text().quote().strip();
    return quote.length() <= COLUMN ? quote : Wording.interval(figure);
  }

  private static Optional<Double> least(Optional<Double> a, Optional<Double> b, boolean smaller) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return Optional.of(smaller ? Math.min(a.get(), b.get()) : Math.max(a.get(), b.get()));
  }

  private static Row finding(List<Finding> alike, String says) {
    Finding first = alike.get(0);
    List<String> names = alike.stream().map(f -> f.title()).toList();
    ImmutableList<Double> marks =
        first.best().map(best -> ImmutableList.of(best.doubleValue())).orElse(ImmutableList.of());
    boolean point = first.low().isEmpty() && first.high().isEmpty();
    return new Row(
        String.join(", ", names),
        point ? marks.stream().findFirst() : first.low().map(BigDecimal::doubleValue),
        point ? marks.stream().findFirst() : first.high().map(BigDecimal::doubleValue),
        marks,
        says,
        Optional.empty());
  }
}
