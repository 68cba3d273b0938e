package io.github.reckoner.internal;

import com.google.common.collect.ImmutableSet;

/**
 * The measures of opinion polls: what somebody answered who was asked. Their head names the kind of
 * answer, their concepts the option, their population those asked. Stateless.
 */
public final class PollMeasures {

  /** The predicate of all of them. */
  public static final String PREDICATE = "poll";

  /** The doubt of a poll about its own shares. */
  public static final String MARGIN = "margin of error";

  private static final ImmutableSet<String> HEADS =
      ImmutableSet.of(
          "support", "opposition", "approval", "disapproval", "undecided", "lead", MARGIN);

  private PollMeasures() {}

  /** Returns whether a measure is of an answer, a lead or a margin, not of those asked. */
  public static boolean isOne(String head, String predicate) {
    return predicate.equals(PREDICATE) && HEADS.contains(head);
  }
}
