package io.github.reckoner.extract.attribution;

import java.util.Arrays;

/**
 * The features of one token as hashes: a template's number with its values.
 *
 * <p>Reused from token to token by one thread.
 */
final class Features {

  private int[] hashes = new int[64];
  private int size;
  private int bare;

  void clear() {
    size = 0;
    bare = 0;
  }

  /** Marks all features so far as those of tokens; what follows is of syntax. */
  void beginDeep() {
    bare = size;
  }

  /** Returns how many features are of tokens alone; they come first. */
  int bareSize() {
    return bare;
  }

  void add(int template, String value) {
    put(mix(template * 0x9E3779B9, value.hashCode()));
  }

  void add(int template, String one, String two) {
    put(mix(mix(template * 0x9E3779B9, one.hashCode()), two.hashCode()));
  }

  void add(int template, String one, String two, String three) {
    put(mix(mix(mix(template * 0x9E3779B9, one.hashCode()), two.hashCode()), three.hashCode()));
  }

  void add(int template, String one, String two, String three, String four) {
    put(
        mix(
            mix(mix(mix(template * 0x9E3779B9, one.hashCode()), two.hashCode()), three.hashCode()),
            four.hashCode()));
  }

  int size() {
    return size;
  }

  int get(int index) {
    return hashes[index];
  }

  int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  private void put(int hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash == 0 ? 1 : hash;
  }

  // The finalizer of MurmurHash3 spreads every bit of both values over the result.
  private static int mix(int seed, int value) {
    int h = seed * 31 + value;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
