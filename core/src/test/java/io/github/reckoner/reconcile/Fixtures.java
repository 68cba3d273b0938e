package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.compare.Matter;
import io.github.reckoner.model.Actor;
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
import io.github.reckoner.model.Statement;
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Claims and matters made by hand. */
final class Fixtures {

  static final Unit PEOPLE = Unit.count("person");
  static final LocalDate DAY = LocalDate.of(2024, 5, 1);

  private Fixtures() {}

  static Passage passage(String quote) {
    return Passage.of(Part.TEXT, quote, 0, quote.length());
  }

  static Figure figure(Quantifier quantifier, String number) {
    Passage text = passage(quantifier + " " + number);
    return Figure.of(text, text, quantifier, new BigDecimal(number), PEOPLE);
  }

  static Figure between(String low, String high) {
    Passage text = passage(low + " to " + high);
    return Figure.between(text, text, new BigDecimal(low), new BigDecimal(high), PEOPLE);
  }

  static Claim claim(String id, Figure figure) {
    return Claim.of(id, figure, Measure.of(Category.KILLED, "person"));
  }

  static Claim exact(String id, String number) {
    return claim(id, figure(Quantifier.EXACT, number));
  }

  static Hop hop(Actor.Kind kind, String... names) {
    return new Hop(
        Stream.of(names)
            .map(name -> new Mention(Actor.of(kind, name), passage(name)))
            .collect(ImmutableList.toImmutableList()),
        Optional.empty());
  }

  static Hop hop(Actor actor) {
    return new Hop(ImmutableList.of(new Mention(actor, passage(actor.name()))), Optional.empty());
  }

  static Claim by(Claim claim, String organisation) {
    return claim.withChain(Chain.of(hop(Actor.Kind.ORGANISATION, organisation)));
  }

  static Matter matter(Claim... claims) {
    return matter(List.of(claims), List.of());
  }

  static Matter matter(List<Claim> claims, List<Statement> disputedBy) {
    return new Matter(
        "m0",
        "people killed",
        Optional.of(Category.KILLED),
        PEOPLE,
        ImmutableList.copyOf(claims),
        ImmutableList.of(),
        ImmutableList.copyOf(disputedBy));
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
