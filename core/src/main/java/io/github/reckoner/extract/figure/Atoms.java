package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableList;

/** The atoms of a sentence; an index outside them gives {@link Atom#NOTHING}. */
final class Atoms {

  private final Atom[] list;

  Atoms(ImmutableList<Atom> list) {
    this.list = list.toArray(new Atom[0]);
  }

  int size() {
    return list.length;
  }

  Atom get(int index) {
    return index >= 0 && index < list.length ? list[index] : Atom.NOTHING;
  }

  /** Returns the index of the next atom that is no hyphen, from this one on. */
  int overHyphen(int index) {
    return get(index).isHyphen() ? index + 1 : index;
  }

  /** Returns whether an atom is glued to the one before it and to the one after it. */
  boolean joins(int index) {
    return get(index).glued() && get(index + 1).glued();
  }

  /** Returns whether the word at an index is one of these. */
  boolean isOneOf(int index, Words words) {
    return words.contains(get(index).lower());
  }
}
