package io.github.reckoner.examples.batch;

import io.github.reckoner.Reckoner;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code reckon}: the library over files, in the interchange format. */
@Command(
    name = "reckon",
    description = "Reads numbers in news articles and reconciles them across sources.",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Reckon.Version.class,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:done", "1:failed", "2:misused", "3:done, but lines were rejected"},
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
    return command().execute(args);
  }

  static CommandLine command() {
    return new CommandLine(new Reckon())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println("reckon: " + said(failure));
              if (System.getenv("RECKON_TRACE") != null) {
                failure.printStackTrace(command.getErr());
              }
              return CommandLine.ExitCode.SOFTWARE;
            });
  }

  // Exceptions of the file system carry little more than the name of the file.
  private static String said(Exception failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "no such file or folder: " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException denied) {
      return "not permitted to open " + denied.getFile();
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }

  /** Tells the version of the library's jar. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = Reckoner.class.getPackage().getImplementationVersion();
      return new String[] {"reckon " + (version == null ? "(not from a jar)" : version)};
    }
  }
}
