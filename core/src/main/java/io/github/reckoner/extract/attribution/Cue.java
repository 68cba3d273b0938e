package io.github.reckoner.extract.attribution;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A word that attributes, with all its forms.
 *
 * @param lemma its dictionary form
 * @param part what part of speech it is as a cue
 * @param stand how it makes the speaker stand to what is said
 * @param forms its other forms, such as {@code says, said, saying}
 */
public record Cue(String lemma, Word part, Stand stand, ImmutableList<String> forms) {

  /** The part of speech of a cue. */
  public enum Word {
    /** say, tell, deny. */
    VERB,
    /** claim, statement, poll. */
    NOUN,
    /** alleged, likely. */
    ADJECTIVE,
    /** reportedly. */
    ADVERB,
    /** according, per. */
    PREPOSITION
  }

  /**
   * Checks that the lemma is one word.
   *
   * @throws IllegalArgumentException if it is blank or holds a space
   */
  public Cue {
    requireNonNull(part, "part");
    requireNonNull(stand, "stand");
    checkArgument(!lemma.isBlank() && !lemma.contains(" "), "a cue is one word, not \"%s\"", lemma);
  }

  /** Returns a verb with its forms. */
  public static Cue verb(String lemma, Stand stand, String... forms) {
    return new Cue(lemma, Word.VERB, stand, ImmutableList.copyOf(forms));
  }

  /** Returns a noun with its plural. */
  public static Cue noun(String lemma, Stand stand, String plural) {
    return new Cue(lemma, Word.NOUN, stand, ImmutableList.of(plural));
  }
}
