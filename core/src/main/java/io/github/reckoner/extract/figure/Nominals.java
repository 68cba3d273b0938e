package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Finds the counted noun of a figure in the dependency tree: the noun that the number modifies, the
 * whole of a partitive, or, where the noun is left out, the one counted before.
 */
final class Nominals {

  private static final Words DETERMINERS = Words.group("determiners of a whole");
  private static final Words DEEDS = Words.group("deeds that look like counted nouns");
  private static final Words DEEDS_OF_ONE =
      Words.group("deeds of one that look like counted nouns");
  private static final Words STATES = Words.group("states that stand for a noun");
  private static final Words OPENING = Words.group("words that open a clause");
  private static final ImmutableSet<String> CLAUSE_MARKS = ImmutableSet.of(",", ":", "``", "CC");
  private static final int LONGEST = 8;

  /** The most words from the first name to the noun in "Volvo and Alfa Romeo cars". */
  private static final int NAMES = 4;

  private final AnalyzedText text;
  private final Sentence sentence;
  private final Syntax syntax;
  private final Atoms atoms;
  private final TokenIndex tokens;
  private final Groups groups;

  /** The tokens at which numbers begin. */
  private final BitSet numbers = new BitSet();

  Nominals(AnalyzedText text, Sentence sentence, Syntax syntax, Atoms atoms) {
    this.text = text;
    this.sentence = sentence;
    this.syntax = syntax;
    this.atoms = atoms;
    this.tokens = new TokenIndex(sentence.tokens());
    this.groups = new Groups(syntax, atoms);
  }

  /**
   * Sets the counted nouns of the figures.
   *
   * @param before gives the figures of the sentences before, the last sentence first
   */
  void refine(List<Draft> drafts, Supplier<? extends List<List<Draft>>> before) {
    Ellipses ellipses = new Ellipses(sentence, syntax, atoms, before);
    drafts.forEach(draft -> numbers.set(tokens.at(atoms.get(draft.numberFrom).start())));
    for (Draft draft : drafts) {
      if (draft.isElidedRate()) {
        // "A rate of 2.4 per 100,000 people" says what it is by its name.
        if (!draft.unitName.contains("00")) {
          ellipses.recover(draft);
        }
      } else if ((!draft.hasUnit() || draft.kind == Unit.Kind.COUNT)
          && draft.form != Numeral.Form.MULTIPLE) {
        refine(draft, ellipses);
      }
      ellipses.note(draft);
    }
    Counted.lendWholes(atoms, drafts);
  }

  private void refine(Draft draft, Ellipses ellipses) {
    int number = head(draft);
    int noun = modified(draft, number);
    noun = noun < 0 ? whole(draft, number) : noun;
    boolean stands = noun < 0 || isState(noun) || ellipses.isMoreThen(draft);
    if (stands && ellipses.isMore(draft)) {
      if (ellipses.isOwnTotal(draft)) {
        set(draft, tokens.at(atoms.get(draft.to - 1).end() - 1) + 1);
        return;
      }
      if (ellipses.recoverState(draft)) {
        return;
      }
    }
    if (noun >= 0 && !(isState(noun) && ellipses.recoverState(draft))) {
      set(draft, coordinated(measure(draft, noun)));
      return;
    }
    int shape = draft.unitAtom < draft.from ? -1 : tokens.at(atoms.get(draft.unitAtom).start());
    if (shape >= 0 && coordinated(shape) != shape) {
      set(draft, coordinated(shape));
      return;
    }
    if (noun >= 0
        || (shape >= 0
            && !isDone(draft, shape)
            && !isDoer(draft, number, shape)
            && (isNoun(shape) || Nouns.isPlural(word(shape).toLowerCase(Locale.ROOT))))) {
      return;
    }
    draft.clearUnit();
    if (new ToldAges(sentence, syntax, atoms).isAge(draft, number)) {
      draft.kind = Unit.Kind.AGE;
      draft.unitName = "year";
      return;
    }
    int counted = Math.max(ellipses.subject(number), ellipses.fronted(number));
    counted = counted < 0 ? ellipses.namedBefore(draft) : counted;
    if (counted >= 0) {
      setBefore(draft, counted);
    } else if (!groups.count(draft, number)
        && (ellipses.isOfPronoun(draft) || ellipses.isElliptic(draft, number))) {
      ellipses.recover(draft);
    }
  }

