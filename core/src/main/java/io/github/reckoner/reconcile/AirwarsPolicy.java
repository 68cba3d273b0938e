package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Stance;

/**
 * The range and grade of Airwars: minimum and maximum of what is reported; Confirmed where a
 * belligerent accepts responsibility, Fair with two or more credible sources, Weak with one.
 *
 * <p>The grades Contested (rival claims of responsibility) and Discounted (the dead were
 * combatants, or another party is more likely), and the condition on military actions nearby for
 * Fair, rest on what no count tells; they are not given here.
 */
final class AirwarsPolicy implements Policy {

  @Override
  public String name() {
    return "AIRWARS";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> credible = Weighing.reliable(evidence, draft);
    if (credible.isEmpty()) {
      return draft.none("No credible source gives a figure.");
    }
    boolean admitted =
        credible.stream()
            .flatMap(testimony -> testimony.claims().stream())
            .anyMatch(claim -> claim.stance() == Stance.ADMITTED);
    String grade = admitted ? "Confirmed" : credible.size() > 1 ? "Fair" : "Weak";
    draft.step("publish the minimum and the maximum that is reported", credible).use(credible);
    draft.step(
        admitted
            ? "Confirmed: the figure is admitted"
            : grade + ": " + Words.count(credible.size(), "independent origin"),
        credible);
    draft.note(Weighing.dispute(credible)).note(Weighing.singleOrigin(evidence));
    return draft.grade(grade).range(Weighing.lowest(credible), Weighing.highest(credible));
  }
}
