package io.github.reckoner.internal;

import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash over runs of words (Broder, <i>On the resemblance and containment of documents</i>,
 * 1997), with bands by which near copies find each other in linear time.
 *
 * <p>Two texts that share the part {@code p} of their runs agree in all hashes of at least one band
 * with probability {@code 1 - (1 - p^rows)^bands}. Immutable and thread-safe.
 */
public final class MinHash {

  private final int run;
  private final int bands;
  private final int rows;
  private final long[] seeds;

  /**
   * Makes signatures of {@code bands * rows} hashes over runs of so many words.
   *
   * @param run the words of a run; a shorter text is one run
   */
  public MinHash(int run, int bands, int rows) {
    this.run = run;
    this.bands = bands;
    this.rows = rows;
    this.seeds = new long[bands * rows];
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = mix(0x9E3779B97F4A7C15L * (i + 1));
    }
  }

  /** The signature of one text; immutable. */
  public final class Signature {

    private final long[] least;
    private final int runs;

    private Signature(long[] least, int runs) {
      this.least = least;
      this.runs = runs;
    }

    /** Returns how many runs the text has; 0 if it has no word. */
    public int runs() {
      return runs;
    }

    /** Returns the keys of the bands: two near copies share at least one of them. */
    public long[] keys() {
      long[] keys = new long[bands];
      for (int band = 0; band < bands; band++) {
        keys[band] = band + 1L;
        for (int i = band * rows; i < (band + 1) * rows; i++) {
          keys[band] = mix(keys[band] ^ least[i]);
        }
      }
      return keys;
    }

    /** Returns the estimated part of the runs of both that both have, from 0 to 1. */
    public double resemblance(Signature other) {
      int equal = 0;
      for (int i = 0; i < least.length; i++) {
        equal += least[i] == other.least[i] ? 1 : 0;
      }
      return equal / (double) least.length;
    }
  }

  /** Returns the signature of a text, given as its words. */
  public Signature of(List<String> words) {
    long[] hashes =
        words.stream()
            .mapToLong(word -> Hashing.murmur3_128().hashUnencodedChars(word).asLong())
            .toArray();
    long[] least = new long[seeds.length];
    Arrays.fill(least, Long.MAX_VALUE);
    int length = Math.min(run, hashes.length);
    int runs = length == 0 ? 0 : hashes.length - length + 1;
    for (int start = 0; start < runs; start++) {
      long hash = 0;
      for (int i = start; i < start + length; i++) {
        hash = mix(hash ^ hashes[i]);
      }
      for (int i = 0; i < seeds.length; i++) {
        least[i] = Math.min(least[i], mix(hash ^ seeds[i]));
      }
    }
    return new Signature(least, runs);
  }

  // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
