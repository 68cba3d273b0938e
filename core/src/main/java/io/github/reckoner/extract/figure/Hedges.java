package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the words that hedge a number, before and after it. */
final class Hedges {

  private static final Words OVER_VERBS = Words.group("verbs with over");
  private static final Words UP_VERBS = Words.group("verbs with up");
  private static final Words RUNNING_OVER = Words.group("verbs of running over people");
  private static final Words HUMANS = Words.group("human nouns");
  private static final ImmutableSet<Quantifier> CAPPING =
      Sets.immutableEnumSet(Quantifier.UP_TO, Quantifier.LESS_THAN, Quantifier.ALMOST);
  private static final int REACH = 4;
  private static final int MARK_REACH = 3;
  private static final ImmutableSet<String> BEFORE_VERB =
      ImmutableSet.of("to", "could", "may", "might", "will", "would", "now");
  private static final Words DETERMINERS = Words.group("determiners of a whole");
  private static final Words MARKS = Words.group("nouns of a mark");
  private static final Words PASSING = Words.group("verbs of passing a number");
  private static final Words TOTALS = Words.group("nouns of what passes a number");

  /** What a word means: a quantifier, or nothing for one that only stands in between. */
  private final Phrases<Optional<Quantifier>> before;

  private final Phrases<Optional<Quantifier>> after;

  Hedges() {
    Phrases.Builder<Optional<Quantifier>> leading = new Phrases.Builder<>();
    Phrases.Builder<Optional<Quantifier>> following = new Phrases.Builder<>();
    for (Lexicon.Row row : Lexicon.read(Hedges.class, "quantifiers.tsv")) {
      String name = row.get("quantifier");
      Optional<Quantifier> quantifier =
          name.equals("PASS") ? Optional.empty() : Optional.of(Quantifier.valueOf(name));
      (row.get("side").equals("BEFORE") ? leading : following).add(row.get("phrase"), quantifier);
    }
    before = leading.build();
    after = following.build();
  }

  /** Sets the hedge of a figure and takes its words into it. */
  void apply(Atoms atoms, Draft draft) {
    Phrases.Found<Optional<Quantifier>> leading = leading(atoms, draft);
    if (leading != null) {
      draft.from = leading.from();
      set(draft, leading.meaning().orElseThrow());
    }
    Negated.apply(atoms, draft);
    applyBehind(atoms, draft, draft.to);
  }

  /** Sets the hedge that begins at an index behind the figure or behind its noun. */
  void applyBehind(Atoms atoms, Draft draft, int index) {
    Phrases.Found<Optional<Quantifier>> following = following(atoms, index);
    if (following == null || draft.isRange()) {
      return;
    }
    draft.to = Math.max(draft.to, following.to());
    if (draft.quantifier == Quantifier.ABOUT || draft.quantifier == Quantifier.EXACT) {
      set(draft, following.meaning().orElseThrow());
    }
  }

  private static void set(Draft draft, Quantifier quantifier) {
    if (draft.isVague()) {
      draft.capped |= CAPPING.contains(quantifier);
    } else if (!draft.isRange()) {
      draft.quantifier = quantifier;
    }
  }

  private Phrases.@Nullable Found<Optional<Quantifier>> leading(Atoms atoms, Draft draft) {
    int at = draft.from;
    boolean prefixed = atoms.get(at - 1).isHyphen() && atoms.joins(at - 1);
    at = prefixed ? at - 1 : at;
    for (int i = 0; i < REACH; i++) {
      Phrases.Found<Optional<Quantifier>> found = before.before(atoms, at);
      if (found == null || (prefixed && !atoms.get(found.from()).is("sub"))) {
        return null;
      }
      if (found.meaning().isPresent()) {
        boolean none =
            isDuring(atoms, draft, found)
                || isTopic(atoms, draft, found)
                || isBullet(atoms, draft, found)
                || isPassing(atoms, found)
                || isOfLevel(atoms, found)
                || (atoms.get(found.to() - 1).is("top") && !isTopping(atoms, found.to() - 1));
        return none ? null : found;
      }
      at = found.from();
    }
    return null;
  }

