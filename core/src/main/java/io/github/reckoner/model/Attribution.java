package io.github.reckoner.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * That somebody says something: the words for who, the words that attribute, the words that are
 * said; each may be broken.
 *
 * @param source who says it; empty where nobody is named
 * @param cue the words that attribute
 * @param content what is said
 */
public record Attribution(
    ImmutableList<Passage> source, ImmutableList<Passage> cue, ImmutableList<Passage> content) {

  /** Checks that nothing is null. */
  public Attribution {
    requireNonNull(source, "source");
    requireNonNull(cue, "cue");
    requireNonNull(content, "content");
  }
}
