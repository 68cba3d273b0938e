package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Category;

/** What a sentence says to have become of those whom it counts, the gravest first. */
public enum Fate {
  /** They died. */
  KILLED(Category.KILLED),
  /** They were hurt, and lived when this was told. */
  INJURED(Category.INJURED),
  /** They were shot or stabbed; whether they lived is not told here. */
  STRUCK(Category.INJURED),
  /** They were brought to a hospital, or are in one. */
  HOSPITALISED(Category.HOSPITALISED),
  /** Nobody knows where they are. */
  MISSING(Category.MISSING);

  private final Category category;

  Fate(Category category) {
    this.category = category;
  }

  /** Returns the category of those who are not told elsewhere to have met another fate. */
  public Category category() {
    return category;
  }
}
