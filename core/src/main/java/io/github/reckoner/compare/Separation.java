package io.github.reckoner.compare;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import com.google.common.collect.Table;
import io.github.reckoner.compare.Comparison.Reason;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pairs of claims that stand in different matters, with what keeps them apart; where an article
 * says that one matter is a part of another, this holds for the other claims of the two as well.
 */
final class Separation {

  // Rivals stand in one matter; where the rest of a matter keeps two claims out of it, they are
  // none.
  private static final ImmutableSet<Relation> RIVALS =
      ImmutableSet.of(Relation.CONTRADICTS, Relation.SPREAD);
  // Two claims that agree are no part of each other, whatever the rest of their matters are.
  private static final ImmutableSet<Relation> AGREEING =
      Sets.immutableEnumSet(
          Relation.SAME,
          Relation.REPEATS,
          Relation.CORROBORATES,
          Relation.COMPATIBLE,
          Relation.REFINES);
  private static final ImmutableSet<Relation> LATER =
      Sets.immutableEnumSet(Relation.REVISES, Relation.SUPERSEDES, Relation.DIFFERENT_AS_OF);
  private static final int LIMIT = 1000;
  // Of the claims of one unit in one article or matter no more are paired than this.
  private static final int PAIRED = 40;
  private static final int LEAST_WORDS = 3;
  private static final double ACROSS = 0.25;
  private static final double OTHER_SIZE = 10;
  private static final double LEAST_ALIKE = 0.01;
  // What an article counts as a part of another figure comes before all that merely looks alike.
  private static final double LINKED = 4;
  // Of very many claims, the pairs of the greatest matters are looked at and no others.
  private static final int LOOKED_AT = 100_000;

  private final Grouping grouping;
  private final List<Subject> subjects = new ArrayList<>();
  private final List<Integer> homes = new ArrayList<>();
  private final ListMultimap<Integer, Integer> members = ArrayListMultimap.create();
  // The numbers that a sentence gives as former ones, by the sentence.
  private final ListMultimap<Passage, Subject> formers = ArrayListMultimap.create();
  // What a sentence gives another number instead of, by the claim that it gives.
  private final ListMultimap<String, Subject> instead = ArrayListMultimap.create();
  private final Table<Integer, Integer, Relation> links = HashBasedTable.create();

