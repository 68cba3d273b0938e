package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import java.util.Optional;

/**
 * One quantity and the claims about it: all that passed the gate together.
 *
 * @param id unique among the matters that are made together, such as {@code m0}
 * @param name the quantity in words, such as {@code Cubans recruited by Russia}
 * @param category the category, or empty for an open measure
 * @param unit the unit that the claims share
 * @param claims the claims, by reported day, article and place in it
 * @param relations what each claim is to each other; for more than 50 claims, of one claim for each
 *     origin
 * @param disputedBy denials, stated unknowns and admissions about the quantity
 */
public record Matter(
    String id,
    String name,
    Optional<Category> category,
    Unit unit,
    ImmutableList<Claim> claims,
    ImmutableList<Comparison> relations,
    ImmutableList<Statement> disputedBy) {

  /** Returns this matter as disputed by the statements. */
  Matter withDisputes(ImmutableList<Statement> statements) {
    return new Matter(id, name, category, unit, claims, relations, statements);
  }

  /** Returns the comparisons that are contradictions. */
  public ImmutableList<Comparison> conflicts() {
    return relations.stream()
        .filter(comparison -> comparison.relation() == Relation.CONTRADICTS)
        .collect(ImmutableList.toImmutableList());
  }
}
