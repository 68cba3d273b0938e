package io.github.reckoner.extract.attribution;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A run of tokens of a {@link Story}.
 *
 * @param first its first token
 * @param end the token after its last
 */
record Span(int first, int end) {

  Span {
    checkArgument(0 <= first && first < end, "not a run of tokens: [%s, %s)", first, end);
  }

  int length() {
    return end - first;
  }

  boolean contains(int token) {
    return first <= token && token < end;
  }

  boolean encloses(Span other) {
    return first <= other.first && other.end <= end;
  }

  boolean overlaps(Span other) {
    return first < other.end && other.first < end;
  }
}
