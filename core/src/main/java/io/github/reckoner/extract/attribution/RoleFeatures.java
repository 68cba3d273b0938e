package io.github.reckoner.extract.attribution;

import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tells which part a token plays for one cue: source, cue, content or none. */
final class RoleFeatures {

  private static final int DEEPEST = 12;
  private static final float LIKELY = -0.7f;
  private static final int FAR = 1 << 20;

  private final Story story;
  private final int anchor;
  private final Span window;
  private final Optional<Clause> clause;

  private final String anchorWord;
  private final String anchorClass;
  private final String afterAnchor;
  private final String frame;
  private final int leftQuotation;
  private final int rightQuotation;
  private final int[] commas;
  private final int[] cuesBetween;
  private final int[] anchorsBetween;
  private final int[] likelyBefore;
  private final int[] likelyBehind;
  private final float[] odds;
  private final boolean[] complementizer;
  private final List<Integer> chain = new ArrayList<>();
  private final Path[] paths;

  RoleFeatures(
      AnchorFeatures anchors,
      Story story,
      int anchor,
      Span window,
      Optional<Clause> clause,
      float[] odds) {
    this.odds = odds;
    this.story = story;
    this.anchor = anchor;
    this.window = window;
    this.clause = clause;
    anchorWord = story.lower(anchor);
    anchorClass = anchors.cueClass(story, anchor) + suffix(anchorWord);
    afterAnchor = story.wordClass(anchor + 1);
    leftQuotation = quotationBeside(-1);
    rightQuotation = quotationBeside(1);
    commas = new int[window.length()];
    cuesBetween = new int[window.length()];
    anchorsBetween = new int[window.length()];
    likelyBefore = new int[window.length()];
    likelyBehind = new int[window.length()];
    measureLikely();
    complementizer = new boolean[window.length()];
    count(anchors, 1);
    count(anchors, -1);
    frame = clause.map(this::frame).orElse("");
    paths = new Path[clause.map(tree -> tree.end() - tree.first()).orElse(0)];
  }

  private static String suffix(String word) {
    return word.endsWith("ing")
        ? "ing"
        : word.endsWith("s") ? "s" : word.endsWith("ed") ? "ed" : "";
  }

  private int quotationBeside(int step) {
    int own = story.quotationOf(anchor);
    int sentence = story.sentenceOf(anchor);
    for (int k = anchor + step; k >= window.first() && k < window.end(); k += step) {
      int quotation = story.quotationOf(k);
      if (quotation != Story.UNQUOTED && quotation != own) {
        return quotation;
      }
      if (story.sentenceOf(k) != sentence) {
        break;
      }
    }
    return Story.UNQUOTED;
  }

  private void count(AnchorFeatures anchors, int step) {
    int comma = 0;
    int cue = 0;
    int strong = 0;
    boolean that = false;
    for (int k = anchor + step; k >= window.first() && k < window.end(); k += step) {
      int at = k - window.first();
      if (step > 0) {
        that |= story.wordClass(k).equals("COMPLEMENTIZER");
      }
      commas[at] = comma;
      cuesBetween[at] = cue;
      anchorsBetween[at] = strong;
      if (odds[k] > LIKELY) {
        strong++;
      }
      complementizer[at] = that;
      if (story.word(k).equals(",")) {
        comma++;
      }
      if (anchors.cueClass(story, k).startsWith("VERB")) {
        cue++;
      }
      if (step < 0) {
        that |= story.wordClass(k).equals("COMPLEMENTIZER");
      }
    }
  }

  private String frame(Clause tree) {
    StringBuilder relations = new StringBuilder(tree.relation(anchor));
    for (int child : tree.dependents(anchor)) {
      String to = tree.relation(child);
      if (to.startsWith("nsubj")
          || to.equals("ccomp")
          || to.equals("xcomp")
          || to.equals("obj")
          || to.equals("aux:pass")
          || to.equals("parataxis")
          || to.equals("acl")
          || to.equals("nmod:poss")) {
        relations.append(' ').append(to);
      }
    }
    for (int k = anchor; k != Syntax.ROOT && chain.size() < DEEPEST; k = tree.governor(k)) {
      chain.add(k);
    }
    return relations.toString();
  }

