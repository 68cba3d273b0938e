package io.github.reckoner.compare;

import com.google.common.collect.Range;
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
import io.github.reckoner.model.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** Claims made by hand. */
final class Made {

  private Made() {}

  static Figure figure(Quantifier quantifier, String number, Unit unit) {
    Passage text = passage(number);
    return Figure.of(text, text, quantifier, new BigDecimal(number), unit);
  }

  static Figure exact(String number) {
    return figure(Quantifier.EXACT, number, Unit.count("person"));
  }

  static Figure between(String low, String high, Unit unit) {
    Passage text = passage(low + " to " + high);
    return Figure.between(text, text, new BigDecimal(low), new BigDecimal(high), unit);
  }

  static Figure vague(String word, int low) {
    Passage text = passage(word);
    return Figure.vague(
        text, text, Range.atLeast(BigDecimal.valueOf(low)), Unit.count("person"), "LITERAL");
  }

  static Passage passage(String words) {
    return new Passage(Part.TEXT, 0, words.length(), words);
  }

  static Measure killed() {
    return Measure.of(Category.KILLED, "person").withText("people killed");
  }

  static Claim killed(String id, Quantifier quantifier, String number) {
    return Claim.of(id, figure(quantifier, number, Unit.count("person")), killed());
  }

  static Claim killed(String id, String number) {
    return killed(id, Quantifier.EXACT, number);
  }

  static Chain by(String name) {
    Actor actor = Actor.of(Actor.Kind.ORGANISATION, name);
    return Chain.of(Hop.of(new Mention(actor, passage(name)), passage("said")));
  }

  static Measure open(String head, String predicate, String text) {
    Measure measure = Measure.of(head).withPredicate(predicate).withText(text);
    return measure;
  }

  static Optional<BigDecimal> number(String digits) {
    return Optional.of(new BigDecimal(digits));
  }
}
