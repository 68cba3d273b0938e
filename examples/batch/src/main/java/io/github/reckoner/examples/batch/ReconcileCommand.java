package io.github.reckoner.examples.batch;

import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.report.Interchange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code reckon reconcile}: articles in, one line an event out, in the order in which the events
 * first come; articles without an event are one together. Every policy of the library is run.
 */
@Command(
    name = "reconcile",
    description = "Writes the matters of each event, with origins, relations and findings.",
    mixinStandardHelpOptions = true)
final class ReconcileCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    options.check(spec);
    Reckoner reckoner = options.reckoner();
    Events events = Events.read(reckoner, options);
    write(reckoner, events);
    return events.finish(options, spec);
  }

  private void write(Reckoner reckoner, Events events) throws IOException, InterruptedException {
    var names = events.names().iterator();
    try (BufferedWriter out = Files.newBufferedWriter(options.out)) {
      InOrder.run(
          options.threads,
          () -> names.hasNext() ? Optional.of(names.next()) : Optional.empty(),
          event -> events.reconcile(reckoner, event, dossier -> line(event, dossier)),
          line -> out.write(line + '\n'));
    }
  }

  private static String line(Optional<String> event, Dossier dossier) {
    return Interchange.event(
        event, dossier.readings(), dossier.collation(), dossier.reconcile(Policies.all()));
  }
}
