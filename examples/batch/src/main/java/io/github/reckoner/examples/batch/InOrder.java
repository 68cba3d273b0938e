package io.github.reckoner.examples.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on a stream with several threads and hands the results on in the order of the input, with
 * bounded memory.
 */
final class InOrder {

  /** Where input comes from. */
  @FunctionalInterface
  interface Source<T> {
    /** Returns the next item, or empty at the end. */
    Optional<T> next() throws IOException;
  }

  /** Where results go. */
  @FunctionalInterface
  interface Sink<T> {
    /** Takes the next result. */
    void accept(T result) throws IOException;
  }

  /** How many items wait for each thread, so that a long one does not leave the others idle. */
  private static final int WAITING = 8;

  private InOrder() {}

  static <T, R> void run(int threads, Source<T> source, Function<T, R> work, Sink<R> sink)
      throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<R>> underWay = new ArrayDeque<>();
      Optional<T> item = source.next();
      while (item.isPresent()) {
        T next = item.get();
        underWay.add(pool.submit(() -> work.apply(next)));
        if (underWay.size() >= threads * WAITING) {
          sink.accept(result(underWay.remove()));
        }
        item = source.next();
      }
      while (!underWay.isEmpty()) {
        sink.accept(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
