package io.github.reckoner.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Category;
import java.util.Optional;

/** What is known of each category, from {@code categories.tsv}; immutable and thread-safe. */
final class Categories {

  /**
   * One line of the file.
   *
   * @param wholes the categories that count the members of this one among others
   * @param participle what is said of those counted, such as "killed"; empty if the noun says it
   * @param toll whether a count of one incident runs
   * @param shrinks whether such a count goes down as people are found, freed or healed
   * @param open whether the category alone does not tell what is counted
   * @param kin categories that a question for this one may also mean
   * @param words the stems of the words of questions that mean it
   */
  record Entry(
      ImmutableSet<Category> wholes,
      Optional<String> participle,
      boolean toll,
      boolean shrinks,
      boolean open,
      ImmutableSet<Category> kin,
      ImmutableSet<String> words) {}

  private static final ImmutableMap<Category, Entry> ENTRIES = load();

  private static final ImmutableSet<Category> OUTBREAK =
      Sets.immutableEnumSet(Category.CASES, Category.INFECTED);

  private Categories() {}

  /** Returns whether a count of the category in one incident runs on. */
  static boolean isToll(Optional<Category> category) {
    return category.map(of -> entry(of).toll()).orElse(false);
  }

  /** Returns whether all that the part counts is counted by the whole as well. */
  static boolean isPart(Category part, Category whole) {
    return entry(part).wholes().stream().anyMatch(up -> up == whole || isPart(up, whole));
  }

  /** Returns what is known of a category. */
  static Entry entry(Category category) {
    Entry entry = ENTRIES.get(category);
    if (entry == null) {
      throw new IllegalStateException("categories.tsv has no line for " + category);
    }
    return entry;
  }

  private static ImmutableMap<Category, Entry> load() {
    return Lexicon.read(Categories.class, "categories.tsv").stream()
        .collect(
            Maps.toImmutableEnumMap(
                row -> Category.valueOf(row.get("category")), Categories::entry));
  }

  private static Entry entry(Lexicon.Row row) {
    return new Entry(
        row.list("wholes").stream().map(Category::valueOf).collect(ImmutableSet.toImmutableSet()),
        row.list("participle").stream().findFirst(),
        !row.get("toll").isEmpty(),
        row.get("toll").equals("shrinks"),
        row.get("open").equals("yes"),
        row.list("kin").stream().map(Category::valueOf).collect(ImmutableSet.toImmutableSet()),
        row.list("words").stream().map(Wording::stem).collect(ImmutableSet.toImmutableSet()));
  }

  /** Returns whether the two count one disease's victims: "8,412 cases", "infected 8,400". */
  static boolean areOfOneOutbreak(Category one, Category other) {
    return OUTBREAK.contains(one) && OUTBREAK.contains(other);
  }
}
