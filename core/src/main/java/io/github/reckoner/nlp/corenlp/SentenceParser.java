package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import edu.stanford.nlp.ling.CoreLabel;
import io.github.reckoner.nlp.corenlp.TransitionParser.Tree;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Parses sentences of news: what is reported and the closing clause of who reports it apart, and
 * amounts in the order of words in which the parser learnt them.
 *
 * <p>Linear in the length of the sentence. Thread-safe.
 */
final class SentenceParser {

  private final TransitionParser parser;

  SentenceParser(TransitionParser parser) {
    this.parser = parser;
  }

  /** Parses tokens that have their tags. */
  Tree parse(List<CoreLabel> tokens) {
    OptionalInt cut = ReportTail.start(tokens);
    return cut.isEmpty()
        ? inOrder(tokens)
        : joined(
            inOrder(tokens.subList(0, cut.getAsInt())),
            inOrder(tokens.subList(cut.getAsInt(), tokens.size())));
  }

  // What is reported hangs on the root of the report.
  private static Tree joined(Tree reported, Tree report) {
    int size = reported.governors().length();
    int root = size + report.governors().indexOf(Tree.ROOT);
    ImmutableIntArray.Builder governors = ImmutableIntArray.builder();
    reported.governors().forEach(governor -> governors.add(isRoot(governor) ? root : governor));
    report
        .governors()
        .forEach(governor -> governors.add(isRoot(governor) ? governor : governor + size));
    ImmutableList<String> relations =
        Stream.concat(
                reported.relations().stream()
                    .map(relation -> relation.equals("root") ? "ccomp" : relation),
                report.relations().stream())
            .collect(ImmutableList.toImmutableList());
    return new Tree(governors.build(), relations);
  }

  private Tree inOrder(List<CoreLabel> tokens) {
    ReadingOrder order = ReadingOrder.of(tokens);
    Tree tree = parser.parse(order.words());
    int size = tokens.size();
    int[] governors = new int[size];
    String[] relations = new String[size];
    for (int i = 0; i < size; i++) {
      int governor = tree.governors().get(i);
      int place = order.places().get(i);
      governors[place] = isRoot(governor) ? governor : order.places().get(governor);
      relations[place] = tree.relations().get(i);
    }
    return new Tree(ImmutableIntArray.copyOf(governors), ImmutableList.copyOf(relations));
  }

  private static boolean isRoot(int governor) {
    return governor == Tree.ROOT;
  }
}
