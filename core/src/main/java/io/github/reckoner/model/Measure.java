package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What a figure counts or measures; two figures are rivals only if their measures meet.
 *
 * @param text the words of the text that say it, such as {@code Cubans had been recruited}
 * @param head the counted noun in the singular, such as {@code Cuban}; empty if there is none
 * @param predicate the verb or noun that says what happened to them, as a lemma, such as {@code
 *     recruit}; empty if none
 * @param category the analyst's category, or empty for an open measure, compared by its words
 * @param concepts the words of the text that say what or whom the figure is about
 * @param population who is counted, beyond the noun
 * @param place where, as named in the text
 * @param stockOrFlow whether a state at a date or happenings in a period are counted
 * @param accumulation whether the count is a running total or new since the last report
 * @param status how far the counted cases are established
 * @param partOf the id of the claim of the same article whose figure is the whole of this part
 */
public record Measure(
    String text,
    String head,
    String predicate,
    Optional<Category> category,
    ImmutableList<String> concepts,
    Population population,
    Optional<String> place,
    StockOrFlow stockOrFlow,
    Accumulation accumulation,
    CaseStatus status,
    Optional<String> partOf) {

  /** Checks that nothing is null. */
  public Measure {
    requireNonNull(text, "text");
    requireNonNull(head, "head");
    requireNonNull(predicate, "predicate");
    requireNonNull(category, "category");
    requireNonNull(population, "population");
    requireNonNull(place, "place");
    requireNonNull(stockOrFlow, "stockOrFlow");
    requireNonNull(accumulation, "accumulation");
    requireNonNull(status, "status");
    requireNonNull(partOf, "partOf");
  }

  /** Returns an open measure of things of this name, given in the singular. */
  public static Measure of(String head) {
    return new Measure(
        head,
        head,
        "",
        Optional.empty(),
        ImmutableList.of(),
        Population.any(),
        Optional.empty(),
        StockOrFlow.UNKNOWN,
        Accumulation.UNKNOWN,
        CaseStatus.UNSPECIFIED,
        Optional.empty());
  }

  /**
   * Returns a measure of a category: things of this name, given in the singular, that were killed,
   * recruited and so on.
   */
  public static Measure of(Category category, String head) {
    return of(head).withCategory(category);
  }

  /** Returns this measure in the words of a text. */
  public Measure withText(String newText) {
    return new Measure(
        newText,
        head,
        predicate,
        category,
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure with what happened, as a lemma. */
  public Measure withPredicate(String lemma) {
    return new Measure(
        text,
        head,
        lemma,
        category,
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure in a category. */
  public Measure withCategory(Category newCategory) {
    return new Measure(
        text,
        head,
        predicate,
        Optional.of(newCategory),
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure as an open one, outside the categories. */
  public Measure withoutCategory() {
    return new Measure(
        text,
        head,
        predicate,
        Optional.empty(),
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure with the words that say what it is about. */
  public Measure withConcepts(Iterable<String> newConcepts) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        ImmutableList.copyOf(newConcepts),
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure of a population. */
  public Measure withPopulation(Population newPopulation) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        newPopulation,
        place,
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure at a place. */
  public Measure withPlace(String newPlace) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        population,
        Optional.of(newPlace),
        stockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure as a stock or a flow. */
  public Measure withStockOrFlow(StockOrFlow newStockOrFlow) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        population,
        place,
        newStockOrFlow,
        accumulation,
        status,
        partOf);
  }

  /** Returns this measure as a running total or an increment. */
  public Measure withAccumulation(Accumulation newAccumulation) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        population,
        place,
        stockOrFlow,
        newAccumulation,
        status,
        partOf);
  }

  /** Returns this measure of cases of a status. */
  public Measure withStatus(CaseStatus newStatus) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        newStatus,
        partOf);
  }

  /** Returns this measure as part of the whole that another claim of the article states. */
  public Measure withPartOf(String claimId) {
    return new Measure(
        text,
        head,
        predicate,
        category,
        concepts,
        population,
        place,
        stockOrFlow,
        accumulation,
        status,
        Optional.of(claimId));
  }

  /**
   * Returns category, head and text, such as {@code RECRUITED Cuban: "Cubans had been recruited"}.
   */
  @Override
  public String toString() {
    return category.map(c -> c + " ").orElse("") + head + ": \"" + text + "\"";
  }
}
