package io.github.reckoner.internal;

import java.time.Duration;

/**
 * A point in time after which work on an article stops.
 *
 * <p>Reads the monotonic clock; thread-safe.
 */
public final class Deadline {

  private static final Deadline NEVER = new Deadline(0, false);

  private final long nanos;
  private final boolean bounded;

  private Deadline(long nanos, boolean bounded) {
    this.nanos = nanos;
    this.bounded = bounded;
  }

  /** Returns the deadline that never passes. */
  public static Deadline never() {
    return NEVER;
  }

  /** Returns the deadline that passes after the time, counted from now. */
  public static Deadline after(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), true);
  }

  /** Returns in words what ended the work. */
  public String cause() {
    return Thread.currentThread().isInterrupted()
        ? "the thread was interrupted"
        : "time is up (limit articleTime)";
  }

  /** Returns whether the time is up or the thread is interrupted; the interrupt flag stays set. */
  public boolean isOver() {
    return Thread.currentThread().isInterrupted() || (bounded && System.nanoTime() - nanos >= 0);
  }
}
