package io.github.reckoner.examples.batch;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.Reckoner;
import io.github.reckoner.model.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The articles of a file as read, by event; those that name none are together.
 *
 * <p>Held in memory: an event can be reconciled only when its last article has come.
 */
final class Events {

  private final ListMultimap<Optional<String>, Reading> readings = LinkedListMultimap.create();
  private long rejected;
  private long failed;

  private Events() {}

  static Events read(Reckoner reckoner, CommonOptions options)
      throws IOException, InterruptedException {
    Events events = new Events();
    Reader reader = new Reader(reckoner);
    try (Articles articles = Articles.open(options.in, options.rejects);
        Progress progress = Progress.over(options.in)) {
      InOrder.run(
          options.threads,
          articles::next,
          reader::read,
          reading -> {
            events.readings.put(reading.article().event(), reading);
            progress.step();
          });
      events.rejected = articles.rejected();
      events.failed = reader.failed();
    }
    return events;
  }

  /** Returns the events in the order in which they first come. */
  Set<Optional<String>> names() {
    return readings.keySet();
  }

  /** Returns the articles of an event, in the order of the input. */
  List<Reading> of(Optional<String> event) {
    return readings.get(event);
  }

  /** Says how many articles were read and how many not, and returns the status to leave with. */
  int finish(CommonOptions options, CommandSpec command) {
    return options.finish(command, readings.size(), rejected, failed);
  }
}
