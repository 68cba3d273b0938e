package io.github.reckoner.compare;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import io.github.reckoner.compare.Comparison.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The pairs of claims that stand in different matters, with what keeps them apart; where an article
 * says that one matter is a part of another, this holds for the other claims of the two as well.
 */
final class Separation {

  private static final int LIMIT = 1000;
  // Of the claims of one unit in one article or matter no more are paired than this.
  private static final int PAIRED = 40;
  private static final int SHARED_WORDS = 2;

  private final Grouping grouping;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Integer> homes = new ArrayList<>();
  private final Table<Integer, Integer, Relation> links = HashBasedTable.create();

  Separation(Grouping grouping, List<List<Subject>> groups) {
    this.grouping = grouping;
    for (int home = 0; home < groups.size(); home++) {
      for (Subject member : Iterables.limit(groups.get(home), PAIRED)) {
        subjects.add(member);
        homes.add(home);
      }
    }
    link();
  }

  // What the articles themselves say of their figures, by matter.
  private void link() {
    Map<String, List<Integer>> byArticle = new TreeMap<>();
    for (int i = 0; i < subjects.size(); i++) {
      byArticle.computeIfAbsent(subjects.get(i).claim().article(), id -> new ArrayList<>()).add(i);
    }
    for (List<Integer> article : byArticle.values()) {
      for (int i : article) {
        for (int j : Iterables.limit(article, PAIRED)) {
          if (Gate.isLinked(subjects.get(i), subjects.get(j))) {
            links.put(homes.get(i), homes.get(j), Relation.PART_OF);
            links.put(homes.get(j), homes.get(i), Relation.TOTAL_OF);
          }
        }
      }
    }
  }

  /** Returns the pairs, of different articles first, and of like claims before unlike ones. */
  ImmutableList<Comparison> pairs() {
    List<Comparison> across = new ArrayList<>();
    List<Comparison> within = new ArrayList<>();
    List<Comparison> unlike = new ArrayList<>();
    for (int i = 0; i < subjects.size() && across.size() < LIMIT; i++) {
      for (int j = i + 1; j < subjects.size() && across.size() < LIMIT; j++) {
        if (homes.get(i).equals(homes.get(j))) {
          continue;
        }
        Subject one = subjects.get(i);
        Subject other = subjects.get(j);
        if (!sameKind(one, other)) {
          if (unlike.size() < LIMIT && shareWords(one, other)) {
            unlike.add(grouping.compare(one, other));
          }
        } else {
          boolean oneArticle = one.claim().article().equals(other.claim().article());
          (oneArticle ? within : across).add(compare(i, j));
        }
      }
    }
    return ImmutableList.copyOf(Iterables.limit(Iterables.concat(across, within, unlike), LIMIT));
  }

  private Comparison compare(int i, int j) {
    Comparison found = grouping.compare(subjects.get(i), subjects.get(j));
    Relation link = links.get(homes.get(i), homes.get(j));
    if (link == null || !fits(i, j, link)) {
      return found;
    }
    Reason reason = new Reason(link, "an article counts the one among the other");
    return new Comparison(
        subjects.get(i).claim().id(),
        subjects.get(j).claim().id(),
        link,
        ImmutableList.of(reason),
        Optional.empty());
  }

  private boolean fits(int i, int j, Relation link) {
    return link == Relation.PART_OF
        ? Magnitude.fitsIn(subjects.get(i), subjects.get(j))
        : Magnitude.fitsIn(subjects.get(j), subjects.get(i));
  }

  private static boolean sameKind(Subject one, Subject other) {
    return one.claim().figure().unit().kind() == other.claim().figure().unit().kind();
  }

  private static boolean shareWords(Subject one, Subject other) {
    return Sets.intersection(one.near(), other.near()).size() >= SHARED_WORDS;
  }
}
