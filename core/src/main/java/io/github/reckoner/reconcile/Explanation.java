package io.github.reckoner.reconcile;

import java.util.ArrayList;
import java.util.List;

/** Writes a reconciliation down. */
final class Explanation {

  private final Reconciliation reconciliation;

  Explanation(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  String paragraph() {
    Evidence evidence = Evidence.of(reconciliation.matter(), reconciliation.origins());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        reconciliation.matter().name() + ": " + Words.withSources(evidence.testimonies()) + ".");
    reconciliation.findings().forEach(finding -> sentences.add(finding + "."));
    for (Reconciliation other : reconciliation.beside()) {
      sentences.add("Beside it: " + new Explanation(other).paragraph());
    }
    return String.join(" ", sentences);
  }
}
