package io.github.reckoner.extract.attribution;

import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/** What tells whether a token is the word of a cue that attributes. */
final class AnchorFeatures {

  // By distance, so that no string is made for each token.
  private static final String[] OPENS = {"opens1", "opens2", "opens3", "opens4"};
  private static final String[] CLOSED = {"closed1", "closed2", "closed3", "closed4"};
  private static final String[] HEADING = {
    "heading0", "heading1", "heading2", "heading3", "heading4"
  };
  private static final String[] SENTENCE = {
    "sentence0", "sentence1", "sentence2", "sentence3", "sentence4"
  };

  private static final String[] QUOTES = {"", "R", "L", "LR", "in", "inR", "inL", "inLR"};
  private static final String[] OTHERS = {
    "0/0", "0/1", "0/2", "1/0", "1/1", "1/2", "2/0", "2/1", "2/2"
  };

  private final Cues cues;

  AnchorFeatures(Cues cues) {
    this.cues = cues;
  }

  /** Returns the classes of a word as a cue, such as {@code VERB-ASSERT}, or {@code none}. */
  String cueClass(Story story, int token) {
    return story.cueClass(cues, token);
  }

  void extract(Story story, int i, Optional<Clause> clause, Features out) {
    out.clear();
    String word = story.lower(i);
    String cue = cueClass(story, i);
    String left = lower(story, i - 1);
    String right = lower(story, i + 1);
    String before = story.wordClass(i - 1);
    String after = story.wordClass(i + 1);
    String before2 = story.wordClass(i - 2);
    String after2 = story.wordClass(i + 2);
    out.add(1, word);
    out.add(2, left);
    out.add(3, right);
    out.add(4, left, word);
    out.add(5, word, right);
    out.add(6, cue);
    out.add(7, cue, before);
    out.add(8, cue, after);
    out.add(9, cue, before, after);
    out.add(10, before2, before);
    out.add(11, after, after2);
    out.add(12, word, before);
    out.add(13, word, after);
    out.add(14, ending(word, 3));
    out.add(15, ending(word, 2), cue);
    out.add(16, story.wordClass(i));
    out.add(17, lower(story, i - 2));
    out.add(18, lower(story, i + 2));
    String quoted = story.isQuoted(i) ? "quoted" : "plain";
    out.add(19, quoted, cue);
    String nearQuote = nearQuote(story, i);
    out.add(20, nearQuote, cue);
    out.add(21, nearQuote, story.wordClass(i));
    out.add(22, sentenceShape(story, i), cue);
    out.add(23, word, before2, before);
    out.add(24, word, after, after2);
    out.add(0, "bias");
    String cluster = story.cluster(i);
    out.add(25, cluster);
    out.add(26, cluster, before);
    out.add(27, cluster, after);
    out.add(28, cluster, before, after);
    out.add(29, story.cluster(i - 1));
    out.add(30, story.cluster(i + 1));
    out.add(31, story.cluster(i - 1), cluster);
    out.add(32, cluster, story.cluster(i + 1));
    out.add(33, nearQuote, cluster);
    out.add(34, cluster, after, after2);
    out.add(35, cluster, before2, before);
    String quotes = quoteOfSentence(story, i);
    out.add(36, quotes, cue);
    out.add(37, quotes, cluster);
    out.add(38, otherCues(story, i), cue);
    out.add(39, turn(story, i), story.wordClass(i));
    out.beginDeep();
    clause.ifPresent(tree -> deep(story, tree, i, cue, out));
  }

