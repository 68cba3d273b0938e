package io.github.reckoner.ingest;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;

/** Measures how deep the elements of a page are nested, without recursion. */
final class Depth {

  private Depth() {}

  static int of(Document page) {
    int[] deepest = {0};
    NodeTraversor.traverse(
        (Node node, int depth) -> deepest[0] = Math.max(deepest[0], depth), page);
    return deepest[0];
  }
}
