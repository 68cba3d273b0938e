package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Problem;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import io.github.reckoner.nlp.corenlp.Splitter.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text whose sentences are analysed when they are asked; for one thread. */
final class DemandText implements AnalyzedText {

  private final Part part;
  private final String text;
  private final Optional<Models> models;
  private final Deadline deadline;
  private final ImmutableList<Sentence> sentences;
  private final List<Problem> problems;

  DemandText(
      Part part, String text, Splitter.Result split, Optional<Models> models, Deadline deadline) {
    this.part = part;
    this.text = text;
    this.models = models;
    this.deadline = deadline;
    this.problems = new ArrayList<>(split.problems());
    ImmutableList.Builder<Sentence> all = ImmutableList.builder();
    int index = 0;
    for (ImmutableList<Word> words : split.sentences()) {
      all.add(new DemandSentence(index++, words));
    }
    this.sentences = all.build();
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public ImmutableList<Sentence> sentences() {
    return sentences;
  }

  @Override
  public ImmutableList<Problem> problems() {
    return ImmutableList.copyOf(problems);
  }

  private final class DemandSentence implements Sentence {

    private final int index;
    private final ImmutableList<Word> words;
    private final ImmutableList<Token> tokens;
    private Optional<Syntax> syntax = Optional.empty();
    private boolean asked;

    DemandSentence(int index, ImmutableList<Word> words) {
      this.index = index;
      this.words = words;
      this.tokens = words.stream().map(Word::token).collect(ImmutableList.toImmutableList());
    }

    @Override
    public int index() {
      return index;
    }

    @Override
    public ImmutableList<Token> tokens() {
      return tokens;
    }

    @Override
    public Optional<Syntax> syntax() {
      if (!asked && models.isPresent()) {
        syntax = models.get().analyze(words, deadline);
        asked = true;
        if (syntax.isEmpty()) {
          problems.add(new Problem(part, start(), end(), "not analysed: " + deadline.cause()));
        }
      }
      return syntax;
    }

    @Override
    public Optional<Syntax> syntaxIfKnown() {
      return syntax;
    }
  }
}
