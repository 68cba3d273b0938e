package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.StockOrFlow;

/**
 * What a verb, an adjective or a noun makes of those whom it counts.
 *
 * @param pos what kind of word it is
 * @param counted which of its arguments is counted
 * @param companions base forms of which one must stand with it; empty for none
 * @param doers base forms of which one must be its subject; empty for none
 * @param who whether people or things only are counted so
 * @param category the analyst's category
 * @param stockOrFlow whether they are in a state or something happened to them
 */
record Frame(
    Pos pos,
    Counted counted,
    ImmutableSet<String> companions,
    ImmutableSet<String> doers,
    Who who,
    Category category,
    StockOrFlow stockOrFlow) {

  enum Pos {
    VERB,
    ADJECTIVE,
    NOUN
  }

  enum Counted {
    /** Who does it; of a noun, who is "behind" it or "in" it. */
    SUBJECT,
    /** Whom it befalls. */
    OBJECT,
    /** Either of the two. */
    BOTH,
    /** The noun that an adjective describes. */
    MODIFIED,
    /** The noun itself, or those of whom it is. */
    SELF,
    /** Those "against" whom the noun is. */
    AGAINST,
    /** The noun is the name of a number, and the figure is its value. */
    VALUE
  }

  enum Who {
    PEOPLE,
    /** People, more than a handful: "two men fled" is an escape, "2,000 fled" a displacement. */
    MANY,
    /** People in an article on a protest: of any other, a crowd may watch a match. */
    CROWD,
    /** The same in an article on a strike. */
    STRIKERS,
    /** Those who bear arms: goods arrive and are shipped, soldiers that are so are deployed. */
    TROOPS,
    THINGS,
    ANY
  }

  /** Returns whether it stands only with certain other words. */
  boolean isConditional() {
    return !companions.isEmpty() || !doers.isEmpty();
  }

  boolean countsSubject() {
    return counted == Counted.SUBJECT || counted == Counted.BOTH;
  }

  boolean countsObject() {
    return counted == Counted.OBJECT || counted == Counted.BOTH;
  }
}
