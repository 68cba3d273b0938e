package io.github.reckoner.examples.batch;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.Reckoner;
import io.github.reckoner.model.Problem;
import io.github.reckoner.model.Reading;
import io.github.reckoner.nlp.ModelsMissingException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the article of a line; one on which the library fails is a reading without claims and a
 * problem that says so, and the run goes on.
 *
 * <p>Thread-safe.
 */
final class Reader {

  private final Reckoner reckoner;
  private final AtomicLong failed = new AtomicLong();

  Reader(Reckoner reckoner) {
    this.reckoner = reckoner;
  }

  Reading read(InputLine line) {
    Reading reading = extract(line);
    for (Problem problem : line.problems()) {
      reading = reading.withProblem(problem);
    }
    return reading;
  }

  private Reading extract(InputLine line) {
    try {
      return reckoner.extract(line.article());
    } catch (ModelsMissingException e) {
      // No article could be read: the run ends, and says which artifact to add.
      throw e;
    } catch (RuntimeException e) {
      failed.incrementAndGet();
      return Reading.of(line.article(), ImmutableList.of())
          .withProblem(Problem.of(0, 0, "not read, a fault of the library: " + e));
    }
  }

  /** Returns on how many articles the library failed so far. */
  long failed() {
    return failed.get();
  }
}
