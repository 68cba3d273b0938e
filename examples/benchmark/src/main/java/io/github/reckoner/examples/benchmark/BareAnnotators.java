package io.github.reckoner.examples.benchmark;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The annotators that the library runs on, with nothing around them. */
final class BareAnnotators {

  private final MaxentTagger tagger = new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
  private final CRFClassifier<CoreLabel> names =
      CRFClassifier.getClassifierNoExceptions(CRFClassifier.DEFAULT_CLASSIFIER);
  private final DependencyParser parser =
      DependencyParser.loadFromModelFile(DependencyParser.DEFAULT_MODEL, new Properties());

  /** Splits a text, and tags, lemmatises, names and parses some sentences. */
  void run(String text, List<List<String>> sentences) {
    List<CoreLabel> tokens =
        new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), "").tokenize();
    Sink.take(new WordToSentenceProcessor<CoreLabel>().process(tokens));
    for (List<String> words : sentences) {
      List<CoreLabel> labels = new ArrayList<>(words.size());
      for (String word : words) {
        CoreLabel label = new CoreLabel();
        label.setWord(word);
        label.setValue(word);
        label.setIndex(labels.size() + 1);
        labels.add(label);
      }
      List<TaggedWord> tagged = tagger.tagSentence(labels);
      Morphology morphology = new Morphology();
      for (int i = 0; i < labels.size(); i++) {
        labels.get(i).setTag(tagged.get(i).tag());
        Sink.take(morphology.lemma(labels.get(i).word(), labels.get(i).tag()));
      }
      Sink.take(names.classifySentence(labels));
      Sink.take(parser.predict(labels));
    }
  }
}
