package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.TypedDependency;
import io.github.reckoner.model.Limits;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Token;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TransitionParserIT {

  private static final String TEXT =
      """
      Nearly 70 engineers had been sent to work in Malta by October 2023, according to the \
      National Resistance Center, which cited leaked passports and an intercepted contract. A \
      State Department cable seen by Reuters put the number at 1,000 to 5,000 in 2025. "We have \
      never sent soldiers anywhere in this war," the foreign minister told reporters in Havana, \
      and he called the figures slander. That is more than were believed to be there a year ago! \
      Who pays them? The 34-year-old from Holguín was promised $2,000 (£1,500) a month; half of \
      it never came. Nine were killed near Bakhmut: five in March, three in April and one since. \
      Officials say at least 20 of the 671 names are those of minors whose parents did not sign. \
      What the ministry denied is that it knew. Unemployment rose 0.3 percentage points to 4.5%, \
      its highest since 2016, the Labour Office said on Tuesday. Breaking: fire kills dozens, \
      injures 1.2 thousand. He's said not to have been told. Being counted twice, they were left \
      out of the tally given to lawmakers by aides of Gov. Pat Quill last Friday. No.""";

  @Test
  void findsTheTreesThatTheEngineFinds() throws IOException {
    MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    DependencyParser engine =
        DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, new Properties());
    TransitionParser parser = parser();

    for (Sentence sentence : CoreNlp.tokensOnly(Limits.defaults()).analyze(TEXT).sentences()) {
      List<CoreLabel> labels = labels(sentence);
      List<TaggedWord> tags = tagger.tagSentence(labels);
      for (int i = 0; i < labels.size(); i++) {
        labels.get(i).setTag(tags.get(i).tag());
      }
      List<String> expected = new ArrayList<>();
      for (TypedDependency edge : engine.predict(labels).typedDependencies()) {
        expected.add(edge.gov().index() + " " + edge.reln() + " " + edge.dep().index());
      }

      TransitionParser.Tree tree = parser.parse(labels);

      List<String> found = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        found.add((tree.governors().get(i) + 1) + " " + tree.relations().get(i) + " " + (i + 1));
      }
      assertThat(found)
          .as(TEXT.substring(sentence.start(), sentence.end()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<CoreLabel> labels(Sentence sentence) {
    List<CoreLabel> labels = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      CoreLabel label = new CoreLabel();
      label.setWord(token.word());
      label.setValue(token.word());
      labels.add(label);
    }
    return labels;
  }

  private static TransitionParser parser() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ClassLoader.getSystemResourceAsStream(DependencyParser.DEFAULT_MODEL))) {
      return new TransitionParser(ParserModel.read(new GZIPInputStream(file)));
    }
  }
}
