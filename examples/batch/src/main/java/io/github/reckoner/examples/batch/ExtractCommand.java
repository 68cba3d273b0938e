package io.github.reckoner.examples.batch;

import io.github.reckoner.report.Interchange;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code reckon extract}: articles in, one line of claims an article out, in the order of the
 * input.
 */
@Command(
    name = "extract",
    description = "Writes the claims, statements and skipped numerals of each article.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--resume",
      description =
          "Keep the whole lines that an earlier, cut-off run wrote, and go on after them.")
  private boolean resume;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    options.check(spec);
    Reader reader = new Reader(options.reckoner());
    long done = resume ? Resume.wholeLines(options.out) : 0;
    try (Articles articles = Articles.open(options.in, options.rejects);
        Progress progress = Progress.over(options.in);
        BufferedWriter out =
            done > 0
                ? Files.newBufferedWriter(options.out, StandardOpenOption.APPEND)
                : Files.newBufferedWriter(options.out)) {
      for (long skipped = 0; skipped < done && articles.next().isPresent(); skipped++) {
        progress.step();
      }
      long[] count = {done};
      InOrder.run(
          options.threads,
          articles::next,
          line -> Interchange.reading(reader.read(line), line.fromHtml()),
          line -> {
            out.write(line + '\n');
            // A run that is cut off leaves whole lines, so that --resume has little to throw away.
            out.flush();
            count[0]++;
            progress.step();
          });
      return options.finish(
          spec, count[0], articles.rejected(), reader.failed(), articles.firstError());
    }
  }
}
