package io.github.reckoner.examples.batch;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Incident;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Reading;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Policy;
import io.github.reckoner.reconcile.Reconciliation;
import io.github.reckoner.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code reckon report}: articles in, one report for people out. The ending of the file says which
 * form: {@code .html}, {@code .md}, {@code .txt}, {@code .jsonld} or {@code .csv} (HXL).
 */
@Command(
    name = "report",
    description = "Writes a report: OUT ends in .html, .md, .txt, .jsonld or .csv.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(names = "--title", description = "The heading. Default: the name of the input file.")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--policy",
      split = ",",
      description = "The policies to run, by name. Default: the standard ones.")
  private List<String> policies = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    String ending = ending(options.out);
    options.check(spec);
    List<Policy> chosen =
        policies.isEmpty()
            ? Policies.standard()
            : policies.stream().map(name -> PolicyOption.named(spec, name)).toList();
    Reckoner reckoner = options.reckoner();
    Events events = Events.read(reckoner, options);
    Files.writeString(options.out, write(report(reckoner, events, chosen), ending));
    return events.finish(options, spec);
  }

  // Articles of different events are never compared; the report shows one event after the other.
  private Report report(Reckoner reckoner, Events events, List<Policy> chosen) {
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    ImmutableList.Builder<Reconciliation> reconciliations = ImmutableList.builder();
    ImmutableList.Builder<Matter> matters = ImmutableList.builder();
    ImmutableList.Builder<Comparison> apart = ImmutableList.builder();
    ImmutableList.Builder<Incident> incidents = ImmutableList.builder();
    ImmutableList.Builder<Check> checks = ImmutableList.builder();
    for (Optional<String> event : events.names()) {
      Part part = events.reconcile(reckoner, event, all -> new Part(all, all.reconcile(chosen)));
      Dossier dossier = part.dossier();
      readings.addAll(dossier.readings());
      reconciliations.addAll(part.reconciliations());
      matters.addAll(dossier.matters());
      apart.addAll(dossier.apart());
      incidents.addAll(dossier.incidents());
      checks.addAll(dossier.checks());
    }
    Collation collation =
        new Collation(matters.build(), apart.build(), incidents.build(), checks.build());
    String heading = title.orElse(String.valueOf(options.in.getFileName()));
    return new Report(heading, readings.build(), collation, reconciliations.build());
  }

  private record Part(Dossier dossier, ImmutableList<Reconciliation> reconciliations) {}

  private String ending(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (String ending : List.of(".html", ".md", ".txt", ".jsonld", ".csv")) {
      if (name.endsWith(ending)) {
        return ending;
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "OUT must end in .html, .md, .txt, .jsonld or .csv, to say which form: " + file);
  }

  private static String write(Report report, String ending) {
    return switch (ending) {
      case ".md" -> report.toMarkdown();
      case ".txt" -> report.toText();
      case ".jsonld" -> report.toJsonLd();
      case ".csv" -> report.toHxl();
      default -> report.toHtml();
    };
  }
}