  // "The toll passes 70", but nobody hedges who "passed three bills".
  private static boolean isPassing(Atoms atoms, Phrases.Found<Optional<Quantifier>> found) {
    if (!PASSING.contains(atoms.get(found.to() - 1).lower())) {
      return false;
    }
    return IntStream.range(Math.max(0, found.from() - REACH), found.from())
        .noneMatch(i -> TOTALS.contains(atoms.get(i).lower()));
  }

  /** Returns whether "top" is a verb: "deaths top 300", "could top 300", but "the top 300". */
  static boolean isTopping(Atoms atoms, int top) {
    Atom before = atoms.get(top - 1);
    return BEFORE_VERB.contains(before.lower())
        || (before.isWord()
            && Nouns.isPlural(before.lower())
            && !DETERMINERS.contains(before.lower()));
  }

  // "Hiring picked up to 142,000": it reached that.
  private static boolean isOfLevel(Atoms atoms, Phrases.Found<Optional<Quantifier>> found) {
    return atoms.get(found.from()).is("up")
        && found.to() - found.from() == 2
        && atoms.get(found.from() + 1).is("to")
        && UP_VERBS.contains(atoms.get(found.from() - 1).lower());
  }

  // "> One dead, five wounded": a sign that opens a line.
  private static boolean isBullet(
      Atoms atoms, Draft draft, Phrases.Found<Optional<Quantifier>> found) {
    Atom number = atoms.get(draft.numberFrom);
    return atoms.get(found.from()).isSign() && number.isWord() && number.isCapital();
  }

  // "Asked about the 63 Democrats", "well below the 4.7 billion that Washington gave": what is
  // known needs no hedge. But "above the 2,000 mark" is above it.
  private static boolean isTopic(
      Atoms atoms, Draft draft, Phrases.Found<Optional<Quantifier>> found) {
    boolean mark = false;
    for (int i = draft.to; i < draft.to + MARK_REACH; i++) {
      mark |= MARKS.contains(atoms.get(i).lower());
    }
    return (found.to() < draft.from && !mark && atoms.get(found.to()).is("the"))
        || isDispute(atoms, draft, found)
        || isOfVerb(atoms, draft, found);
  }

  // "Questioned over one of the deaths": about it; nobody has more than one of them.
  private static boolean isDispute(
      Atoms atoms, Draft draft, Phrases.Found<Optional<Quantifier>> found) {
    return found.to() - found.from() == 1
        && atoms.get(found.from()).is("over")
        && atoms.get(draft.numberFrom).isWord()
        && atoms.get(draft.to).is("of")
        && DETERMINERS.contains(atoms.get(draft.to + 1).lower());
  }

  // "A car ran over four people": nobody says more than four.
  private static boolean isOfVerb(
      Atoms atoms, Draft draft, Phrases.Found<Optional<Quantifier>> found) {
    String verb = atoms.get(found.from() - 1).lower();
    return found.to() - found.from() == 1
        && atoms.get(found.from()).is("over")
        && (OVER_VERBS.contains(verb)
            || (RUNNING_OVER.contains(verb)
                && HUMANS.contains(Nouns.singular(atoms.get(draft.to).lower()))));
  }

  /** Returns whether "over" means during: "over three years". */
  private static boolean isDuring(
      Atoms atoms, Draft draft, Phrases.Found<Optional<Quantifier>> found) {
    boolean over = found.to() - found.from() == 1 && atoms.get(found.from()).is("over");
    Atom before = atoms.get(found.from() - 1);
    return over
        && draft.kind == Unit.Kind.DURATION
        && !before.is("for")
        && !before.is("of")
        && !before.is("lasted")
        && !before.is("took");
  }

  private Phrases.@Nullable Found<Optional<Quantifier>> following(Atoms atoms, int index) {
    int at = atoms.get(index).isHyphen() && atoms.joins(index) ? index + 1 : index;
    Phrases.Found<Optional<Quantifier>> found = after.after(atoms, at);
    if (found == null) {
      return null;
    }
    Atom next = atoms.get(found.to());
    boolean sum =
        next.isDigits()
            || next.word().isCardinal()
            || (next.is("a") && NumeralReader.read(atoms, found.to()) != null);
    boolean odd = atoms.get(at).is("odd") || atoms.get(at).is("something");
    boolean tight = at > index || !odd;
    return sum || !tight ? null : found;
  }
}
