package io.github.reckoner.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Tells which statements dispute which matters: those about the same category and state, or those
 * of one incident that say nearly the same words. Stateless once made.
 *
 * <p>What a state's officials deny without naming a people is about their own.
 */
final class Disputes {

  private static final double SHARED_WORDS = 0.5;
  private static final int LEAST_WORDS = 3;
  // Of a great matter the first claims say what it is about.
  private static final int CLAIMS = 20;

  /**
   * A statement with what it is about.
   *
   * @param statement the statement
   * @param topic what its words speak of
   * @param nations the states it is about
   */
  private record Spoken(Statement statement, Topic topic, Set<String> nations) {}

  private final ImmutableMap<String, Integer> incidentOf;
  private final ListMultimap<String, Spoken> byNation = LinkedListMultimap.create();
  private final ListMultimap<Integer, Spoken> byIncident = LinkedListMultimap.create();

  Disputes(List<Reading> readings, ImmutableMap<String, Integer> incidentOf) {
    this.incidentOf = incidentOf;
    for (Reading reading : readings) {
      for (Statement statement : reading.statements()) {
        Spoken spoken = spoken(statement);
        spoken.nations.forEach(nation -> byNation.put(nation, spoken));
        Integer incident = incidentOf.get(reading.article().id());
        if (incident != null) {
          byIncident.put(incident, spoken);
        }
      }
    }
  }

  private static Spoken spoken(Statement statement) {
    String words = statement.target() + " " + statement.measure().text();
    Topic topic = Topic.of(words);
    Set<String> nations =
        statement.chain().hops().stream()
            .flatMap(hop -> affiliation(hop).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    nations.addAll(statement.measure().population().nationalities());
    if (nations.isEmpty()) {
      nations.addAll(topic.nations());
    }
    return new Spoken(statement, topic, nations);
  }

  private static Optional<String> affiliation(Hop hop) {
    return hop.actor().affiliation();
  }

  /** Returns a matter with the statements about it. */
  Matter attach(Matter matter) {
    List<Claim> claims =
        List.copyOf(matter.claims().subList(0, Math.min(CLAIMS, matter.claims().size())));
    Set<String> nations = new TreeSet<>();
    claims.forEach(claim -> nations.addAll(Topic.people(claim)));
    if (nations.isEmpty()) {
      claims.forEach(claim -> nations.addAll(Topic.nations(claim.evidence().quote())));
    }
    Set<Statement> disputes = new LinkedHashSet<>();
    for (String nation : nations) {
      byNation.get(nation).stream()
          .filter(spoken -> matter.category().filter(of -> means(spoken, of)).isPresent())
          .forEach(spoken -> disputes.add(spoken.statement));
    }
    Set<Integer> incidents = new TreeSet<>();
    claims.forEach(
        claim -> Optional.ofNullable(incidentOf.get(claim.article())).ifPresent(incidents::add));
    for (Integer incident : incidents) {
      byIncident.get(incident).stream()
          .filter(spoken -> matter.category().map(of -> means(spoken, of)).orElse(true))
          .filter(spoken -> claims.stream().anyMatch(claim -> sayTheSame(spoken, claim)))
          .forEach(spoken -> disputes.add(spoken.statement));
    }
    return disputes.isEmpty() ? matter : matter.withDisputes(ImmutableList.copyOf(disputes));
  }

  private static boolean means(Spoken spoken, Category category) {
    return spoken.topic.categories().contains(category)
        || Iterables.any(
            Categories.entry(category).kin(), kin -> spoken.topic.categories().contains(kin));
  }

  // "They never cut benefits" speaks of benefits and cuts, not of how old anybody is.
  private static boolean names(Spoken spoken, Claim claim) {
    Unit.Kind kind = claim.figure().unit().kind();
    Measure measure = claim.measure();
    Set<String> told = Wording.of(measure.head() + " " + measure.predicate());
    return kind != Unit.Kind.AGE
        && kind != Unit.Kind.DURATION
        && !Sets.intersection(told, spoken.topic.words()).isEmpty();
  }

  // "The last three did not stop the fourth": what is negated beside a number need not deny it.
  private static boolean holds(Statement statement, Claim claim) {
    return statement.kind() == Statement.Kind.DENIAL
        && claim.stance() != Stance.DENIED
        && statement.article().equals(claim.article())
        && statement.evidence().encloses(claim.figure().text());
  }

  private static boolean sayTheSame(Spoken spoken, Claim claim) {
    Set<String> people = claim.measure().population().nationalities();
    boolean others =
        !people.isEmpty()
            && !spoken.nations.isEmpty()
            && Sets.intersection(people, spoken.nations).isEmpty();
    return !others
        && !holds(spoken.statement, claim)
        && names(spoken, claim)
        && Wording.overlap(spoken.topic.words(), Topic.words(claim), LEAST_WORDS) >= SHARED_WORDS;
  }
}
