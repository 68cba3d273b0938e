package io.github.reckoner.extract.figure;

import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import org.jspecify.annotations.Nullable;

/** Reads whether a figure is a change, and its direction, from the words beside it. */
final class Trends {

  private static final Words FILLERS = Words.group("between a change and its amount");
  private static final Words STOPS = Words.group("no object of a change");
  private static final int REACH = 3;
  private static final int OBJECTS = 3;

  private final Phrases<Trend> before;
  private final Phrases<Trend> after;

  Trends() {
    Phrases.Builder<Trend> leading = new Phrases.Builder<>();
    Phrases.Builder<Trend> following = new Phrases.Builder<>();
    for (Lexicon.Row row : Lexicon.read(Trends.class, "trends.tsv")) {
      Trend trend = Trend.valueOf(row.get("trend"));
      (row.get("side").equals("BEFORE") ? leading : following).add(row.get("phrase"), trend);
    }
    before = leading.build();
    after = following.build();
  }

  /** Returns the direction that the words before an index give, or null. */
  @Nullable Trend before(Atoms atoms, int index) {
    int at = index;
    int objects = 0;
    for (int i = 0; i < REACH + objects; i++) {
      Phrases.Found<Trend> found = before.before(atoms, at);
      if (found != null) {
        return found.meaning();
      }
      String word = atoms.get(at - 1).lower();
      objects = word.equals("by") ? OBJECTS : objects;
      boolean object = objects > 0 && atoms.get(at - 1).isWord() && !STOPS.contains(word);
      if (!FILLERS.contains(word) && !word.endsWith("ly") && !object) {
        return null;
      }
      at--;
    }
    return null;
  }

  /** Sets the direction of a figure; a range of amounts has none. */
  void apply(Atoms atoms, Draft draft) {
    if (draft.isRange()
        || draft.negated
        || draft.trend != Trend.NONE
        || draft.kind == Unit.Kind.AGE) {
      return;
    }
    Trend leading = before(atoms, draft.from);
    Phrases.Found<Trend> following = draft.hasUnit() ? after.after(atoms, draft.to) : null;
    if (leading != null) {
      draft.trend = leading;
    } else if (following != null) {
      draft.trend = following.meaning();
    }
  }
}
