package io.github.reckoner;

/** Bad input, read for figures only. */
class BadInputTest extends BadInput {

  private static final Reckoner RECKONER = Reckoner.figuresOnly();

  @Override
  Reckoner reckoner() {
    return RECKONER;
  }
}
