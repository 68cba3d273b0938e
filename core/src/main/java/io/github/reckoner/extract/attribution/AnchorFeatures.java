package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;

/** What tells whether a token is the word of a cue that attributes. */
final class AnchorFeatures {

  private final Cues cues;
  private final WordClasses classes = WordClasses.standard();

  AnchorFeatures(Cues cues) {
    this.cues = cues;
  }

  /** Returns the classes of a word as a cue, such as {@code VERB-ASSERT}, or {@code none}. */
  String cueClass(Story story, int token) {
    ImmutableList<Cue> known = cues.of(story.lower(token));
    if (known.isEmpty()) {
      return "none";
    }
    Cue first = known.get(0);
    return first.part() + "-" + first.stand() + (known.size() > 1 ? "+" : "");
  }

  void extract(Story story, int i, Optional<Clause> clause, Features out) {
    out.clear();
    String word = story.lower(i);
    String cue = cueClass(story, i);
    String left = lower(story, i - 1);
    String right = lower(story, i + 1);
    String before = classes.of(story, i - 1);
    String after = classes.of(story, i + 1);
    String before2 = classes.of(story, i - 2);
    String after2 = classes.of(story, i + 2);
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
    out.add(16, classes.of(story, i));
    out.add(17, lower(story, i - 2));
    out.add(18, lower(story, i + 2));
    String quoted = story.isQuoted(i) ? "quoted" : "plain";
    out.add(19, quoted, cue);
    out.add(20, nearQuote(story, i), cue);
    out.add(21, nearQuote(story, i), classes.of(story, i));
    out.add(22, sentenceShape(story, i), cue);
    out.add(23, word, before2, before);
    out.add(24, word, after, after2);
    out.add(0, "bias");
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
        out.add(53, to, classes.of(story, child), cue);
        out.add(54, to, clause.lemma(child));
        out.add(55, to, clause.name(child), tag);
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
    out.add(59, tag, frame.toString());
    out.add(60, cue, frame.toString());
  }

  private static String nearQuote(Story story, int i) {
    int own = story.quotationOf(i);
    for (int k = 1; k <= 4; k++) {
      if (i + k < story.size() && story.quotationOf(i + k) != own && story.isQuoted(i + k)) {
        return "opens" + k;
      }
      if (i - k >= 0 && story.quotationOf(i - k) != own && story.isQuoted(i - k)) {
        return "closed" + k;
      }
    }
    return "far";
  }

  private String sentenceShape(Story story, int i) {
    int sentence = story.sentenceOf(i);
    int last = story.endOf(sentence) - 1;
    boolean heading = !story.isPunctuation(last);
    return (heading ? "heading" : "sentence") + Math.min(4, i - story.firstOf(sentence));
  }

  private static String lower(Story story, int i) {
    return i < 0 || i >= story.size() ? "#" : story.lower(i);
  }

  private static String ending(String word, int length) {
    return word.length() <= length ? word : word.substring(word.length() - length);
  }
}
