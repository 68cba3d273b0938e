package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun of a number that stands alone: the one counted before ("five were judged, three
 * await"), or the one whose number a sentence tells ("the number of victims rose to 57").
 */
final class Ellipses {

  private static final Words STATES = Words.group("states that stand for a noun");
  private static final Words PRONOUNS = Words.group("pronouns of a whole");
  private static final Words TOTALS = Words.group("nouns of a total");
  private static final Words TOTALLING = Words.group("verbs of a total");
  private static final Words PUTTING = Words.group("verbs that put a number at");
  private static final Words HARMED = Words.group("states of the harmed");
  private static final Words HUMANS = Words.group("human nouns");

  /** The most words between the name of a number and its verb. */
  private static final int SUBJECT = 8;

  private static final Words DETERMINERS = Words.group("determiners of a whole");
  private static final ImmutableSet<String> OF = ImmutableSet.of("of", "among");

  private static final BigDecimal SIZE = BigDecimal.valueOf(1000);
  private static final BigDecimal NEAR = BigDecimal.valueOf(100);
  private static final Words NEXT = Words.group("words of a next time");
  private static final ImmutableSet<String> OPENINGS = ImmutableSet.of("DT", "PRP$", "JJ");
  private static final Words RELATIONS = Words.group("relations of a number alone");

  private final Sentence sentence;
  private final Syntax syntax;
  private final Atoms atoms;
  private final TokenIndex tokens;
  private final Supplier<? extends List<List<Draft>>> before;
  private @Nullable Draft counted;
  private @Nullable Draft people;
  private final List<Draft> here = new ArrayList<>();
  // What something fell or rose from.
  private @Nullable Draft amount;

  /** Looks for nouns in a sentence, and then in the figures before it. */
  Ellipses(
      Sentence sentence, Syntax syntax, Atoms atoms, Supplier<? extends List<List<Draft>>> before) {
    this.sentence = sentence;
    this.syntax = syntax;
    this.atoms = atoms;
    this.tokens = new TokenIndex(sentence.tokens());
    this.before = before;
  }

  /** Keeps a figure that counts something, for those behind it. */
  void note(Draft draft) {
    amount = draft.hasUnit() && isLeft(draft) ? draft : amount;
    if (draft.isCount()) {
      counted = draft;
      here.add(draft);
      boolean human = HUMANS.contains(Nouns.singular(draft.unitName.toLowerCase(Locale.ROOT)));
      people = human ? draft : people;
    }
  }

  /** Gives a figure the noun that was counted last; returns whether there is one. */
  boolean recover(Draft draft) {
    if (amount != null && isReached(draft)) {
      draft.copyUnit(amount);
      return true;
    }
    if (counted != null && !(isOfPronoun(draft) && isDoer(draft))) {
      return copy(draft, ofSize(draft, here).orElse(counted));
    }
    Optional<Draft> source = isKnown(draft) ? recalled(draft) : Optional.empty();
    source = source.isPresent() || before.get().isEmpty() ? source : ofThose(draft);
    return source.filter(found -> isOfSize(draft, found) && copy(draft, found)).isPresent();
  }

  // "Dropped from 660,000 dollars four years ago to just 75,000".
  private boolean isLeft(Draft draft) {
    return atoms.get(draft.from - 1).is("from");
  }

  private boolean isReached(Draft draft) {
    int at = draft.from - 1;
    return atoms.get(at).is("to") || atoms.get(at - 1).is("to");
  }

  // One of a sentence before is no measure of thousands; a share may be of any number.
  private static boolean isOfSize(Draft draft, Draft source) {
    if (draft.value.abs().compareTo(BigDecimal.ONE) < 0) {
      return true;
    }
    return isWithin(draft, source, SIZE);
  }

  private static boolean isWithin(Draft one, Draft other, BigDecimal ratio) {
    BigDecimal less = one.value.abs().min(other.value.abs());
    return less.multiply(ratio).compareTo(one.value.abs().max(other.value.abs())) >= 0;
  }

  // "20,000 cases and 597 deaths. Of those, 1,311 were confirmed": a part is less than its whole.
  private Optional<Draft> ofThose(Draft draft) {
    List<Draft> told = before.get().get(0);
    boolean pointed =
        atoms.get(draft.from - 1).is(",")
            && PRONOUNS.contains(atoms.get(draft.from - 2).lower())
            && OF.contains(atoms.get(draft.from - 3).lower());
    Optional<Draft> near = ofSize(draft, told);
    Optional<Draft> last = near.isPresent() ? near : last(told);
    return pointed && last.filter(whole -> whole.value.compareTo(draft.value) < 0).isPresent()
        ? last(told.stream().filter(whole -> whole.value.compareTo(draft.value) >= 0).toList())
        : last;
  }

  // "100,000 servants from 124 departments joined; the minister counts 66,000": no departments.
  private static Optional<Draft> ofSize(Draft draft, List<Draft> told) {
    return draft.value.compareTo(SIZE) < 0
        ? Optional.empty()
        : last(told.stream().filter(one -> isWithin(one, draft, NEAR)).toList());
  }

  // "Of the 31": those of whom the text has told already.
  private boolean isKnown(Draft draft) {
    return DETERMINERS.contains(atoms.get(draft.from - 1).lower())
        && OF.contains(atoms.get(draft.from - 2).lower());
  }

  // "31 hurt" may have its own noun from "five people were killed".
  private Optional<Draft> recalled(Draft draft) {
    for (List<Draft> sentenceBefore : before.get()) {
      for (int i = sentenceBefore.size() - 1; i >= 0; i--) {
        if (sentenceBefore.get(i).value.compareTo(draft.value) == 0) {
          return last(sentenceBefore.subList(0, i + 1));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Draft> last(List<Draft> drafts) {
    return drafts.stream()
        .filter(Draft::isCount)
        .filter(draft -> !STATES.contains(draft.unitName))
        .reduce((first, last) -> last);
  }

  // "30 flights have brought 6,400 of them home": no flights. But "40 men came, six of them hurt".
  private boolean isDoer(Draft draft) {
    if (atoms.get(draft.from - 1).is(",")) {
      return false;
    }
    int number = tokens.at(atoms.get(draft.numberFrom).start());
    int verb = syntax.governor(number);
    return verb >= 0 && isSubject(verb);
  }

  /** Gives a figure of the killed or wounded the noun of the people that were counted last. */
  boolean recoverState(Draft draft) {
    int next = next(draft);
    boolean harm =
        HARMED.contains(lower(next))
            || (next + 2 < syntax.size() && HARMED.contains(lower(next + 2)));
    // "Fired 46 shots and wounded 11 others": no shots.
    boolean struck = HARMED.contains(atoms.get(draft.from - 1).lower());
    if (people != null && (harm || struck)) {
      return copy(draft, people);
    }
    return (!struck || counted == null) && recover(draft);
  }

  private static boolean copy(Draft draft, Draft source) {
    String rate = draft.isElidedRate() ? " " + draft.unitName : "";
    String noun = source.unitName;
    int per = noun.indexOf(" per ");
    draft.clearUnit();
    // "1,500 people an hour", and then "31,000 have come": the noun alone.
    boolean counts = rate.isEmpty() && source.kind == Unit.Kind.RATE;
    draft.kind = counts ? Unit.Kind.COUNT : rate.isEmpty() ? source.kind : Unit.Kind.RATE;
    draft.unitName = per < 0 ? noun + rate : noun.substring(0, per) + rate;
    draft.unitText = counts ? draft.unitName : source.unitText;
    return true;
  }

  /** Returns the noun that a sentence counts in its subject, or -1. */
  int subject(int number) {
    String relation = syntax.relation(number);
    int verb =
        relation.equals("root") || !syntax.dependents(number, "cop").isEmpty()
            ? number
            : syntax.governor(number);
    boolean told = relation.equals("root") || relation.equals("obj") || relation.equals("obl");
    if (!told || verb < 0) {
      return -1;
    }
    boolean totals = TOTALLING.contains(syntax.lemma(verb).toLowerCase(Locale.ROOT));
    boolean put = isPutAt(verb, number);
    for (int named : syntax.dependents(verb)) {
      boolean object = put && syntax.relation(named).equals("obj");
      if (named > number || !(object || syntax.relation(named).startsWith("nsubj"))) {
        continue;
      }
      if ((totals || object) && syntax.tag(named).equals("NNS") && !isTotal(named)) {
        return named;
      }
      int counted = isTotal(named) ? ofTotal(named) : -1;
      if (counted >= 0) {
        return counted;
      }
    }
    return -1;
  }

  /** Returns the noun that stands "of" the name of a number, or -1: "the number of dead miners". */
  private int ofTotal(int total) {
    for (int of : syntax.dependents(total, "nmod")) {
      boolean event = lower(total).equals("toll") && !syntax.tag(of).equals("NNS");
      if (syntax.tag(of).startsWith("NN") && lower(total + 1).equals("of") && !event) {
        return isDoing(of) ? of - 1 : of;
      }
    }
    return -1;
  }

  // "The number of infantry training in the east": the parser takes for a thing what they do.
  private boolean isDoing(int noun) {
    return syntax.tag(noun).equals("NN")
        && lower(noun).endsWith("ing")
        && syntax.tag(noun - 1).equals("NN")
        && syntax.relation(noun - 1).equals("compound");
  }

  // "Puts North Korean troops in Russia at 10,000": they are as many.
  private boolean isPutAt(int verb, int number) {
    return PUTTING.contains(syntax.lemma(verb).toLowerCase(Locale.ROOT))
        && syntax.dependents(number, "case").stream().anyMatch(word -> lower(word).equals("at"));
  }

  private boolean isTotal(int noun) {
    return TOTALS.contains(Nouns.singular(lower(noun)));
  }

  /**
   * Returns the noun of a name of a number that the parser lost on the way, or -1: "the number of
   * soldiers killed stood at 57".
   */
  int namedBefore(Draft draft) {
    int verb = tokens.at(atoms.get(draft.from).start()) - 1;
    if (verb > 0 && syntax.tag(verb).equals("IN")) {
      verb--;
    }
    if (verb < 0 || !syntax.tag(verb).startsWith("VB")) {
      return -1;
    }
    for (int i = verb - 1; i >= Math.max(0, verb - SUBJECT) && isWithinName(i); i--) {
      if (lower(i).equals("number") && lower(i + 1).equals("of")) {
        return lastPlural(i + 2, verb);
      }
    }
    return -1;
  }

  private boolean isWithinName(int token) {
    return Character.isLetterOrDigit(lower(token).charAt(0))
        && !syntax.tag(token).startsWith("W")
        && !syntax.tag(token).equals("CC");
  }

  /** Returns the plural that ends the first run of nouns between two tokens, or -1. */
  private int lastPlural(int from, int to) {
    int i = from;
    while (i < to && OPENINGS.contains(syntax.tag(i))) {
      i++;
    }
    while (i < to && syntax.tag(i).startsWith("NN")) {
      i++;
    }
    return i > from && syntax.tag(i - 1).equals("NNS") ? i - 1 : -1;
  }

  /** Returns whether the number stands for a noun of its own: "five were judged". */
  boolean isElliptic(Draft draft, int number) {
    boolean small = draft.form == Numeral.Form.DIGITS || draft.form == Numeral.Form.WORDS;
    if (!small || draft.hasUnit()) {
      return false;
    }
    String relation = syntax.relation(number);
    int governor = syntax.governor(number);
    if (relation.equals("nmod") && lower(number - 1).equals("of")) {
      return governor >= 0 && TOTALS.contains(lower(governor));
    }
    boolean other = governor >= 0 && relation.startsWith("ob") && isSubject(governor);
    if (other) {
      return false;
    }
    // The parser hangs "24 in July" on what stands before the comma, or on July.
    boolean astray = relation.equals("nummod") && !isBeside(number, governor);
    return astray || relation.startsWith("nsubj") || RELATIONS.contains(relation);
  }

  /** Returns whether what was counted last does what the verb tells: "five shops employ 70". */
  private boolean isSubject(int verb) {
    if (counted == null || counted.unitAtom < 0) {
      return false;
    }
    int noun = tokens.at(atoms.get(counted.unitAtom).start());
    return syntax.governor(noun) == verb && syntax.relation(noun).startsWith("nsubj");
  }

  /** Returns the noun of a whole that is told first, or -1: "of the ships, two sank". */
  int fronted(int number) {
    int verb = syntax.governor(number);
    if (!syntax.relation(number).startsWith("nsubj") || verb < 0) {
      return -1;
    }
    for (int noun : syntax.dependents(verb)) {
      boolean of =
          noun < number
              && syntax.tag(noun).startsWith("NN")
              && syntax.dependents(noun, "case").stream()
                  .anyMatch(word -> lower(word).equals("of"));
      if (of && syntax.relation(noun).equals("obl")) {
        return noun;
      }
    }
    return -1;
  }

  private boolean isBeside(int number, int governor) {
    if (governor < number) {
      return governor == number - 1;
    }
    for (int i = number + 1; i < governor; i++) {
      if (syntax.tag(i).equals("IN")) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a pronoun is the whole: "nine of them". */
  boolean isOfPronoun(Draft draft) {
    return atoms.get(draft.to).is("of") && PRONOUNS.contains(atoms.get(draft.to + 1).lower());
  }

  /**
   * Returns whether a state stands for the noun: "one more is under preparation", "three killed and
   * 15 wounded".
   */
  boolean isMore(Draft draft) {
    int next = next(draft);
    boolean last = next + 1 >= syntax.size() || !syntax.tag(next + 1).startsWith("NN");
    return next < syntax.size() && STATES.contains(lower(next)) && last;
  }

  /** Returns whether somebody's own total is told: "the ministry's count of 400 dead". */
  boolean isOwnTotal(Draft draft) {
    int of = tokens.at(atoms.get(draft.from).start()) - 1;
    return of > 0
        && lower(of).equals("of")
        && isTotal(of - 1)
        && !syntax.dependents(of - 1, "nmod:poss").isEmpty();
  }

  /** Returns whether a time stands behind the state: "three more next year". */
  boolean isMoreThen(Draft draft) {
    int next = next(draft);
    return next + 1 < syntax.size()
        && STATES.contains(lower(next))
        && NEXT.contains(lower(next + 1));
  }

  private int next(Draft draft) {
    return tokens.at(atoms.get(draft.to - 1).end() - 1) + 1;
  }

  private String lower(int token) {
    return token < 0 ? "" : sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
