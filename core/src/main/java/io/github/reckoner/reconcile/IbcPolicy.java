package io.github.reckoner.reconcile;

import com.google.common.collect.ImmutableList;

/**
 * The range of the Iraq Body Count: where sources on one incident differ, publish the minimum and
 * the maximum; double counts are removed before. Each origin counts once here.
 */
final class IbcPolicy implements Policy {

  @Override
  public String name() {
    return "IBC";
  }

  @Override
  public Finding apply(Evidence evidence) {
    Draft draft = new Draft(name(), evidence);
    ImmutableList<Testimony> all = evidence.testimonies();
    draft.step("publish the minimum and the maximum that is reported", all).use(all);
    draft.note(Weighing.dispute(all)).note(Weighing.singleOrigin(evidence));
    return draft.range(Weighing.lowest(all), Weighing.highest(all));
  }
}
