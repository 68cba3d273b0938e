package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups claims into matters: a claim joins a matter only if it passes the gate with all of it.
 *
 * <p>Claims meet in blocks, which hold those of one incident, category and kind of unit, or those
 * that share a counted noun and another word; no other pairs are looked at.
 */
final class Grouping {

  // A block of more claims than this says nothing, and is left out.
  private static final int BLOCK_LIMIT = 60;
  private static final int MATTER_LIMIT = 50;

  private final Comparator comparator;
  private final ImmutableMap<String, Integer> incidentOf;
  private final ImmutableMap<String, String> eventOf;
  private final List<Subject> subjects;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Set<Group>> blocks = new LinkedHashMap<>();
  private final Map<ImmutableList<Object>, Group> tellings = new HashMap<>();

  /** A matter in the making. */
  private static final class Group {
    private final List<Subject> members = new ArrayList<>();
  }

  /**
   * Groups claims.
   *
   * @param incidentOf the happening of each article
   * @param eventOf the event that the caller names for an article, if any
   */
  Grouping(
      Comparator comparator,
      ImmutableMap<String, Integer> incidentOf,
      ImmutableMap<String, String> eventOf,
      List<Subject> subjects) {
    this.comparator = comparator;
    this.incidentOf = incidentOf;
    this.eventOf = eventOf;
    this.subjects = ImmutableList.sortedCopyOf(placing(), subjects);
    this.subjects.forEach(this::place);
  }

  // Of all people before those of some: "59 Romanians" before "more than 60 people" would keep the
  // latter from "59 people".
  private static java.util.Comparator<Subject> placing() {
    return java.util.Comparator.comparing((Subject subject) -> !subject.claim().headline())
        .thenComparing(subject -> !subject.measure().population().equals(Population.any()))
        .thenComparing(order());
  }

  // Main claims first: they say best what a matter is.
  private static java.util.Comparator<Subject> order() {
    return java.util.Comparator.comparing((Subject subject) -> !subject.claim().headline())
        .thenComparing(subject -> subject.claim().article())
        .thenComparing(subject -> subject.claim().figure().numeral())
        .thenComparing(subject -> subject.claim().id());
  }

  private void place(Subject subject) {
    List<String> keys = keys(subject);
    List<String> loose = looseKeys(subject);
    Group home =
        Optional.ofNullable(tellings.get(telling(subject)))
            .filter(original -> fit(subject, original) >= 0)
            .or(() -> home(subject, keys))
            .or(() -> home(subject, loose))
            .orElseGet(Group::new);
    if (home.members.isEmpty()) {
      groups.add(home);
    }
    home.members.add(subject);
    tellings.putIfAbsent(telling(subject), home);
    Iterables.concat(keys, loose)
        .forEach(key -> blocks.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(home));
  }

  // What is alike in a claim and in its copy in another article of its incident, which stands where
  // it does; two articles on two incidents may well open with the same words.
  private ImmutableList<Object> telling(Subject subject) {
    Claim claim = subject.claim();
    return ImmutableList.of(
        incidentOf.containsKey(claim.article()) ? incidentOf.get(claim.article()) : claim.article(),
        claim.figure(),
        subject.measure(),
        claim.asOf(),
        claim.chain(),
        claim.stance(),
        claim.evidence());
  }

  private Optional<Group> home(Subject subject, List<String> keys) {
    Set<Group> candidates = new LinkedHashSet<>();
    for (String key : keys) {
      Set<Group> block = blocks.getOrDefault(key, Set.of());
      if (block.size() <= BLOCK_LIMIT) {
        candidates.addAll(block);
      }
    }
    Optional<Group> home = Optional.empty();
    double best = -1;
    boolean main = true;
    for (Group candidate : candidates) {
      double fit = fit(subject, candidate);
      if (fit > best) {
        best = fit;
        home = Optional.of(candidate);
      }
      // A toll belongs to the main toll of its incident if it can, whatever its number; a lesser
      // count that its article gives beside the main one belongs where it fits best.
      if (fit >= 0 && subject.isToll() && main) {
        break;
      }
      main = false;
    }
    return home;
  }

  // How well a claim fits into a group: -1 if one of it stands apart.
  private double fit(Subject subject, Group group) {
    double shared = 0;
    int tried = 0;
    for (Subject member : Iterables.limit(group.members, MATTER_LIMIT)) {
      if (areToldApart(subject, member)
          || !comparator.passes(subject, member, setting(subject, member))) {
        return -1;
      }
      shared += Wording.overlap(subject.words(), member.words());
      shared += Magnitude.same(subject, member) ? 1 : 0;
      tried++;
    }
    return shared / tried;
  }

