package io.github.reckoner.examples.benchmark;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** CoreNLP's pipelines with the settings they come with, save that they know no public holidays. */
final class Pipelines {

  private Pipelines() {}

  static Contender of(String name, String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    // Holidays would need four more jars.
    properties.setProperty("sutime.binders", "0");
    StanfordCoreNLP engine = new StanfordCoreNLP(properties);
    return new Contender(name, text -> engine.annotate(new Annotation(text)));
  }
}
