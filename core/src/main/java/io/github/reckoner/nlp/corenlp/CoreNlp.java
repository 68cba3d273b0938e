package io.github.reckoner.nlp.corenlp;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.TextAnalyzer;
import java.util.Optional;

/**
 * Analyses English with Stanford CoreNLP: tokens and sentences at once, tags, lemmas, names and
 * basic dependencies of a sentence on demand.
 *
 * <p>Tokens are those of the engine's defaults since version 4, on which its models are trained:
 * Penn Treebank style as Universal Dependencies has it, hyphenated words in pieces ({@code 34 -
 * year - old}), brackets and quotes as printed. Two things differ. Invisible characters are passed
 * over and a no-break, thin or figure space between groups of three digits counts as part of the
 * number, so that {@code 12 000} is one token however it was spaced; a whole number and its
 * fraction ({@code 5 1/2}) are two tokens.
 *
 * <p>A sentence ends at final punctuation, at a blank line and at every break the caller names.
 *
 * <p>The model files are loaded when the first sentence's syntax is asked for, and shared by all
 * instances of the virtual machine as long as one of them is in use. Thread-safe; the texts it
 * returns are not.
 */
public final class CoreNlp implements TextAnalyzer {

  private final Limits limits;
  private final Optional<Models> models;

  private CoreNlp(Limits limits, Optional<Models> models) {
    this.limits = requireNonNull(limits, "limits");
    this.models = models;
  }

  /** Returns an analyser with the default limits. */
  public static CoreNlp withDefaults() {
    return with(Limits.defaults());
  }

  /** Returns an analyser that takes no more input than the limits allow. */
  public static CoreNlp with(Limits limits) {
    return new CoreNlp(limits, Optional.of(new Models()));
  }

  /**
   * Returns an analyser that needs no model file: it finds tokens and sentences, and no sentence
   * has a syntax.
   */
  public static TextAnalyzer tokensOnly(Limits limits) {
    return new CoreNlp(limits, Optional.empty());
  }

  @Override
  public AnalyzedText analyze(
      Part part, String text, ImmutableSortedSet<Integer> breaks, Deadline deadline) {
    requireNonNull(part, "part");
    requireNonNull(text, "text");
    requireNonNull(breaks, "breaks");
    return new DemandText(
        part, text, new Splitter(limits, part, deadline).split(text, breaks), models, deadline);
  }
}
