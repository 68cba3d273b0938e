package io.github.reckoner.examples.batch;

import io.github.reckoner.Reckoner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands over articles share. */
final class CommonOptions {

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description =
          "Articles: a file with one JSON object a line, or a folder of pages (.html) and texts (.txt).")
  Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "Where the result goes.")
  Path out = Path.of("");

  @Option(
      names = "--threads",
      description =
          "Threads that read articles; the output is the same for any number. Default: the processors.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--rejects", description = "Where lines go that are not usable, with the reason.")
  Optional<Path> rejects = Optional.empty();

  @Option(
      names = "--figures-only",
      description = "Numbers, bounds and units alone; needs no model files.")
  boolean figuresOnly;

  /**
   * Refuses a run that would overwrite what it reads, and one without threads.
   *
   * @throws CommandLine.ParameterException if it must not start
   */
  void check(CommandSpec command) throws IOException {
    if (threads < 1) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "--threads must be 1 or more: " + threads);
    }
    Places.check(command, in, out, rejects);
  }

  Reckoner reckoner() {
    return figuresOnly ? Reckoner.figuresOnly() : Reckoner.withDefaults();
  }

  /**
   * Says how many articles were read and how many not, and the reason of the first that was not
   * where nobody keeps them all; returns the status to leave with.
   */
  int finish(
      CommandSpec command, long articles, long rejected, long failed, Optional<String> firstError) {
    PrintWriter err = command.commandLine().getErr();
    if (rejects.isEmpty()) {
      firstError.ifPresent(error -> Places.tellFirst(err, error));
    }
    err.printf("articles: %d, failed: %d, rejected: %d%n", articles, failed, rejected);
    return rejected + failed == 0 ? CommandLine.ExitCode.OK : Reckon.REJECTED;
  }
}
