package io.github.reckoner.compare;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * One happening and the articles that tell of it.
 *
 * @param id unique among the incidents that are found together, such as {@code i0}
 * @param articles the ids of the articles, by day and id
 * @param because what the articles share that made them one, in words; empty for a single article
 */
public record Incident(String id, ImmutableList<String> articles, ImmutableList<String> because) {

  /**
   * Checks that some article tells of it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Incident {
    requireNonNull(id, "id");
    requireNonNull(because, "because");
    checkArgument(!articles.isEmpty(), "incident %s needs an article", id);
  }
}
