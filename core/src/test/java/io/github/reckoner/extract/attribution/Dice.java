package io.github.reckoner.extract.attribution;

import java.util.Random;

/** The numbers of {@link Random}, faster because for one thread. */
final class Dice extends Random {

  private static final long serialVersionUID = 1;
  private static final long FACTOR = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;

  private long state;

  Dice(long seed) {
    super(seed);
    state = (seed ^ FACTOR) & MASK;
  }

  @Override
  protected int next(int bits) {
    state = (state * FACTOR + 0xBL) & MASK;
    return (int) (state >>> (48 - bits));
  }
}
