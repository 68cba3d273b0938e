package io.github.reckoner.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.github.reckoner.compare.Check;
import io.github.reckoner.compare.Collation;
import io.github.reckoner.compare.Comparator;
import io.github.reckoner.compare.Comparison;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Skipped;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import io.github.reckoner.reconcile.Evidence;
import io.github.reckoner.reconcile.Origins;
import io.github.reckoner.reconcile.Policies;
import io.github.reckoner.reconcile.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reports made by hand: a flood with rival tolls, and the same with hostile words in every place.
 */
final class Reports {

  private static final Unit PEOPLE = new Unit(Unit.Kind.COUNT, "person", "people");

  private final String poison;
  private final List<Reading> readings = new ArrayList<>();

  private Reports(String poison) {
    this.poison = poison;
  }

  /** Returns a report on a flood: five articles, four origins, open ends and a denial. */
  static Report flood() {
    return new Reports("").build();
  }

  /** Returns the same report with the words in every place that comes from outside. */
  static Report poisoned(String words) {
    return new Reports(words).build();
  }

  private Report build() {
    Claim ministry =
        read(
            "a1",
            "Harbour Post",
            3,
            "Rescuers pulled 14 bodies from the mud, the interior ministry said at 9:15 AM.",
            "14",
            Quantifier.EXACT,
            14,
            "interior ministry",
            Actor.Kind.ORGANISATION,
            Stance.CLAIMED);
    Claim fire =
        read(
            "a2",
            "Valley Radio",
            3,
            "More than 20 people died in the flood, according to the fire service of the region.",
            "More than 20",
            Quantifier.MORE_THAN,
            20,
            "fire service",
            Actor.Kind.ORGANISATION,
            Stance.CLAIMED);
    Claim mayor =
        read(
            "a3",
            "Daily Coast",
            4,
            "The mayor of Alta said that almost 60 people had lost their lives.",
            "almost 60",
            Quantifier.ALMOST,
            60,
            "mayor of Alta",
            Actor.Kind.PERSON,
            Stance.ALLEGED);
    Claim again =
        read(
            "a4",
            "Evening Mail",
            3,
            "At least 14 people died, the interior ministry was quoted as saying.",
            "At least 14",
            Quantifier.AT_LEAST,
            14,
            "interior ministry",
            Actor.Kind.ORGANISATION,
            Stance.CLAIMED);
    Claim aid = vague();
    ImmutableList<Claim> claims = ImmutableList.of(ministry, fire, mayor, again, aid);
    Statement denial =
        new Statement(
            Statement.Kind.DENIAL,
            "a1",
            ministry.chain(),
            "more than 14 dead",
            ministry.measure(),
            AsOf.unknown(),
            ministry.evidence());
    List<Comparison> relations = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        relations.add(Comparator.withDefaults().compare(claims.get(i), claims.get(j)));
      }
    }
    Matter matter =
        new Matter(
            "m0",
            "people killed in the Alta flood" + poison,
            Optional.of(Category.KILLED),
            PEOPLE,
            claims,
            ImmutableList.copyOf(relations),
            ImmutableList.of(denial));
    Collation collation =
        new Collation(
            ImmutableList.of(matter),
            relations.isEmpty() ? ImmutableList.of() : ImmutableList.of(relations.get(0)),
            ImmutableList.of(),
            ImmutableList.of(
                new Check(
                    "a1", Check.Kind.HOLDS, ImmutableList.of("a1#0"), "9 + 5 = 14" + poison)));
    Reconciliation reconciliation =
        Reconciliation.of(Evidence.of(matter, Origins.of(matter)), Policies.standard());
    return new Report(
        "The Alta flood" + poison,
        ImmutableList.copyOf(readings),
        collation,
        ImmutableList.of(reconciliation));
  }

  private Claim read(
      String id,
      String outlet,
      int day,
      String sentence,
      String words,
      Quantifier quantifier,
      int value,
      String source,
      Actor.Kind kind,
      Stance stance) {
    String text = sentence + poison;
    Passage figure =
        Passage.of(Part.TEXT, text, text.indexOf(words), text.indexOf(words) + words.length());
    int digit = text.indexOf(Integer.toString(value));
    Passage number = Passage.of(Part.TEXT, text, digit, digit + 2);
    return finish(
        id,
        outlet,
        day,
        text,
        source,
        kind,
        stance,
        Figure.of(figure, number, quantifier, BigDecimal.valueOf(value), PEOPLE));
  }

  private Claim vague() {
    String text = "Dozens are dead, aid workers on the spot say." + poison;
    Passage figure = Passage.of(Part.TEXT, text, 0, 6);
    return finish(
        "a5",
        "World Wire",
        4,
        text,
        "aid workers",
        Actor.Kind.GROUP,
        Stance.ESTIMATED,
        Figure.vague(figure, figure, Range.atLeast(BigDecimal.valueOf(12)), PEOPLE, "LITERAL"));
  }

  private Claim finish(
      String id,
      String outlet,
      int day,
      String text,
      String source,
      Actor.Kind kind,
      Stance stance,
      Figure figure) {
    LocalDate published = LocalDate.of(2024, 3, day);
    Article article =
        Article.of(id + poison, text)
            .withPublisher(outlet + poison)
            .withPublished(published)
            .withTitle("Flood in Alta" + poison)
            .withUrl(poison.isEmpty() ? "https://example.org/" + id : "javascript:alert(1)");
    int at = Math.max(0, text.toLowerCase(Locale.ROOT).indexOf(source));
    Passage said = Passage.of(Part.TEXT, text, at, at + source.length());
    Hop hop = Hop.of(new Mention(Actor.of(kind, source + poison), said), said);
    Claim claim =
        Claim.of(article.id() + "#0", figure, Measure.of(Category.KILLED, "person"))
            .withOutlet(outlet + poison, published)
            .withAsOf(AsOf.of(published))
            .withChain(Chain.of(hop))
            .withStance(stance)
            .withHeadline(true)
            .withEvidence(Passage.of(Part.TEXT, text, 0, text.length()));
    ImmutableList.Builder<Skipped> skipped = ImmutableList.builder();
    int clock = text.indexOf("9:15 AM");
    if (clock >= 0) {
      skipped.add(
          Skipped.of(Passage.of(Part.TEXT, text, clock, clock + 7), Skipped.Reason.CLOCK_TIME));
    }
    Reading bare = Reading.of(article, ImmutableList.of(claim));
    readings.add(
        new Reading(
            article,
            bare.claims(),
            bare.statements(),
            bare.attributions(),
            skipped.build(),
            bare.names(),
            bare.problems(),
            bare.effort()));
    return claim;
  }
}
