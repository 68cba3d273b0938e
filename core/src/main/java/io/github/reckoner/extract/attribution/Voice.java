package io.github.reckoner.extract.attribution;

import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Stance;

/**
 * Who stands behind some words of an article, and how.
 *
 * @param chain through whom they came, outermost first
 * @param stance how the last speaker stands to them
 */
public record Voice(Chain chain, Stance stance) {

  /** Returns the voice of the article itself. */
  public static Voice ofArticle() {
    return new Voice(Chain.empty(), Stance.ASSERTED);
  }
}