  Separation(Grouping grouping, List<List<Subject>> groups) {
    this.grouping = grouping;
    for (int home = 0; home < groups.size(); home++) {
      for (Subject member : Iterables.limit(groups.get(home), PAIRED)) {
        members.put(home, subjects.size());
        subjects.add(member);
        homes.add(home);
        if (Phrasing.isFormer(member)) {
          formers.put(member.claim().evidence(), member);
        }
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
          if (i != j && Phrasing.areInstead(subjects.get(i), subjects.get(j))) {
            instead.put(subjects.get(i).claim().id(), subjects.get(j));
          }
          if (Gate.isLinked(subjects.get(i), subjects.get(j))) {
            link(i, j);
            linkUp(i, j, article);
            // "Of the 28 million tonnes" speaks of the 28 million told of before.
            Iterables.limit(article, PAIRED).forEach(k -> linkSame(i, j, k));
          }
        }
      }
    }
  }

  // What is a part of a part is a part of the whole.
  private void linkUp(int part, int whole, List<Integer> article) {
    int at = whole;
    for (int steps = 0; steps < article.size(); steps++) {
      Optional<String> up = subjects.get(at).measure().partOf();
      Optional<Integer> next =
          article.stream()
              .filter(k -> up.equals(Optional.of(subjects.get(k).claim().id())))
              .findFirst();
      if (next.isEmpty()) {
        return;
      }
      at = next.get();
      link(part, at);
    }
  }

  private void linkSame(int part, int whole, int other) {
    Subject one = subjects.get(whole);
    Subject same = subjects.get(other);
    boolean alike =
        one.claim().figure().unit().name().equals(same.claim().figure().unit().name())
            || isNoun(one, same)
            || (one.fate().isPresent() && one.fate().equals(same.fate()));
    if (alike && Magnitude.same(one, same)) {
      link(part, other);
    }
  }

  private void link(int part, int whole) {
    if (!homes.get(part).equals(homes.get(whole))) {
      links.put(homes.get(part), homes.get(whole), Relation.PART_OF);
      links.put(homes.get(whole), homes.get(part), Relation.TOTAL_OF);
    }
  }

  /** Returns the pairs, those that look most alike first. */
  ImmutableList<Comparison> pairs() {
    List<Pair> pairs = new ArrayList<>();
    int looked = 0;
    for (int i = 0; i < subjects.size() && looked < LOOKED_AT; i++) {
      for (int j = i + 1; j < subjects.size() && looked < LOOKED_AT; j++) {
        if (!homes.get(i).equals(homes.get(j))) {
          looked++;
          boolean linked = links.contains(homes.get(i), homes.get(j));
          double alike = alike(subjects.get(i), subjects.get(j)) + (linked ? LINKED : 0);
          if (alike > 0) {
            pairs.add(new Pair(i, j, alike));
          }
        }
      }
    }
    return pairs.stream()
        .sorted()
        .map(pair -> compare(pair.one, pair.other))
        .flatMap(Optional::stream)
        .limit(LIMIT)
        .collect(ImmutableList.toImmutableList());
  }

  private record Pair(int one, int other, double alike) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair that) {
      int order = Double.compare(that.alike, alike);
      order = order != 0 ? order : Integer.compare(one, that.one);
      return order != 0 ? order : Integer.compare(other, that.other);
    }
  }

  // How much two claims look as if they might be rivals: by category or noun, unit, words, and
  // whether two articles make them. What shares nothing is unrelated, and would only bury the rest.
  private double alike(Subject one, Subject other) {
    boolean sameKind = sameKind(one, other);
    boolean like = sameKind && (isCategory(one, other) || isNoun(one, other));
    double words = like ? 1 : 0;
    words += Wording.overlap(one.words(), other.words(), LEAST_WORDS);
    words += shareWords(one, other) ? Wording.overlap(one.near(), other.near(), LEAST_WORDS) : 0;
    boolean oneStory = sameKind && grouping.setting(one, other) == Setting.ONE_INCIDENT;
    if (words == 0 && !oneStory) {
      return 0;
    }
    boolean across = !one.claim().article().equals(other.claim().article());
    return words + (sameKind ? 1 : 0) + (across ? ACROSS : 0) + LEAST_ALIKE;
  }

  // The words of the figure itself, such as "million tonnes", say nothing of what is measured.
  private static boolean shareWords(Subject one, Subject other) {
    Set<String> own = Wording.of(one.claim().figure().text().quote());
    Set<String> shared = Sets.intersection(one.near(), other.near());
    return !Sets.difference(shared, own).isEmpty();
  }

  private static boolean isCategory(Subject one, Subject other) {
    Optional<Category> first = one.fate();
    Optional<Category> second = other.fate();
    return first.isPresent()
        && second.isPresent()
        && (first.equals(second)
            || Categories.entry(first.get()).kin().contains(second.get())
            || Categories.entry(second.get()).kin().contains(first.get())
            || Categories.isPart(first.get(), second.get())
            || Categories.isPart(second.get(), first.get()));
  }

  private static boolean isNoun(Subject one, Subject other) {
    String head = one.measure().head();
    return !head.isEmpty()
        && Nouns.standard().kinship(head, other.measure().head()) == Nouns.Kinship.SAME;
  }

  private Optional<Comparison> compare(int i, int j) {
    Comparison found = grouping.compare(subjects.get(i), subjects.get(j));
    Relation link = links.get(homes.get(i), homes.get(j));
    boolean agrees = AGREEING.contains(found.relation());
    if (link != null && !agrees && fits(i, j, link)) {
      return Optional.of(
          apart(i, j, new Reason(link, "an article counts the one among the other")));
    }
    if (isDifferent(found.relation())) {
      return Optional.of(
          asFormer(subjects.get(i), subjects.get(j))
              .or(() -> asFormer(subjects.get(j), subjects.get(i)))
              .or(() -> asRival(subjects.get(i), subjects.get(j)))
              .or(() -> asRival(subjects.get(j), subjects.get(i)))
              .orElse(found));
    }
    if (RIVALS.contains(found.relation()) && areSetAgainst(subjects.get(i), subjects.get(j))) {
      return Optional.of(found);
    }
    Optional<Comparison> kept =
        kept(i, j, homes.get(j)).or(() -> kept(j, i, homes.get(i)).map(c -> turned(i, j, c)));
    boolean later = found.relation() == Relation.REVISES || found.relation() == Relation.SUPERSEDES;
    // "54 dead in the north", after "39 in the south", is no later count of those.
    // Nor is one of another size that its matter keeps out.
    boolean elsewhere = later && Scopes.areElsewhere(subjects.get(i), subjects.get(j));
    boolean other =
        later
            && isOfOtherSize(subjects.get(i), subjects.get(j))
            && kept.filter(c -> c.relation() == Relation.DIFFERENT_SCOPE).isPresent();
    if ((elsewhere && kept.isPresent()) || other) {
      return Optional.of(
          apart(i, j, new Reason(Relation.DIFFERENT_SCOPE, kept.get().reasons().get(0).says())));
    }
    return RIVALS.contains(found.relation()) ? kept : Optional.of(withReason(found, kept));
  }

  // "820, not 640", "the union put it at 820": whatever else the two matters hold.
  private static boolean areSetAgainst(Subject one, Subject other) {
    return Phrasing.areInstead(one, other)
        || Grouping.areToldApart(one, other)
        || (Counters.areSetAgainst(one, other)
            && !Phrasing.isFormer(one)
            && !Phrasing.isFormer(other));
  }

  // "The charge will be 265 million, up from 210 million": what 265 is to the 210 of its sentence,
  // it is to the 210 of an earlier report.
  private Optional<Comparison> asFormer(Subject now, Subject before) {
    if (now.claim().article().equals(before.claim().article())) {
      return Optional.empty();
    }
    return formers.get(now.claim().evidence()).stream()
        .filter(former -> !former.equals(now) && isSame(former, before))
        .filter(former -> AGREEING.contains(grouping.compare(former, before).relation()))
        .map(former -> grouping.compare(now, former))
        .filter(c -> LATER.contains(c.relation()) && c.first().equals(now.claim().id()))
        .findFirst()
        .map(c -> renamed(c, now, before));
  }

  // "19, rather than the four that the firm admits": 19 is no less a rival of the four of before.
  private Optional<Comparison> asRival(Subject ours, Subject theirs) {
    if (ours.claim().article().equals(theirs.claim().article())) {
      return Optional.empty();
    }
    return instead.get(ours.claim().id()).stream()
        .filter(quoted -> isSame(quoted, theirs) && isOneNoun(quoted, theirs))
        .map(quoted -> grouping.compare(ours, quoted))
        .filter(c -> RIVALS.contains(c.relation()))
        .findFirst()
        .map(c -> renamed(c, ours, theirs));
  }

  private static boolean isOfOtherSize(Subject one, Subject other) {
    return one.number().isPresent()
        && other.number().isPresent()
        && Magnitude.ratio(one.number().get(), other.number().get()) > OTHER_SIZE;
  }

  private static boolean isOneNoun(Subject one, Subject other) {
    String head = one.measure().head();
    return !head.isEmpty()
        && !other.measure().head().isEmpty()
        && Nouns.standard().kinship(head, other.measure().head()) == Nouns.Kinship.SAME;
  }

  private static boolean isSame(Subject one, Subject other) {
    return Magnitude.same(one, other)
        && one.claim().figure().unit().name().equals(other.claim().figure().unit().name());
  }

  private static Comparison renamed(Comparison told, Subject now, Subject before) {
    return new Comparison(
        now.claim().id(), before.claim().id(), told.relation(), told.reasons(), told.gap());
  }

  // What the two would be by themselves, and what keeps them in two matters all the same.
  private static Comparison withReason(Comparison found, Optional<Comparison> kept) {
    Reason reason =
        kept.map(other -> other.reasons().get(0))
            .orElse(new Reason(Relation.DIFFERENT_MEASURE, "told in other words"));
    return new Comparison(
        found.first(),
        found.second(),
        found.relation(),
        ImmutableList.<Reason>builder().addAll(found.reasons()).add(reason).build(),
        found.gap());
  }

  private static boolean isDifferent(Relation relation) {
    return relation.isDifference() || isPart(relation);
  }

  private static boolean isPart(Relation relation) {
    return relation == Relation.PART_OF || relation == Relation.TOTAL_OF;
  }

  // What keeps a claim out of the other's matter: what it is to another claim there.
  private Optional<Comparison> kept(int i, int j, int home) {
    for (int k : Iterables.limit(members.get(home), PAIRED)) {
      if (k == j) {
        continue;
      }
      Comparison other = grouping.compare(subjects.get(i), subjects.get(k));
      boolean turned = !other.first().equals(subjects.get(i).claim().id());
      Relation relation = turned ? other.relation().inverse() : other.relation();
      if (isPart(relation) ? fits(i, j, relation) : relation.isDifference()) {
        String says = "as of others of its quantity, " + other.says();
        return Optional.of(apart(i, j, new Reason(relation, says)));
      }
    }
    return Optional.empty();
  }

  private Comparison turned(int i, int j, Comparison comparison) {
    return apart(i, j, new Reason(comparison.relation().inverse(), comparison.says()));
  }

  private Comparison apart(int i, int j, Reason reason) {
    return new Comparison(
        subjects.get(i).claim().id(),
        subjects.get(j).claim().id(),
        reason.relation(),
        ImmutableList.of(reason),
        Optional.empty());
  }

  private boolean fits(int i, int j, Relation link) {
    return link == Relation.PART_OF
        ? Magnitude.isLess(subjects.get(i), subjects.get(j))
        : Magnitude.isLess(subjects.get(j), subjects.get(i));
  }

  private static boolean sameKind(Subject one, Subject other) {
    return one.claim().figure().unit().kind() == other.claim().figure().unit().kind();
  }
}
