package io.github.reckoner.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way of a claim from the outlet inward to the one who knows: outlet, agency, document,
 * ministry.
 *
 * <p>The outlet itself is not a hop. An empty chain means that the article says so on its own
 * account.
 *
 * @param hops the steps, outermost first
 */
public record Chain(ImmutableList<Hop> hops) {

  private static final Chain EMPTY = new Chain(ImmutableList.of());

  /** Returns the chain of what an article says on its own account. */
  public static Chain empty() {
    return EMPTY;
  }

  /** Returns a chain of hops, outermost first. */
  public static Chain of(Hop... outermostFirst) {
    return new Chain(ImmutableList.copyOf(outermostFirst));
  }

  /** Returns whether the article says so on its own account. */
  public boolean isEmpty() {
    return hops.isEmpty();
  }

  /**
   * Returns the innermost hop whose speaker can be told from others: the origin, where the text
   * names one.
   */
  public Optional<Hop> origin() {
    return hops.reverse().stream().filter(Hop::isIdentified).findFirst();
  }

  /** Returns the outermost hop, or empty for an empty chain. */
  public Optional<Hop> outermost() {
    return hops.stream().findFirst();
  }

  /** Returns the innermost hop, identified or not, or empty for an empty chain. */
  public Optional<Hop> innermost() {
    return hops.reverse().stream().findFirst();
  }

  /** Returns the hops, outermost first, such as {@code Reuters <- State Department cable}. */
  @Override
  public String toString() {
    return hops.stream().map(Hop::toString).collect(Collectors.joining(" <- "));
  }
}
