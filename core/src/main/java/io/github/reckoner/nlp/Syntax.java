package io.github.reckoner.nlp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;

/**
 * The deep analysis of a sentence: tags, lemmas, names and the basic dependency tree, by token
 * index.
 *
 * <p>Tags are Penn Treebank's; relations are basic Universal Dependencies as CoreNLP names them
 * ({@code nsubj}, {@code obl}, {@code nmod:poss}). Immutable and thread-safe.
 */
public final class Syntax {

  /** The governor of the root. */
  public static final int ROOT = -1;

  /** The name label of a token that is part of no name. */
  public static final String NO_NAME = "O";

  private final ImmutableList<String> tags;
  private final ImmutableList<String> lemmas;
  private final ImmutableList<String> names;
  private final ImmutableList<String> relations;
  private final int[] governors;
  private final ImmutableListMultimap<Integer, Integer> dependents;

  /**
   * Takes over parallel lists, one entry a token.
   *
   * @param tags part-of-speech tags
   * @param lemmas lemmas
   * @param names {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@code O}
   * @param governors the index of each token's governor, {@link #ROOT} for roots and for tokens
   *     outside the tree
   * @param relations the relation to the governor; {@code root} for roots, {@code dep} for tokens
   *     outside the tree
   * @throws IllegalArgumentException if the lists differ in length
   */
  public Syntax(
      ImmutableList<String> tags,
      ImmutableList<String> lemmas,
      ImmutableList<String> names,
      int[] governors,
      ImmutableList<String> relations) {
    int size = tags.size();
    if (lemmas.size() != size
        || names.size() != size
        || governors.length != size
        || relations.size() != size) {
      throw new IllegalArgumentException(
          "lists of different length: %d tags, %d lemmas, %d names, %d governors, %d relations"
              .formatted(size, lemmas.size(), names.size(), governors.length, relations.size()));
    }
    this.tags = tags;
    this.lemmas = lemmas;
    this.names = names;
    this.governors = governors.clone();
    this.relations = relations;
    ImmutableListMultimap.Builder<Integer, Integer> children = ImmutableListMultimap.builder();
    for (int i = 0; i < size; i++) {
      children.put(governors[i], i);
    }
    this.dependents = children.build();
  }

  /** Returns the number of tokens. */
  public int size() {
    return tags.size();
  }

  /** Returns a token's part of speech. */
  public String tag(int token) {
    return tags.get(token);
  }

  /** Returns a token's lemma. */
  public String lemma(int token) {
    return lemmas.get(token);
  }

  /**
   * Returns a token's name label: {@code PERSON}, {@code ORGANIZATION}, {@code LOCATION} or {@link
   * #NO_NAME}.
   */
  public String name(int token) {
    return names.get(token);
  }

  /** Returns whether a token is part of a name. */
  public boolean isName(int token) {
    return !names.get(token).equals(NO_NAME);
  }

  /** Returns the index of a token's governor, or {@link #ROOT}. */
  public int governor(int token) {
    return governors[token];
  }

  /** Returns a token's relation to its governor. */
  public String relation(int token) {
    return relations.get(token);
  }

  /**
   * Returns the indexes of a token's dependents in sentence order; {@code dependents(ROOT)} are the
   * roots.
   */
  public ImmutableList<Integer> dependents(int token) {
    return dependents.get(token);
  }

  /** Returns the indexes of those dependents that stand in the relation, in sentence order. */
  public ImmutableList<Integer> dependents(int token, String relation) {
    return dependents.get(token).stream()
        .filter(child -> relations.get(child).equals(relation))
        .collect(ImmutableList.toImmutableList());
  }
}