  void extract(int i, Features out) {
    out.clear();
    int at = i - window.first();
    String side = i < anchor ? "L" : i > anchor ? "R" : "A";
    String distance = side + bucket(Math.abs(i - anchor));
    String word = story.lower(i);
    String here = story.wordClass(i);
    String before = i == window.first() ? "edge" : story.wordClass(i - 1);
    String after = i + 1 == window.end() ? "edge" : story.wordClass(i + 1);
    String sentence =
        "s" + Math.max(-2, Math.min(2, story.sentenceOf(i) - story.sentenceOf(anchor)));
    String quote = quoteState(i);
    String quoteBefore = i == window.first() ? "edge" : quoteState(i - 1);
    String position = position(i);
    String between = side + Math.min(3, commas[at]) + (complementizer[at] ? "t" : "");
    out.add(0, side);
    out.add(1, distance);
    out.add(2, word, side);
    out.add(3, i == window.first() ? "#" : story.lower(i - 1), side);
    out.add(4, i + 1 == window.end() ? "#" : story.lower(i + 1), side);
    out.add(5, here, distance);
    out.add(6, quote, quoteBefore, side);
    out.add(7, anchorClass, distance);
    out.add(8, anchorWord, distance);
    out.add(9, before, here, side);
    out.add(10, here, after, side);
    out.add(11, between, here);
    out.add(12, sentence, quote, side);
    out.add(13, position, side, quote);
    out.add(14, afterAnchor, distance);
    out.add(15, between, "c" + Math.min(3, cuesBetween[at]));
    out.add(16, before, here, after, side);
    out.add(17, anchorClass, side, quote, sentence);
    out.add(18, anchorClass, between, quote);
    out.add(19, position, between);
    out.add(20, quote, quoteBefore, here, side);
    out.add(21, afterAnchor, side, quote, between);
    out.add(
        22,
        leftQuotation == Story.UNQUOTED ? "noL" : "L",
        rightQuotation == Story.UNQUOTED ? "noR" : "R",
        quote,
        side);
    out.add(23, anchorClass, afterAnchor, side);
    out.add(24, anchorWord, here, distance);
    String cluster = story.cluster(i);
    String anchorCluster = story.cluster(anchor);
    out.add(25, cluster, side);
    out.add(26, i == window.first() ? "#" : story.cluster(i - 1), cluster, side);
    out.add(27, cluster, i + 1 == window.end() ? "#" : story.cluster(i + 1), side);
    out.add(28, cluster, distance);
    out.add(29, anchorCluster, distance);
    out.add(30, anchorCluster, side, quote, sentence);
    out.add(31, anchorCluster, between, quote);
    out.add(32, anchorCluster, afterAnchor, distance);
    out.add(33, anchorCluster, here, distance);
    String own = odds(i);
    String rival = side + Math.min(2, anchorsBetween[at]) + nearest(i);
    out.add(34, own, side, here);
    out.add(35, rival, between);
    out.add(36, rival, quote, sentence);
    out.add(37, rival, here);
    out.add(38, own, anchorClass, distance);
    out.add(39, rival, anchorCluster);
    out.beginDeep();
    clause
        .filter(tree -> tree.first() <= i && i < tree.end())
        .ifPresent(tree -> deep(tree, i, side, here, out));
  }

  private void deep(Clause tree, int i, String side, String here, Features out) {
    String tag = tree.tag(i);
    String tagBefore = i == tree.first() ? "#" : tree.tag(i - 1);
    String tagAfter = i + 1 == tree.end() ? "#" : tree.tag(i + 1);
    out.add(40, tag, side);
    out.add(41, tagBefore, tag, side);
    out.add(42, tag, tagAfter, side);
    out.add(43, tree.name(i), side);
    String quote = quoteState(i);
    Path path = pathTo(tree, i);
    Path previous = i == tree.first() ? Path.NONE : pathTo(tree, i - 1);
    Path next = i + 1 == tree.end() ? Path.NONE : pathTo(tree, i + 1);
    String change = (previous.top == path.top ? "=" : "<") + (next.top == path.top ? "=" : ">");
    out.add(50, path.level, path.first);
    out.add(51, path.level, path.first, path.second);
    out.add(52, path.level, path.first, path.climb);
    out.add(53, path.level, path.first, anchorClass);
    out.add(54, path.level, path.first, anchorWord);
    out.add(55, path.level, path.first, change, side);
    out.add(56, path.start, previous.start, tag);
    out.add(57, path.start, next.start, tag);
    out.add(58, path.level, path.first, frame);
    out.add(59, path.start, frame, path.climb, change);
    out.add(60, path.level, path.first, here, change);
    out.add(
        61,
        path.start,
        tree.preposition(story, Math.max(path.top, tree.first())).orElse(""),
        anchorClass);
    out.add(62, path.level, path.first, path.second, side + change);
    out.add(63, tree.relation(i), tag, side);
    out.add(64, path.level, path.first, quote, side);
    String anchorCluster = story.cluster(anchor);
    out.add(66, path.level, path.first, anchorCluster);
    out.add(67, path.level, path.first, anchorCluster, change);
    out.add(68, path.level, path.first, path.second, anchorCluster);
    out.add(69, path.level, path.first, story.cluster(i));
    out.add(70, path.level, path.first, path.second, path.climb);
    String rival = Math.min(2, anchorsBetween[i - window.first()]) + nearest(i);
    out.add(71, path.level, path.first, rival, side);
    out.add(72, path.level, path.first, odds(i), side);
    out.add(73, path.start, rival, change, path.climb);
    out.add(65, path.level, path.first, tree.lemma(anchor), change);
  }

