package io.github.reckoner;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Match;
import io.github.reckoner.model.Claim;
import io.github.reckoner.reconcile.Policy;
import io.github.reckoner.reconcile.Reconciliation;
import java.util.NoSuchElementException;

/**
 * A question put to a dossier, and the matters that answer it.
 *
 * <p>Immutable and thread-safe.
 */
public final class Inquiry {

  private final Dossier dossier;
  private final String question;
  private final ImmutableList<Match> matches;

  Inquiry(Dossier dossier, String question, ImmutableList<Match> matches) {
    this.dossier = requireNonNull(dossier, "dossier");
    this.question = requireNonNull(question, "question");
    this.matches = requireNonNull(matches, "matches");
  }

  /**
   * Returns the matters that answer the question, best first, each with its score and the reason;
   * none where nothing fits.
   */
  public ImmutableList<Match> matches() {
    return matches;
  }

  /**
   * Returns what policies make of the matter that answers best, with the other matters that answer
   * beside it; without policies, {@link io.github.reckoner.reconcile.Policies#standard()}.
   *
   * @throws NoSuchElementException if no matter answers; ask {@link #matches()} first where that
   *     can happen
   */
  public Reconciliation reconcile(Policy... policies) {
    if (matches.isEmpty()) {
      throw new NoSuchElementException(
          "no matter of the dossier is about \"%s\"; it has %d matters"
              .formatted(question, dossier.matters().size()));
    }
    ImmutableList<Reconciliation> all =
        matches.stream()
            .map(match -> dossier.reconcile(match.matter(), policies))
            .collect(toImmutableList());
    return all.get(0).beside(all.subList(1, all.size()), apart(all));
  }

  /** The comparisons that say why the matters beside the best are not the same quantity. */
  private ImmutableList<Comparison> apart(ImmutableList<Reconciliation> all) {
    ImmutableSet<String> ids =
        all.stream()
            .flatMap(one -> one.matter().claims().stream())
            .map(Claim::id)
            .collect(ImmutableSet.toImmutableSet());
    return dossier.apart().stream()
        .filter(pair -> ids.contains(pair.first()) && ids.contains(pair.second()))
        .collect(toImmutableList());
  }
}