  private boolean isState(int token) {
    return STATES.contains(word(token).toLowerCase(Locale.ROOT));
  }

  /** Returns the token of the number that depends on a token outside it. */
  private int head(Draft draft) {
    int from = tokens.at(atoms.get(draft.numberFrom).start());
    int to = tokens.at(atoms.get(draft.numberTo - 1).end() - 1);
    for (int i = to; i >= from; i--) {
      int governor = syntax.governor(i);
      if (governor < from || governor > to) {
        return i;
      }
    }
    return to;
  }

  private int modified(Draft draft, int number) {
    int governor = syntax.governor(number);
    String relation = syntax.relation(number);
    boolean modifies =
        relation.equals("nummod")
            || relation.equals("compound")
            || relation.equals("amod")
            || relation.equals("advmod")
            || relation.equals("det");
    int last = tokens.at(atoms.get(draft.to - 1).end() - 1);
    boolean near = governor > last && governor - last <= LONGEST;
    return modifies
            && near
            && isNoun(governor)
            && follows(draft, governor)
            && !isCut(governor)
            && !isDone(draft, governor)
        ? governor
        : -1;
  }

  // "Over a million march against the reform": what several do looks like a thing in the singular.
  // So does in the plural what one does: "2 shot, 1 dies".
  private boolean isDone(Draft draft, int noun) {
    String word = word(noun).toLowerCase(Locale.ROOT);
    boolean one = draft.value.compareTo(BigDecimal.ONE) == 0;
    return (one
            ? DEEDS_OF_ONE.contains(word)
            : syntax.tag(noun).equals("NN") && DEEDS.contains(word))
        && draft.value.compareTo(BigDecimal.ONE) >= 0
        && noun == tokens.at(atoms.get(draft.to - 1).end() - 1) + 1;
  }

  // "Some 200 blocked roads", "40 threw stones": none of the roads and stones is counted. But in
  // "counted 40 burned cars" parsers see a clause, too.
  private boolean isDoer(Draft draft, int number, int noun) {
    int verb = syntax.governor(number);
    int before = tokens.at(atoms.get(draft.from).start()) - 1;
    return syntax.relation(number).startsWith("nsubj")
        && number < verb
        && verb < noun
        && syntax.tag(verb).startsWith("VB")
        && syntax.governor(noun) == verb
        && (before < 0
            || CLAUSE_MARKS.contains(syntax.tag(before))
            || OPENING.contains(word(before).toLowerCase(Locale.ROOT)));
  }

  // The "coal" of "coal- and gas-fired plants", the "half" of "half-empty schools".
  private boolean isCut(int noun) {
    boolean hyphen = noun + 1 < syntax.size() && word(noun + 1).equals("-");
    int end = sentence.tokens().get(noun).end();
    return word(noun).endsWith("-") || (hyphen && sentence.tokens().get(noun + 1).start() == end);
  }