  /** Returns whether two amounts can be compared but are no figures of one scale: years, months. */
  static boolean areToldApart(Subject one, Subject other) {
    Unit ours = one.claim().figure().unit();
    Unit theirs = other.claim().figure().unit();
    return Conversions.areOfOneBase(ours, theirs) && !Conversions.areOne(ours, theirs);
  }

  private List<String> keys(Subject subject) {
    Claim claim = subject.claim();
    String unit = claim.figure().unit().kind().name();
    List<String> keys = new ArrayList<>();
    subject
        .fate()
        .ifPresent(category -> keys.add(incidentOf.get(claim.article()) + "|" + category));
    if (subject.isToll()) {
      return keys;
    }
    for (String crowd : Subsets.crowds(subject)) {
      keys.add(incidentOf.get(claim.article()) + "|" + crowd);
    }
    for (String root : Nouns.standard().roots(subject.measure().head())) {
      subject.words().forEach(word -> keys.add(unit + "|" + root + "|" + word));
    }
    return keys;
  }

  // What is measured is told in many words, such as an output and what a field pumped; so a claim
  // that meets none by its words is tried with those of its story in its unit.
  private List<String> looseKeys(Subject subject) {
    Unit unit = subject.claim().figure().unit();
    return unit.kind() == Unit.Kind.COUNT || subject.isToll()
        ? List.of()
        : List.of(
            incidentOf.get(subject.claim().article()) + "|" + unit.kind() + "|" + unit.name());
  }

  /** Returns whether the articles of two claims tell of one happening. */
  Setting setting(Subject first, Subject second) {
    Integer one = incidentOf.get(first.claim().article());
    if (one != null && one.equals(incidentOf.get(second.claim().article()))) {
      return Setting.ONE_INCIDENT;
    }
    String event = eventOf.get(first.claim().article());
    if (event == null || !event.equals(eventOf.get(second.claim().article()))) {
      return Setting.TWO_INCIDENTS;
    }
    return isOneThread(first, second) ? Setting.ONE_INCIDENT : Setting.ONE_EVENT;
  }

  // A budget is told of for months, a sentence until the appeal: one story where the caller says
  // so; but the dead of two days may be those of two happenings.
  private static boolean isOneThread(Subject first, Subject second) {
    boolean tolls = first.isToll() || second.isToll();
    boolean ages = first.claim().figure().unit().kind() == Unit.Kind.AGE;
    return !tolls
        && !ages
        && (Amounts.agree(first, second) || !Collections.disjoint(first.names(), second.names()));
  }

  /** Returns the matters, those of most claims first. */
  ImmutableList<Matter> matters() {
    List<Group> ordered =
        ImmutableList.sortedCopyOf(
            java.util.Comparator.comparingInt((Group group) -> -group.members.size())
                .thenComparing(group -> Collections.min(group.members, order()), order()),
            groups);
    ImmutableList.Builder<Matter> matters = ImmutableList.builder();
    int number = 0;
    for (Group group : ordered) {
      matters.add(matter("m" + number++, group));
    }
    return matters.build();
  }

  private Matter matter(String id, Group group) {
    Subject main = group.members.get(0);
    Optional<Category> category =
        group.members.stream().flatMap(s -> s.measure().category().stream()).findFirst();
    Unit unit = main.claim().figure().unit();
    ImmutableList<Claim> claims =
        group.members.stream()
            .sorted(reading())
            .map(Subject::claim)
            .collect(ImmutableList.toImmutableList());
    return new Matter(
        id,
        MatterNames.of(group.members, category),
        category,
        unit,
        claims,
        relations(group),
        ImmutableList.of());
  }

  private static java.util.Comparator<Subject> reading() {
    return java.util.Comparator.comparing(
            (Subject subject) -> subject.claim().reported().orElse(java.time.LocalDate.MIN))
        .thenComparing(subject -> subject.claim().article())
        .thenComparing(subject -> subject.claim().figure().numeral())
        .thenComparing(subject -> subject.claim().id());
  }

  private ImmutableList<Comparison> relations(Group group) {
    List<Subject> members = ImmutableList.sortedCopyOf(reading(), group.members);
    if (members.size() > MATTER_LIMIT) {
      Map<String, Subject> witnesses = new TreeMap<>();
      members.forEach(s -> witnesses.putIfAbsent(s.voice().orElse(s.claim().article()), s));
      members = ImmutableList.copyOf(Iterables.limit(witnesses.values(), MATTER_LIMIT));
    }
    List<Comparison> relations = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = i + 1; j < members.size(); j++) {
        relations.add(compare(members.get(i), members.get(j)));
      }
    }
    return Superseded.in(members, relations);
  }

  Comparison compare(Subject first, Subject second) {
    return comparator.compare(first, second, setting(first, second));
  }

  /** Returns pairs that the gate kept apart, of different articles first. */
  ImmutableList<Comparison> apart() {
    return new Separation(this, groups.stream().map(group -> group.members).toList()).pairs();
  }
}
