package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the counted noun of a figure in the dependency tree: the noun that the number modifies, the
 * whole of a partitive, or, where the noun is left out, the one counted before.
 */
final class Nominals {

  private static final Words DETERMINERS = Words.group("determiners of a whole");
  private static final Words STATES = Words.group("states that stand for a noun");
  private static final int LONGEST = 8;

  private final AnalyzedText text;
  private final Sentence sentence;
  private final Syntax syntax;
  private final Atoms atoms;
  private final TokenIndex tokens;

  Nominals(AnalyzedText text, Sentence sentence, Syntax syntax, Atoms atoms) {
    this.text = text;
    this.sentence = sentence;
    this.syntax = syntax;
    this.atoms = atoms;
    this.tokens = new TokenIndex(sentence.tokens());
  }

  /**
   * Sets the counted nouns of the figures.
   *
   * @param before the last figure of the preceding sentence that counts something, or null
   */
  void refine(List<Draft> drafts, @Nullable Draft before) {
    Draft counted = before;
    for (Draft draft : drafts) {
      boolean open = !draft.hasUnit() || draft.kind == Unit.Kind.COUNT;
      if (open && draft.form != Numeral.Form.MULTIPLE) {
        refine(draft, counted);
      }
      counted = draft.kind == Unit.Kind.COUNT && !draft.unitName.isEmpty() ? draft : counted;
    }
  }

  private void refine(Draft draft, @Nullable Draft counted) {
    int number = head(draft);
    int noun = modified(draft, number);
    noun = noun < 0 ? whole(draft, number) : noun;
    boolean state = noun >= 0 && STATES.contains(word(noun).toLowerCase(Locale.ROOT));
    if (noun >= 0 && !(state && counted != null)) {
      set(draft, coordinated(measure(draft, noun)));
      return;
    }
    if (counted != null && isMore(draft)) {
      recover(draft, counted);
      return;
    }
    int shape = draft.unitAtom < 0 ? -1 : tokens.at(atoms.get(draft.unitAtom).start());
    if (shape >= 0 && (isNoun(shape) || Nouns.isPlural(word(shape).toLowerCase(Locale.ROOT)))) {
      return;
    }
    clear(draft);
    if (counted != null && isElliptic(draft, number)) {
      recover(draft, counted);
    }
  }

  private static void recover(Draft draft, Draft counted) {
    clear(draft);
    draft.kind = Unit.Kind.COUNT;
    draft.unitName = counted.unitName;
    draft.unitText = counted.unitText;
  }

  private static void clear(Draft draft) {
    draft.kind = null;
    draft.unitName = "";
    draft.unitText = "";
    draft.unitAtom = -1;
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
    return modifies && near && isNoun(governor) && follows(draft, governor) ? governor : -1;
  }

  /** Returns whether the noun stands behind the number, with no mark of a new phrase between. */
  private boolean follows(Draft draft, int noun) {
    for (int i = tokens.at(atoms.get(draft.to - 1).start()) + 1; i < noun; i++) {
      String tag = syntax.tag(i);
      if (tag.equals(",") || tag.equals(":") || tag.equals("IN") || tag.equals("-RRB-")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the noun behind "of": "two of Johnson's deputies", "hundreds of people". */
  private int whole(Draft draft, int number) {
    if (!atoms.get(draft.to).is("of")) {
      return -1;
    }
    int of = tokens.at(atoms.get(draft.to).start());
    for (int child : syntax.dependents(number)) {
      if (child > of
          && child - of <= LONGEST
          && syntax.relation(child).startsWith("nmod")
          && isNoun(child)) {
        return child;
      }
    }
    int governor = syntax.governor(of);
    return governor > of && governor - of <= LONGEST && isNoun(governor) ? governor : -1;
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
    for (int other : syntax.dependents(noun, "conj")) {
      if (syntax.tag(other).equals("NNS") && other - noun <= 3) {
        return other;
      }
    }
    return noun;
  }

  private boolean isNoun(int token) {
    return syntax.tag(token).startsWith("NN");
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

  /** Returns whether the number stands for a noun of its own: "five were judged". */
  private boolean isElliptic(Draft draft, int number) {
    String relation = syntax.relation(number);
    boolean nominal =
        relation.startsWith("nsubj")
            || relation.equals("obj")
            || relation.equals("obl")
            || relation.equals("nmod")
            || relation.equals("conj")
            || relation.equals("root")
            || relation.equals("parataxis");
    boolean small = draft.form == Numeral.Form.DIGITS || draft.form == Numeral.Form.WORDS;
    return nominal && small && !draft.hasUnit();
  }

  /**
   * Returns whether a state stands for the noun: "one more is under preparation", "three killed and
   * 15 wounded".
   */
  private boolean isMore(Draft draft) {
    int next = tokens.at(atoms.get(draft.to - 1).end() - 1) + 1;
    boolean last = next + 1 >= syntax.size() || !isNoun(next + 1);
    return next < syntax.size() && STATES.contains(word(next).toLowerCase(Locale.ROOT)) && last;
  }

  private String word(int token) {
    return sentence.tokens().get(token).word();
  }
}
