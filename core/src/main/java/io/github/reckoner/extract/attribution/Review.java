package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.nlp.Syntax;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tells whether a candidate is an attribution once its source and content are known, and all
 * other candidates of the story with theirs.
 *
 * <p>Belongs to one thread, as its story does.
 */
final class Review {

  /** How many numbers {@link #of} returns. */
  static final int SIZE = 64;

  private static final float NONE = -9;
  private static final int NEAR = 14;

  private static final ImmutableList<String> CLASSES =
      ImmutableList.of(
          "SUBJECT_PRONOUN",
          "OBJECT_PRONOUN",
          "POSSESSIVE",
          "WH",
          "COMPLEMENTIZER",
          "DETERMINER",
          "PREPOSITION",
          "TO",
          "CONJUNCTION",
          "BE",
          "HAVE",
          "MODAL",
          "NEGATION",
          "ADVERB",
          "TITLE",
          "PEOPLE",
          "TEXT",
          "number",
          "quote",
          ",",
          ":",
          "Name",
          "ACRONYM",
          "ing",
          "ed",
          "s",
          "ly",
          "word");
  private static final ImmutableList<String> TAGS =
      ImmutableList.of(
          "VBD", "VBZ", "VBP", "VB", "VBG", "VBN", "MD", "NN", "NNS", "NNP", "IN", "JJ");
  private static final ImmutableList<String> RELATIONS =
      ImmutableList.of(
          "root",
          "parataxis",
          "ccomp",
          "conj",
          "advcl",
          "acl:relcl",
          "acl",
          "xcomp",
          "obj",
          "nsubj",
          "obl",
          "case",
          "dep",
          "nmod");

  private final Story story;
  private final List<Candidate> candidates;
  private final double[] best;
  private final double density;
  private final Map<String, Best> words = new HashMap<>();
  private final Map<String, Best> speakers = new HashMap<>();

  /** The two best scores of candidates that share something. */
  private static final class Best {
    private float first = NONE;
    private float second = NONE;
    private int often;

    void add(float score) {
      second = Math.max(second, Math.min(first, score));
      first = Math.max(first, score);
      often += score > 0 ? 1 : 0;
    }

    /** Returns the best score but one of these. */
    float without(float score) {
      return score == first ? second : first;
    }
  }

  Review(Story story, List<Candidate> candidates) {
    this.story = story;
    this.candidates = candidates;
    best = new double[story.sentences()];
    Arrays.fill(best, NONE);
    double sum = 0;
    for (Candidate c : candidates) {
      int sentence = story.sentenceOf(c.anchor());
      best[sentence] = Math.max(best[sentence], c.score());
      best(words, story.lower(c.anchor())).add((float) c.score());
      best(speakers, speaker(c)).add((float) c.score());
      sum += 1 / (1 + Math.exp(-c.score()));
    }
    density = sum / Math.max(1, story.sentences());
  }

  private static Best best(Map<String, Best> known, String key) {
    return known.computeIfAbsent(key, any -> new Best());
  }

  /** Returns what is known of a candidate, as numbers. */
  float[] of(int index) {
    float[] out = new float[SIZE];
    Candidate c = candidates.get(index);
    Saying saying = c.saying();
    int anchor = c.anchor();
    int sentence = story.sentenceOf(anchor);
    int first = story.firstOf(sentence);
    int end = story.endOf(sentence);
    out[0] = (float) c.score();
    out[1] = (float) c.said();
    out[2] = (float) c.speaking();
    out[3] = c.analysed() ? 1 : 0;
    out[4] = (float) c.likelihood();
    out[5] = anchor - first;
    out[6] = end - anchor;
    out[7] = sentence;
    out[8] = (float) sentence / story.sentences();
    out[9] = story.sentences();
    out[10] = (float) density;
    out[11] = story.isPunctuation(end - 1) ? 1 : 0;
    out[12] = story.isQuoted(anchor) ? 1 : 0;
    out[13] = kind(anchor);
    out[14] = kind(anchor - 1);
    out[15] = kind(anchor + 1);
    out[16] = saying.cue().length();
    out[17] = anchor - saying.cue().first();
    out[18] = sentence > 0 ? (float) best[sentence - 1] : NONE;
    out[19] = sentence + 1 < best.length ? (float) best[sentence + 1] : NONE;
    source(saying, anchor, out);
    content(saying, anchor, sentence, out);
    others(index, out);
    if (c.analysed()) {
      syntax(sentence, anchor, out);
    } else {
      Arrays.fill(out, 54, SIZE, NONE);
    }
    return out;
  }

  private int kind(int token) {
    return CLASSES.indexOf(story.wordClass(token));
  }

  private void source(Saying saying, int anchor, float[] out) {
    if (saying.source().isEmpty()) {
      Arrays.fill(out, 20, 27, NONE);
      return;
    }
    Span source = saying.source().get();
    out[20] = source.length();
    out[21] = source.first() > anchor ? source.first() - anchor : source.end() - 1 - anchor;
    out[22] = kind(source.first());
    out[23] = kind(source.end() - 1);
    out[24] = story.isQuoted(source.first()) ? 1 : 0;
    int names = 0;
    for (int i = source.first(); i < source.end(); i++) {
      names += Character.isUpperCase(story.word(i).charAt(0)) ? 1 : 0;
    }
    out[25] = names;
    out[26] = story.sentenceOf(source.first()) - story.sentenceOf(anchor);
  }

