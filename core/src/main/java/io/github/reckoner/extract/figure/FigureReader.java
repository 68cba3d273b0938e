package io.github.reckoner.extract.figure;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Skipped;
import io.github.reckoner.model.Trend;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the numbers of a text: every numeral becomes a figure, or is skipped with a reason.
 *
 * <p>The grammar is table-driven and linear in the length of the text; it needs no model file.
 * Immutable and thread-safe.
 */
public final class FigureReader {

  private static final class Holder {
    static final FigureReader STANDARD =
        new FigureReader(new Grammar(Units.standard()), VaguenessProfile.LITERAL);
  }

  /** So many sentences on, a bare sum is in the unit of those before. */
  private static final int LENT = 3;

  /** So many sentences on, "of the 31" tells of those 31. */
  private static final int RECALLED = 4;

  /** A share that lends its unit is at most so many times larger or smaller. */
  private static final BigDecimal OF_SIZE = BigDecimal.valueOf(4);

  private static final Words MONEY = Words.group("nouns of money");
  private static final ImmutableSet<String> BREAKS = ImmutableSet.of(",", ";", ":", ".");

  private static final Words SHARE_PREPOSITIONS = Words.group("prepositions of a share");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private final Grammar grammar;
  private final VaguenessProfile profile;

  private FigureReader(Grammar grammar, VaguenessProfile profile) {
    this.grammar = grammar;
    this.profile = profile;
  }

  /** Returns the reader with the standard units and the literal reading of vague words. */
  public static FigureReader withDefaults() {
    return Holder.STANDARD;
  }

  /** Returns this reader with other units. */
  public FigureReader with(Units units) {
    return new FigureReader(new Grammar(requireNonNull(units, "units")), profile);
  }

  /** Returns this reader with another convention for vague words. */
  public FigureReader with(VaguenessProfile newProfile) {
    return new FigureReader(grammar, requireNonNull(newProfile, "newProfile"));
  }

  /** Reads the numerals of a sentence from its characters and tokens alone. */
  public Numerals scan(AnalyzedText text, Part part, Sentence sentence) {
    Grammar.Sifted sifted = grammar.sift(text.text(), sentence.start(), sentence.end());
    return numerals(sifted, text.text(), part, sentence);
  }

  /** Reads the numerals of a sentence and refines them by its syntax, where it has one. */
  public Numerals read(AnalyzedText text, Part part, Sentence sentence) {
    Grammar.Sifted found = grammar.sift(text.text(), sentence.start(), sentence.end());
    boolean harm = Implied.mayHold(sentence);
    if (found.drafts().isEmpty() && !harm) {
      // A tree costs more than all else that is done with a sentence.
      return numerals(found, text.text(), part, sentence);
    }
    Optional<Syntax> syntax = sentence.syntax();
    Grammar.Sifted sifted =
        syntax.map(tree -> Membership.sift(found, sentence, tree)).orElse(found);
    lendUnits(sifted, text, sentence);
    lendShares(sifted, text, sentence);
    syntax.ifPresent(
        tree ->
            new Nominals(text, sentence, tree, sifted.atoms())
                .refine(sifted.drafts(), Suppliers.memoize(() -> draftsBefore(text, sentence))));
    Numerals all = numerals(sifted, text.text(), part, sentence);
    Numerals plain = syntax.map(tree -> LentUnits.apart(tree, all)).orElse(all);
    Numerals written =
        syntax
            .map(tree -> new Telling(sentence, tree, plain.figures()).mark(plain))
            .map(told -> LentUnits.fill(told, () -> draftsBefore(text, sentence)))
            .orElse(plain);
    return syntax
        .filter(tree -> harm)
        .map(
            tree ->
                withImplied(written, new Implied(text, part, sentence, tree, written.figures())))
        .orElse(written);
  }

  // "A third died": the reader counts to three, and nobody meant a fraction.
  private static Numerals withImplied(Numerals written, Implied implied) {
    ImmutableList<LocatedFigure> counted = implied.figures();
    Set<Passage> taken =
        counted.stream().map(located -> located.figure().text()).collect(Collectors.toSet());
    return new Numerals(
        Stream.concat(
                implied.written().stream().filter(w -> !taken.contains(w.figure().text())),
                counted.stream())
            .sorted(Comparator.comparing(located -> located.figure().text()))
            .collect(ImmutableList.toImmutableList()),
        written.skipped());
  }

