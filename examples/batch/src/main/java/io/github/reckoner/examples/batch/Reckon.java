package io.github.reckoner.examples.batch;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code reckon}: the library over files, in the interchange format. */
@Command(
    name = "reckon",
    description = "Reads numbers in news articles and reconciles them across sources.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ExtractCommand.class,
      ReconcileCommand.class,
      FuseCommand.class,
      ReportCommand.class
    })
public final class Reckon {

  /** The status of a run that ended but rejected lines. */
  static final int REJECTED = 3;

  private Reckon() {}

  /**
   * Runs the command line and leaves with its status: 0 done, 1 failed, 2 misused, 3 done with
   * lines rejected.
   */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return new CommandLine(new Reckon())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println("reckon: " + failure.getMessage());
              if (System.getenv("RECKON_TRACE") != null) {
                failure.printStackTrace(command.getErr());
              }
              return CommandLine.ExitCode.SOFTWARE;
            })
        .execute(args);
  }
}