  /** Returns whether the noun stands behind the number, with no mark of a new phrase between. */
  private boolean follows(Draft draft, int noun) {
    for (int i = tokens.at(atoms.get(draft.to - 1).start()) + 1; i < noun; i++) {
      String tag = syntax.tag(i);
      // "A loss of 5,000 the month before" counts no months, "9,999 five days earlier" no days.
      if (numbers.get(i)
          || (tag.equals("CD") && Character.isLetter(word(i).charAt(0)))
          || word(i).equals("the")
          || tag.equals(",")
          || tag.equals(":")
          || tag.equals("IN")
          || tag.equals("-RRB-")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the noun behind "of": "two of Johnson's deputies", "hundreds of people". */
  private int whole(Draft draft, int number) {
    if (!atoms.get(draft.to).is("of")
        || Counted.isSumOfThings(atoms, draft)
        || Counted.isOwned(atoms, draft)) {
      return -1;
    }
    int of = tokens.at(atoms.get(draft.to).start());
    for (int child : syntax.dependents(number)) {
      if (isWhole(of, child) && syntax.relation(child).startsWith("nmod")) {
        // "A third of Gaza's dead", where the parser stops at the name.
        boolean ofDead = child + 1 < syntax.size() && isState(child + 1);
        return ofDead && syntax.tag(child).equals("NNP") ? child + 1 : child;
      }
    }
    int governor = syntax.governor(of);
    if (isWhole(of, governor)) {
      return governor;
    }
    int state = of + 1;
    while (state + 1 < syntax.size() && isOpening(state)) {
      state++;
    }
    return state < syntax.size() && isState(state) ? state : -1;
  }

  /** Returns whether a noun stands behind an "of" with no other preposition between. */
  private boolean isWhole(int of, int noun) {
    if (noun <= of || noun - of > LONGEST || !isNoun(noun)) {
      return false;
    }
    for (int i = of + 1; i < noun; i++) {
      if (syntax.tag(i).equals("IN") || syntax.tag(i).equals("PRP")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the noun right behind the number in "a 3 cylinder engine", where it says of what. */
  private int measure(Draft draft, int noun) {
    int next = tokens.at(atoms.get(draft.to - 1).end() - 1) + 1;
    boolean one = draft.value.compareTo(BigDecimal.ONE) <= 0;
    boolean singular =
        syntax.tag(noun).equals("NN") && next < noun && syntax.tag(next).equals("NN");
    return singular && !one && !draft.isRange() ? next : noun;
  }

  /** Returns the last noun of "Kia and Hyundai vehicles", where the first is only a name. */
  private int coordinated(int noun) {
    if (!syntax.tag(noun).startsWith("NNP")) {
      return noun;
    }
    int other = noun + 1;
    if (other < syntax.size() && syntax.tag(other).equals("CC")) {
      do {
        other++;
      } while (other < syntax.size() && syntax.tag(other).equals("NNP"));
    }
    boolean near = other > noun + 1 && other - noun <= NAMES;
    return near && other < syntax.size() && syntax.tag(other).equals("NNS") ? other : noun;
  }

  // The tagger takes a quotation mark behind a number for a noun.
  private boolean isNoun(int token) {
    return syntax.tag(token).startsWith("NN") && Character.isLetterOrDigit(word(token).charAt(0));
  }

  private void set(Draft draft, int noun) {
    int from = tokens.at(atoms.get(draft.to - 1).end() - 1) + 1;
    boolean of = from < noun && word(from).equalsIgnoreCase("of");
    from = of ? from + 1 : from;
    while (from < noun && isOpening(from)) {
      from++;
    }
    int start = sentence.tokens().get(from).start();
    int end = sentence.tokens().get(noun).end();
    draft.kind = Unit.Kind.COUNT;
    draft.unitName = Nouns.singular(word(noun));
    draft.unitText = text.words(start, end);
    draft.unitAtom = atomAt(draft.to, sentence.tokens().get(noun).start());
  }

  /** Sets a counted noun that stands before the number: "the number of victims rose to 57". */
  private void setBefore(Draft draft, int noun) {
    int from = noun;
    while (from > 0
        && syntax.governor(from - 1) >= from
        && syntax.governor(from - 1) <= noun
        && (syntax.relation(from - 1).equals("amod")
            || syntax.relation(from - 1).equals("compound"))) {
      from--;
    }
    draft.kind = Unit.Kind.COUNT;
    draft.unitName = Nouns.singular(word(noun));
    draft.unitText =
        text.words(sentence.tokens().get(from).start(), sentence.tokens().get(noun).end());
    draft.unitAtom = atomAt(0, sentence.tokens().get(noun).start());
  }

  private boolean isOpening(int token) {
    String word = word(token).toLowerCase(Locale.ROOT);
    return DETERMINERS.contains(word) || word.equals("-");
  }

  private int atomAt(int from, int start) {
    int at = from;
    while (at < atoms.size() - 1 && atoms.get(at).end() <= start) {
      at++;
    }
    return at;
  }

  private String word(int token) {
    return sentence.tokens().get(token).word();
  }
}