  // "The surplus was 5.7 billion dollars. Exports came to 15.3 billion": billions of what is money
  // are dollars still, which millions need not be.
  private void lendUnits(Grammar.Sifted sifted, AnalyzedText text, Sentence sentence) {
    List<Draft> drafts = sifted.drafts();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.isBareSum() && isSumOfMoney(sifted.atoms(), draft)) {
        lendMoney(draft, drafts.subList(0, i), text, sentence);
      }
      for (int back = 1; back <= Math.min(LENT, sentence.index()); back++) {
        if (!draft.isBareSum() || draft.scale.compareTo(BILLION) < 0 || !isOfMoney(sentence)) {
          break;
        }
        Sentence before = text.sentences().get(sentence.index() - back);
        Ranges.inScale(
                grammar.sift(text.text(), before.start(), before.end()).drafts(), draft.scale)
            .ifPresent(draft::takeUnit);
      }
    }
  }

  // "A loss of 870 million": in whatever money the sums before were.
  private static boolean isSumOfMoney(Atoms atoms, Draft draft) {
    return Counted.isSumOfThings(atoms, draft)
        || (atoms.get(draft.from - 1).is("of")
            && MONEY.contains(atoms.get(draft.from - 2).lower()));
  }

  private void lendMoney(Draft draft, List<Draft> beside, AnalyzedText text, Sentence sentence) {
    lastMoney(beside).ifPresent(draft::takeUnit);
    for (int back = 1; back <= Math.min(LENT, sentence.index()) && !draft.hasUnit(); back++) {
      Sentence before = text.sentences().get(sentence.index() - back);
      lastMoney(grammar.sift(text.text(), before.start(), before.end()).drafts())
          .ifPresent(draft::takeUnit);
    }
  }

  private static Optional<Draft> lastMoney(List<Draft> drafts) {
    return drafts.stream()
        .filter(draft -> draft.kind == Unit.Kind.CURRENCY)
        .reduce((first, last) -> last);
  }

  // "The rate will peak at 3.6 per cent; others think it will stop at 2.85": nothing is counted in
  // decimals, so what names no unit and is of a size with the share before is one too; but "the
  // index rose 0.6 per cent to 1.2" has a level behind its change.
  private void lendShares(Grammar.Sifted sifted, AnalyzedText text, Sentence sentence) {
    List<Draft> drafts = sifted.drafts();
    Atoms atoms = sifted.atoms();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (i > 0 && isGapped(atoms, drafts.get(i - 1), draft)) {
        draft.copyUnit(drafts.get(i - 1));
        continue;
      }
      if (!draft.isBareDecimal()) {
        continue;
      }
      Optional<Draft> share = lastShare(drafts.subList(0, i));
      if (share.isPresent()) {
        share
            .filter(known -> isOfSize(draft, known) && !isLevelOf(atoms, draft, known))
            .ifPresent(draft::copyUnit);
      } else if (sentence.index() > 0) {
        Sentence before = text.sentences().get(sentence.index() - 1);
        lastShare(grammar.sift(text.text(), before.start(), before.end()).drafts())
            .filter(known -> isOfSize(draft, known))
            .ifPresent(draft::takeUnit);
      }
    }
  }

  // "Put Bell on 43 percent and Field on 41": of the same words.
  private static boolean isGapped(Atoms atoms, Draft share, Draft draft) {
    Atom before = atoms.get(draft.from - 1);
    int name = draft.from - 2;
    while (name > share.to && atoms.get(name).isCapital()) {
      name--;
    }
    return share.kind == Unit.Kind.PERCENT
        && !draft.hasUnit()
        && !draft.isRange()
        && draft.value.compareTo(WHOLE) <= 0
        && SHARE_PREPOSITIONS.contains(before.lower())
        && atoms.get(share.from - 1).is(before.lower())
        && name < draft.from - 2
        && (name == share.to || (name == share.to + 1 && atoms.get(share.to).is(",")))
        && (atoms.get(name).is("and") || atoms.get(name).is(","));
  }

  private static boolean isOfMoney(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> MONEY.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  private static boolean isOfSize(Draft draft, Draft share) {
    BigDecimal value = draft.value.abs();
    BigDecimal known = share.value.abs();
    return value.compareTo(known.multiply(OF_SIZE)) <= 0
        && known.compareTo(value.multiply(OF_SIZE)) <= 0;
  }

  /** Whether a number is what a change led to: "rose 0.6 per cent to end at 1.2". */
  private static boolean isLevelOf(Atoms atoms, Draft draft, Draft change) {
    for (int i = change.to; i < draft.from; i++) {
      if (BREAKS.contains(atoms.get(i).text())) {
        return false;
      }
      if (atoms.get(i).lower().equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Draft> lastShare(List<Draft> drafts) {
    return drafts.stream()
        .filter(Draft::hasUnit)
        .reduce((first, last) -> last)
        .filter(draft -> draft.kind == Unit.Kind.PERCENT);
  }

  /** Returns the figures of the sentences before, the last sentence first. */
  private ImmutableList<List<Draft>> draftsBefore(AnalyzedText text, Sentence sentence) {
    ImmutableList.Builder<List<Draft>> drafts = ImmutableList.builder();
    for (int i = sentence.index() - 1; i >= Math.max(0, sentence.index() - RECALLED); i--) {
      Sentence before = text.sentences().get(i);
      drafts.add(grammar.sift(text.text(), before.start(), before.end()).drafts());
    }
    return drafts.build();
  }

  /**
   * Reads the one figure of a short text, such as {@code "almost 200 soldiers"}, for claims made by
   * hand; of several the first.
   *
   * @return the first figure of the text; empty if it holds none
   */
  public Optional<Figure> parse(String text) {
    Grammar.Sifted sifted = grammar.sift(text, 0, text.length());
    return sifted.drafts().stream()
        .findFirst()
        .map(draft -> figure(draft, sifted.atoms(), text, Part.TEXT));
  }

  private Numerals numerals(Grammar.Sifted sifted, String text, Part part, Sentence sentence) {
    TokenIndex tokens = new TokenIndex(sentence.tokens());
    ImmutableList.Builder<LocatedFigure> figures = ImmutableList.builder();
    for (Draft draft : sifted.drafts()) {
      Figure figure = figure(draft, sifted.atoms(), text, part);
      OptionalInt unit =
          draft.unitAtom < 0
              ? OptionalInt.empty()
              : OptionalInt.of(tokens.at(sifted.atoms().get(draft.unitAtom).start()));
      figures.add(
          new LocatedFigure(
              figure,
              sentence.index(),
              tokens.at(figure.text().start()),
              tokens.at(figure.text().end() - 1) + 1,
              tokens.at(figure.numeral().start()),
              tokens.at(figure.numeral().end() - 1) + 1,
              unit));
    }
    return new Numerals(figures.build(), skipped(sifted, text, part));
  }

  private static ImmutableList<Skipped> skipped(Grammar.Sifted sifted, String text, Part part) {
    return sifted.skips().stream()
        .map(
            skip ->
                new Skipped(
                    passage(sifted.atoms(), text, part, skip.from(), skip.to()),
                    skip.reason(),
                    skip.rank()))
        .sorted(Comparator.comparing(Skipped::passage))
        .collect(ImmutableList.toImmutableList());
  }

  private static Passage passage(Atoms atoms, String text, Part part, int from, int to) {
    return Passage.of(part, text, atoms.get(from).start(), atoms.get(to - 1).end());
  }

  private Figure figure(Draft draft, Atoms atoms, String text, Part part) {
    Passage whole = passage(atoms, text, part, draft.from, draft.to);
    Passage number = passage(atoms, text, part, draft.numberFrom, draft.numberTo);
    Unit unit =
        new Unit(draft.kind == null ? Unit.Kind.COUNT : draft.kind, draft.unitName, draft.unitText);
    BigDecimal value = Figure.canonical(draft.value);
    BigDecimal high = draft.high;
    if (high != null) {
      return Figure.between(whole, number, value, high, unit).withTrend(draft.trend);
    }
    if (draft.quantifier == Quantifier.VAGUE) {
      Range<BigDecimal> allowed = draft.capped ? below(value) : profile.vague(value);
      return Figure.vague(whole, number, allowed, unit, profile.name()).withTrend(draft.trend);
    }
    return hedged(whole, number, draft.quantifier, value, unit, draft.trend);
  }

  // "No more than a few thousand" are less than ten thousand.
  private static Range<BigDecimal> below(BigDecimal least) {
    int digits = least.precision() - least.scale();
    return Range.lessThan(BigDecimal.ONE.scaleByPowerOfTen(digits));
  }

  private Figure hedged(
      Passage whole,
      Passage number,
      Quantifier quantifier,
      BigDecimal value,
      Unit unit,
      Trend trend) {
    Range<BigDecimal> interval = profile.hedged(quantifier, value);
    boolean widened = !interval.equals(Figure.bounds(quantifier, value));
    return new Figure(
        whole,
        number,
        Optional.of(value),
        interval,
        quantifier,
        trend,
        unit,
        widened ? Optional.of(profile.name()) : Optional.empty());
  }
}
