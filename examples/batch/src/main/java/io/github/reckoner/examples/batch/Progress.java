package io.github.reckoner.examples.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar with rate and time left on a terminal, nothing otherwise. */
final class Progress implements AutoCloseable {

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /** Starts at nothing of the lines or files; counts them first, on a terminal only. */
  // Later Java machines give a console to every process unless told otherwise, as the launcher
  // does.
  @SuppressWarnings("SystemConsoleNull")
  static Progress over(Path file) throws IOException {
    if (System.console() == null) {
      return new Progress(Optional.empty());
    }
    try (Stream<?> inputs =
        Files.isDirectory(file)
            ? Files.walk(file).filter(Files::isRegularFile)
            : Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return new Progress(
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("articles")
                  .setInitialMax(inputs.count())
                  .showSpeed()
                  .build()));
    }
  }

  void step() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
