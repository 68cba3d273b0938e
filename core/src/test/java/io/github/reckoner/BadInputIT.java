package io.github.reckoner;

/** Bad input, read in depth. */
class BadInputIT extends BadInput {

  private static final Reckoner RECKONER = Reckoner.withDefaults();

  @Override
  Reckoner reckoner() {
    return RECKONER;
  }
}
