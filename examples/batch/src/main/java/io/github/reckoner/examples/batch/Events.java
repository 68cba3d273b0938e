package io.github.reckoner.examples.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.reckoner.Dossier;
import io.github.reckoner.Reckoner;
import io.github.reckoner.model.Problem;
import io.github.reckoner.model.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The articles of a file as read, by event; those that name none are together.
 *
 * <p>Held in memory: an event can be reconciled only when its last article has come.
 */
final class Events {

  private final ListMultimap<Optional<String>, Reading> readings = LinkedListMultimap.create();
  private long rejected;
  private Optional<String> firstError = Optional.empty();
  private long failed;
  private final AtomicLong unreconciled = new AtomicLong();

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
      events.firstError = articles.firstError();
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

  /**
   * Makes something of the dossier of an event; where the library fails, of its articles without
   * their claims and with a problem that says so, and the run goes on.
   */
  <T> T reconcile(Reckoner reckoner, Optional<String> event, Function<Dossier, T> use) {
    try {
      return use.apply(reckoner.collate(of(event)));
    } catch (RuntimeException e) {
      unreconciled.incrementAndGet();
      Problem fault = Problem.of(0, 0, "not reconciled, a fault of the library: " + e);
      List<Reading> bare =
          of(event).stream()
              .map(reading -> Reading.of(reading.article(), ImmutableList.of()).withProblem(fault))
              .toList();
      return use.apply(reckoner.collate(bare));
    }
  }

  /**
   * Says how many articles were read, how many articles and events were not, and returns the status
   * to leave with.
   */
  int finish(CommonOptions options, CommandSpec command) {
    return options.finish(
        command, readings.size(), rejected, failed + unreconciled.get(), firstError);
  }
}
