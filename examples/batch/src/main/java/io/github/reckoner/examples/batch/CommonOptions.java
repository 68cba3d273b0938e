package io.github.reckoner.examples.batch;

import io.github.reckoner.Reckoner;
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
      paramLabel = "IN.jsonl",
      description = "Articles, one JSON object a line.")
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

  Reckoner reckoner() {
    return figuresOnly ? Reckoner.figuresOnly() : Reckoner.withDefaults();
  }

  /** Says how many articles were read and how many not, and returns the status to leave with. */
  int finish(CommandSpec command, long articles, long rejected, long failed) {
    command
        .commandLine()
        .getErr()
        .printf("articles: %d, failed: %d, rejected: %d%n", articles, failed, rejected);
    return rejected + failed == 0 ? CommandLine.ExitCode.OK : Reckon.REJECTED;
  }
}