  private void content(Saying saying, int anchor, int sentence, float[] out) {
    int quoted = 0;
    int finite = 0;
    int numbers = 0;
    int nearest = Integer.MAX_VALUE;
    for (Span span : saying.content()) {
      for (int i = span.first(); i < span.end(); i++) {
        String kind = story.wordClass(i);
        quoted += story.isQuoted(i) ? 1 : 0;
        finite += kind.equals("BE") || kind.equals("HAVE") || kind.equals("MODAL") ? 1 : 0;
        numbers += kind.equals("number") ? 1 : 0;
      }
      int gap = span.first() > anchor ? span.first() - anchor : anchor - span.end() + 1;
      nearest = Math.min(nearest, gap);
    }
    Span start = saying.content().get(0);
    Span last = saying.content().get(saying.content().size() - 1);
    int size = saying.size();
    out[27] = size;
    out[28] = saying.content().size();
    out[29] = nearest;
    out[30] = (float) quoted / size;
    out[31] = finite;
    out[32] = numbers;
    out[33] = kind(start.first());
    out[34] = start.first() < anchor ? 1 : 0;
    out[35] = last.end() >= story.endOf(sentence) - 1 ? 1 : 0;
    out[36] = story.sentenceOf(last.end() - 1) - story.sentenceOf(start.first());
    out[37] = start.first() - story.firstOf(sentence);
  }

  private void others(int index, float[] out) {
    Candidate c = candidates.get(index);
    Arrays.fill(out, 38, 53, NONE);
    out[38] = 0;
    out[52] = 0;
    int sentence = story.sentenceOf(c.anchor());
    for (int k = Math.max(0, index - NEAR); k < Math.min(candidates.size(), index + NEAR); k++) {
      if (k != index) {
        beside(c, candidates.get(k), sentence, out);
      }
    }
    out[50] = best(words, story.lower(c.anchor())).without((float) c.score());
    String speaker = speaker(c);
    out[51] = speaker.isEmpty() ? NONE : best(speakers, speaker).without((float) c.score());
    out[52] = speaker.isEmpty() ? 0 : best(speakers, speaker).often - (c.score() > 0 ? 1 : 0);
  }

  private void beside(Candidate c, Candidate other, int sentence, float[] out) {
    float score = (float) other.score();
    Saying mine = c.saying();
    Saying its = other.saying();
    if (story.sentenceOf(other.anchor()) == sentence) {
      out[38] += other.score() > c.score() ? 1 : 0;
      int side = other.anchor() < c.anchor() ? 39 : 40;
      out[side] = Math.max(out[side], score);
      int near = other.anchor() < c.anchor() ? 48 : 49;
      out[near] = Math.max(out[near], -Math.abs(other.anchor() - c.anchor()) / 4f);
    }
    if (mine.cue().contains(other.anchor()) || its.cue().contains(c.anchor())) {
      out[41] = Math.max(out[41], score);
    }
    int shared = shared(mine, its);
    if (2 * shared > Math.max(mine.size(), its.size())) {
      out[42] = Math.max(out[42], score);
    }
    if (its.covers(c.anchor())) {
      out[43] = Math.max(out[43], score);
    }
    if (mine.covers(other.anchor())) {
      out[44] = Math.max(out[44], score);
    }
    if (mine.source().isPresent() && mine.source().equals(its.source())) {
      out[45] = Math.max(out[45], score);
    }
    if (shared > 0) {
      out[46] = Math.max(out[46], score);
    }
    if (mine.source().filter(s -> s.contains(other.anchor())).isPresent()) {
      out[47] = Math.max(out[47], score);
    }
  }

  private static int shared(Saying one, Saying other) {
    int shared = 0;
    for (Span a : one.content()) {
      for (Span b : other.content()) {
        shared += Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.first(), b.first()));
      }
    }
    return shared;
  }

  private String speaker(Candidate c) {
    return c.saying().source().map(s -> story.lower(s.end() - 1)).orElse("");
  }

  private void syntax(int sentence, int anchor, float[] out) {
    Optional<Clause> known =
        story.syntaxIfKnown(sentence).map(tree -> new Clause(story, sentence, tree));
    if (known.isEmpty()) {
      return;
    }
    Clause tree = known.get();
    out[54] = TAGS.indexOf(tree.tag(anchor));
    out[55] = RELATIONS.indexOf(tree.relation(anchor));
    int governor = tree.governor(anchor);
    out[56] = governor == Syntax.ROOT ? -2 : TAGS.indexOf(tree.tag(governor));
    for (int child : tree.dependents(anchor)) {
      switch (tree.relation(child)) {
        case "nsubj", "nsubj:pass" -> out[57] = tree.name(child).equals("O") ? 1 : 2;
        case "ccomp" -> out[58] = child > anchor ? 1 : 2;
        case "xcomp" -> out[59] = 1;
        case "obj" -> out[60] = 1;
        case "parataxis" -> out[61] = 1;
        case "obl", "nmod" -> out[62] += 1;
        case "aux:pass" -> out[63] = 1;
        default -> {}
      }
    }
  }
}
