package io.github.reckoner.examples.quickstart;

import com.google.common.io.Resources;
import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Statement;
import io.github.reckoner.reconcile.Finding;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Reconciliation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Three dispatches that seem to disagree about the Cubans in Russia's army: what each claims, how
 * the claims compare, and what a careful analyst would print.
 */
public final class Cubans {

  private Cubans() {}

  /** Reads the dispatches beside this class and prints the answer. */
  public static void main(String[] args) throws IOException {
    Reckoner reckoner = Reckoner.withDefaults();
    Dossier dossier =
        reckoner.read(
            Article.of("Dnipro Courier", LocalDate.of(2023, 10, 26), text("leak.txt")),
            Article.of("Harbour Times", LocalDate.of(2025, 10, 12), text("cable.txt")),
            Article.of("Meridian Press", LocalDate.of(2025, 4, 14), text("explainer.txt")));

    System.out.println("CLAIMS");
    for (Reading reading : dossier.readings()) {
      System.out.println(reading.article());
      for (Claim claim : reading.claims()) {
        System.out.printf(
            "  %-28s %s%n    as of %s, %s %s%n",
            claim.figure().text().quote(),
            claim.measure(),
            claim.asOf(),
            claim.stance(),
            claim.chain());
      }
    }

    System.out.println("\nSTATEMENTS WITHOUT A NUMBER");
    for (Reading reading : dossier.readings()) {
      for (Statement statement : reading.statements()) {
        System.out.printf(
            "  %s, %s: %s%n", statement.kind(), statement.chain(), statement.target());
      }
    }

    System.out.println("\nKEPT APART, AND WHY (the first five across dispatches)");
    dossier.apart().stream()
        .map(pair -> apart(dossier.claim(pair.first()), dossier.claim(pair.second()), pair))
        .flatMap(Optional::stream)
        .limit(5)
        .forEach(System.out::println);

    System.out.println("\nMATTERS");
    for (Matter matter : dossier.matters()) {
      System.out.printf(
          "  %s (claims: %d, conflicts: %d)%n",
          matter.name(), matter.claims().size(), matter.conflicts().size());
    }

    System.out.println("\nCUBANS FIGHTING FOR RUSSIA");
    Reconciliation cubans =
        dossier.about("Cubans fighting for Russia").reconcile(Policies.ucdp(), Policies.acled());
    for (Finding finding : cubans.findings()) {
      System.out.println("  " + finding);
    }
    System.out.println(cubans.explain());
  }

  private static Optional<String> apart(Claim first, Claim second, Comparison pair) {
    return first.article().equals(second.article())
        ? Optional.empty()
        : Optional.of(
            String.format(
                "  %s / %s%n    %s: %s",
                first.figure().text().quote(),
                second.figure().text().quote(),
                pair.relation(),
                pair.says()));
  }

  private static String text(String file) throws IOException {
    return Resources.toString(Resources.getResource(Cubans.class, file), StandardCharsets.UTF_8);
  }
}