  /**
   * The way from the anchor to a token: how many steps up to what governs both, and the relations
   * down from there.
   */
  private record Path(
      int top, String level, String first, String second, String climb, String start) {
    static final Path NONE = new Path(-2, "#", "#", "#", "#");

    Path(int top, String level, String first, String second, String climb) {
      this(top, level, first, second, climb, level + first);
    }
  }

  private Path pathTo(Clause tree, int i) {
    int at = i - tree.first();
    if (paths[at] == null) {
      paths[at] = path(tree, i);
    }
    return paths[at];
  }

  private Path path(Clause tree, int i) {
    int top = i;
    String second = "";
    for (int steps = 0; steps < 4 * DEEPEST; steps++) {
      int meet = chain.indexOf(top);
      if (meet >= 0) {
        return new Path(top, "u" + Math.min(3, meet), "self", second, climb(tree, meet));
      }
      int governor = tree.governor(top);
      if (governor == Syntax.ROOT) {
        return new Path(top, "out", tree.relation(top), second, "");
      }
      int under = chain.indexOf(governor);
      if (under >= 0) {
        return new Path(
            top, "u" + Math.min(3, under), tree.relation(top), second, climb(tree, under));
      }
      second = tree.relation(top);
      top = governor;
    }
    return Path.NONE;
  }

  private String climb(Clause tree, int level) {
    StringBuilder relations = new StringBuilder();
    for (int k = 0; k < Math.min(level, 3); k++) {
      relations.append(tree.relation(chain.get(k))).append('/');
    }
    return relations.toString();
  }

  private String odds(int i) {
    return odds[i] > 0 ? "cue" : odds[i] > -2 ? "maybe" : "no";
  }

  /** Which likely anchor is nearest to a token: this one, or one before or behind the token. */
  private String nearest(int i) {
    int at = i - window.first();
    int own = Math.abs(i - anchor);
    int least = Math.min(likelyBefore[at], likelyBehind[at]);
    return least >= own ? "this" : likelyBefore[at] <= likelyBehind[at] ? "before" : "behind";
  }

  /** Counts the steps from each token to the likely anchor before and behind it. */
  private void measureLikely() {
    int steps = FAR;
    for (int at = 0; at < likelyBefore.length; at++) {
      steps = isLikely(window.first() + at) ? 0 : steps + 1;
      likelyBefore[at] = steps;
    }
    steps = FAR;
    for (int at = likelyBehind.length - 1; at >= 0; at--) {
      steps = isLikely(window.first() + at) ? 0 : steps + 1;
      likelyBehind[at] = steps;
    }
  }

  private boolean isLikely(int token) {
    return token != anchor && odds[token] > LIKELY;
  }

  private String quoteState(int i) {
    int quotation = story.quotationOf(i);
    if (quotation == Story.UNQUOTED) {
      return "plain";
    }
    return (quotation == story.quotationOf(anchor)
            ? "own"
            : quotation == leftQuotation ? "left" : quotation == rightQuotation ? "right" : "other")
        + (i == story.quotation(quotation).first() ? "(" : "");
  }

  private String position(int i) {
    int sentence = story.sentenceOf(i);
    if (i == story.firstOf(sentence)) {
      return "first";
    }
    int last = story.endOf(sentence) - 1;
    return i == last ? "last" : i == last - 1 && story.isPunctuation(last) ? "end" : "inside";
  }

  private static String bucket(int distance) {
    return distance <= 5
        ? Integer.toString(distance)
        : distance <= 8 ? "6-8" : distance <= 14 ? "9-14" : distance <= 30 ? "15-30" : "far";
  }
}
