package io.github.reckoner.nlp.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.io.IOUtils;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.RuntimeInterruptedException;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.nlp.ModelsMissingException;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.corenlp.Splitter.Word;
import io.github.reckoner.nlp.corenlp.TransitionParser.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The trained models, loaded at first use and shared by all engines, and the annotators that run on
 * them.
 *
 * <p>Thread-safe: tagger, name finder and parser keep what belongs to a sentence in objects of
 * their own; the parser locks its cache of hidden layers; the name finder is told to learn no
 * words.
 */
final class Models {

  private static final String FOLDER = "edu/stanford/nlp/models/";
  private static final String TAGGER = FOLDER + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = FOLDER + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String PARSER = FOLDER + "parser/nndep/english_UD.gz";

  private record Loaded(
      MaxentTagger tagger, CRFClassifier<CoreLabel> names, SentenceParser parser) {}

  /** What some engine of this virtual machine has loaded and still uses. */
  private static WeakReference<Loaded> inUse = new WeakReference<>(null);

  private volatile @Nullable Loaded loaded;

  /** Returns the syntax of a sentence; nothing if the deadline passed before it was complete. */
  Optional<Syntax> analyze(ImmutableList<Word> words, Deadline deadline) {
    if (deadline.isOver()) {
      return Optional.empty();
    }
    Loaded engine = loaded();
    List<CoreLabel> labels = labels(words);
    try {
      List<TaggedWord> tagged = engine.tagger().tagSentence(labels);
      for (int i = 0; i < labels.size(); i++) {
        labels.get(i).setTag(tagged.get(i).tag());
      }
      if (deadline.isOver()) {
        return Optional.empty();
      }
      List<CoreLabel> named = engine.names().classifySentence(labels);
      if (deadline.isOver()) {
        return Optional.empty();
      }
      Tree tree = engine.parser().parse(labels);
      return deadline.isOver() ? Optional.empty() : Optional.of(syntax(labels, named, tree));
    } catch (RuntimeInterruptedException e) {
      // The engine cleared the flag.
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Loaded loaded() {
    Loaded known = loaded;
    if (known == null) {
      known = shared();
      loaded = known;
    }
    return known;
  }

  /**
   * Engines share one copy, a quarter of a gigabyte, which goes with the last of them. A failed
   * load is not kept: the next call tries again.
   */
  private static synchronized Loaded shared() {
    Loaded known = inUse.get();
    if (known == null) {
      known = loadAll();
      inUse = new WeakReference<>(known);
    }
    return known;
  }

  private static List<CoreLabel> labels(ImmutableList<Word> words) {
    List<CoreLabel> labels = new ArrayList<>(words.size());
    for (Word word : words) {
      CoreLabel label = new CoreLabel();
      label.setWord(word.spelling());
      label.setValue(word.spelling());
      label.setIndex(labels.size() + 1);
      labels.add(label);
    }
    return labels;
  }

  private static Syntax syntax(List<CoreLabel> labels, List<CoreLabel> named, Tree tree) {
    int size = labels.size();
    ImmutableList.Builder<String> tags = ImmutableList.builderWithExpectedSize(size);
    ImmutableList.Builder<String> lemmas = ImmutableList.builderWithExpectedSize(size);
    ImmutableList.Builder<String> names = ImmutableList.builderWithExpectedSize(size);
    Morphology morphology = new Morphology();
    for (int i = 0; i < size; i++) {
      CoreLabel label = labels.get(i);
      tags.add(label.tag());
      lemmas.add(morphology.lemma(label.word(), label.tag()));
      names.add(named.get(i).get(CoreAnnotations.AnswerAnnotation.class));
    }
    return new Syntax(
        tags.build(), lemmas.build(), names.build(), tree.governors().toArray(), tree.relations());
  }

  private static Loaded loadAll() {
    CompletableFuture<MaxentTagger> tagger =
        CompletableFuture.supplyAsync(Models::loadTagger, Models::inThread);
    CompletableFuture<SentenceParser> parser =
        CompletableFuture.supplyAsync(Models::loadParser, Models::inThread);
    CRFClassifier<CoreLabel> names = loadNames();
    try {
      return new Loaded(tagger.join(), names, parser.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static void inThread(Runnable task) {
    Thread thread = new Thread(task, "reckoner-models");
    thread.setDaemon(true);
    thread.start();
  }

  private static MaxentTagger loadTagger() {
    try (InputStream in = open(TAGGER)) {
      return new MaxentTagger(in, new Properties(), false);
    } catch (IOException e) {
      throw missing(TAGGER, e);
    }
  }

  private static CRFClassifier<CoreLabel> loadNames() {
    Properties properties = new Properties();
    // Otherwise a name would depend on the sentences seen before.
    properties.setProperty("maxAdditionalKnownLCWords", "0");
    try (InputStream in = open(NAMES)) {
      CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(new Properties());
      classifier.loadClassifier(in, properties);
      return classifier;
    } catch (IOException | ClassNotFoundException e) {
      throw missing(NAMES, e);
    }
  }

  private static SentenceParser loadParser() {
    try (InputStream in = open(PARSER)) {
      return new SentenceParser(new TransitionParser(ParserModel.read(in)));
    } catch (IOException e) {
      throw missing(PARSER, e);
    }
  }

  private static InputStream open(String path) throws IOException {
    return IOUtils.getInputStreamFromURLOrClasspathOrFileSystem(path);
  }

  private static ModelsMissingException missing(String path, Exception cause) {
    return new ModelsMissingException(
        path
            + " cannot be read from the class path. Maybe add edu.stanford.nlp:stanford-corenlp:4.5.10:jar:models.",
        cause);
  }
}