  private void deep(Story story, Clause clause, int i, String cue, Features out) {
    String lemma = clause.lemma(i);
    String tag = clause.tag(i);
    String relation = clause.relation(i);
    out.add(40, lemma);
    out.add(41, tag);
    out.add(42, tag, relation);
    out.add(43, lemma, tag);
    out.add(44, cue, tag);
    out.add(45, cue, relation);
    out.add(46, lemma, relation);
    int governor = clause.governor(i);
    if (governor != Syntax.ROOT) {
      out.add(47, clause.lemma(governor), relation);
      out.add(48, clause.tag(governor), relation, tag);
      out.add(57, cueClass(story, governor), relation, cue);
    }
    StringBuilder frame = new StringBuilder();
    for (int child : clause.dependents(i)) {
      String to = clause.relation(child);
      if (to.equals("punct")) {
        continue;
      }
      out.add(49, tag, to);
      out.add(50, cue, to);
      out.add(51, lemma, to);
      out.add(52, to, clause.tag(child), tag);
      if (to.startsWith("nsubj") || to.equals("nmod:poss")) {
        out.add(53, to, story.wordClass(child), cue);
        out.add(54, to, clause.lemma(child));
        out.add(55, to, clause.name(child), tag);
        out.add(66, to, story.cluster(child));
        out.add(67, to, story.cluster(child), story.cluster(i));
      }
      if (to.startsWith("obl") || to.equals("nmod")) {
        String preposition = clause.preposition(story, child).orElse("");
        out.add(56, to, preposition, cue);
        out.add(58, lemma, preposition);
      }
      if (!to.startsWith("aux") && !to.equals("advmod") && !to.equals("det")) {
        frame.append(to).append(' ');
      }
    }
    String cluster = story.cluster(i);
    out.add(61, cluster, relation);
    out.add(62, cluster, tag);
    out.add(63, cluster, frame.toString());
    if (governor != Syntax.ROOT) {
      out.add(64, story.cluster(governor), relation, cue);
      out.add(65, story.cluster(governor), relation, tag);
    }
    out.add(59, tag, frame.toString());
    out.add(60, cue, frame.toString());
  }

  /** Whether the words of the sentence before and after a token are quoted in part. */
  private static String quoteOfSentence(Story story, int i) {
    int own = story.quotationOf(i);
    boolean left = false;
    boolean right = false;
    for (int quotation : story.quotationsIn(story.sentenceOf(i))) {
      left |= quotation != own && story.quotation(quotation).first() < i;
      right |= quotation != own && story.quotation(quotation).end() - 1 > i;
    }
    return QUOTES[(own == Story.UNQUOTED ? 0 : 4) + (left ? 2 : 0) + (right ? 1 : 0)];
  }

  /** How many words of the sentence before and after a token report. */
  private String otherCues(Story story, int i) {
    int sentence = story.sentenceOf(i);
    int[] before = story.reportsBefore(cues);
    int left = before[i] - before[story.firstOf(sentence)];
    int right = before[story.endOf(sentence)] - before[i + 1];
    return OTHERS[3 * Math.min(2, left) + Math.min(2, right)];
  }

  /** What stands between the start of the paragraph and a token close behind it. */
  private static String turn(Story story, int i) {
    StringBuilder shape = new StringBuilder();
    for (int k = i - 1; k >= i - 6 && k >= 0; k--) {
      shape.append(story.wordClass(k)).append(' ');
      if (story.startsParagraph(k)) {
        return shape.toString();
      }
    }
    return "";
  }

  private static String nearQuote(Story story, int i) {
    int own = story.quotationOf(i);
    for (int k = 1; k <= OPENS.length; k++) {
      if (i + k < story.size() && story.quotationOf(i + k) != own && story.isQuoted(i + k)) {
        return OPENS[k - 1];
      }
      if (i - k >= 0 && story.quotationOf(i - k) != own && story.isQuoted(i - k)) {
        return CLOSED[k - 1];
      }
    }
    return "far";
  }

  private String sentenceShape(Story story, int i) {
    int sentence = story.sentenceOf(i);
    int last = story.endOf(sentence) - 1;
    boolean heading = !story.isPunctuation(last);
    return (heading ? HEADING : SENTENCE)[Math.min(4, i - story.firstOf(sentence))];
  }

  private static String lower(Story story, int i) {
    return i < 0 || i >= story.size() ? "#" : story.lower(i);
  }

  private static String ending(String word, int length) {
    return word.length() <= length ? word : word.substring(word.length() - length);
  }
}
