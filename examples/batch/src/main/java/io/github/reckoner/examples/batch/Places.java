package io.github.reckoner.examples.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where a run reads and writes: it never writes over what it reads, or over its own output. */
final class Places {

  private Places() {}

  static void check(CommandSpec command, Path in, Path out, Optional<Path> rejects)
      throws IOException {
    if (same(in, out)) {
      throw new ParameterException(command.commandLine(), "OUT would overwrite IN: " + out);
    }
    if (rejects.isPresent() && (same(in, rejects.get()) || same(out, rejects.get()))) {
      throw new ParameterException(
          command.commandLine(), "--rejects would overwrite IN or OUT: " + rejects.get());
    }
  }

  /** Tells the first line that was rejected, where the run keeps no file of them. */
  static void tellFirst(PrintWriter err, String error) {
    err.println("rejected first: " + error + " (--rejects FILE keeps them all)");
  }

  private static boolean same(Path first, Path second) throws IOException {
    return (Files.exists(first) && Files.exists(second))
        ? Files.isSameFile(first, second)
        : first.toAbsolutePath().normalize().equals(second.toAbsolutePath().normalize());
  }
}
