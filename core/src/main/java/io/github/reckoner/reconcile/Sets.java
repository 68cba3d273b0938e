package io.github.reckoner.reconcile;

/** Disjoint sets of the numbers 0 to n - 1, each named by its least member; not thread-safe. */
final class Sets {

  private final int[] parent;

  Sets(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** Returns the least member of the set of a number. */
  int first(int member) {
    int root = member;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = member;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins the sets of two numbers. */
  void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** Returns whether two numbers are in one set. */
  boolean together(int one, int other) {
    return first(one) == first(other);
  }
}
