package io.github.reckoner.examples.benchmark;

import java.util.Objects;

/** Where results go that are only made to be timed. */
final class Sink {

  private Sink() {}

  static void take(Object result) {
    Objects.requireNonNull(result);
  }
}
