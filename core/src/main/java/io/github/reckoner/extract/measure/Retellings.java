package io.github.reckoner.extract.measure;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.figure.MereNumber;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Accumulation;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Syntax;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the figure for which a mere number is another: "12 people died, the ministry said. The
 * union's own figure was 31." Belongs to one text.
 */
public final class Retellings {

  private static final BigDecimal LEAST = BigDecimal.valueOf(3);
  private static final BigDecimal MOST_RATIO = BigDecimal.valueOf(20);
  private static final BigDecimal NEAR_RATIO = BigDecimal.valueOf(6);
  private static final ImmutableSet<Category> TOLLS =
      Sets.immutableEnumSet(Category.KILLED, Category.CASUALTIES, Category.INJURED);
  private static final int TOLL_BEFORE = 4;
  private static final int ASKED = 5;
  private static final int BACK = 3;
  private static final int NEAR_BACK = 2;
  // A verb before the figure may have it for its object: "won 41,200 votes".
  private static final int VERB_BEFORE = 3;
  private static final ImmutableList<ImmutableSet<String>> ALIKE =
      Lexicon.read(Retellings.class, "retold.tsv").stream()
          .map(row -> ImmutableSet.copyOf(row.list("words")))
          .collect(ImmutableList.toImmutableList());
  private static final WordGroups GROUPS = WordGroups.beside(Retellings.class);
  private static final ImmutableSet<String> OF = GROUPS.of("prepositions of a whole");
  private static final ImmutableSet<String> THEM = GROUPS.of("pronouns of a whole");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private final AnalyzedText text;
  private final List<LocatedFigure> figures;
  // Those before have been filled in when a figure is asked for.
  private final List<Measure> measures;

  Retellings(AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    this.text = text;
    this.figures = figures;
    this.measures = measures;
  }

  /**
   * A mere number and what it is another for.
   *
   * @param mere how it is told
   * @param told the index of the figure that told before
   */
  public record Retold(MereNumber mere, int told) {}

  /**
   * Returns, by the index of a figure in the list, how it merely gives a number for what an earlier
   * figure told, in the order of the list.
   *
   * @param text the text
   * @param figures figures of the text, in order
   * @param measures what each of them counts
   */
  public static ImmutableMap<Integer, Retold> find(
      AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    Retellings retellings = new Retellings(text, figures, measures);
    ImmutableMap.Builder<Integer, Retold> found = ImmutableMap.builder();
    for (int i = 0; i < figures.size(); i++) {
      Optional<Integer> told = retellings.of(i);
      if (told.isPresent()) {
        found.put(i, new Retold(figures.get(i).mere().orElseThrow(), told.get()));
      }
    }
    return found.buildOrThrow();
  }

  /** Returns the place of the figure that told before what this one gives a number for. */
  Optional<Integer> of(int i) {
    boolean count = figures.get(i).figure().unit().kind() == Unit.Kind.COUNT;
    if (number(i).filter(value -> !count || value.compareTo(LEAST) >= 0).isEmpty()) {
      return Optional.empty();
    }
    return figures.get(i).mere().flatMap(mere -> told(i, mere));
  }

  /** Returns what a figure counts that merely gives another number; empty if it does not. */
  Optional<Measure> measure(int i) {
    Measure own = measures.get(i);
    return of(i)
        .map(measures::get)
        .map(told -> elsewhere(i).map(told::withPlace).orElse(told))
        .map(
            told ->
                own.accumulation() == Accumulation.UNKNOWN
                    ? told
                    : told.withAccumulation(own.accumulation()));
  }

  // "In Odesa police put the crowd at 900"; where those sit who tell says nothing. A name behind
  // "in" is that of a place, whatever the model of names makes of it.
  private Optional<String> elsewhere(int i) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    if (!words.lower(0).equals("in")) {
      return Optional.empty();
    }
    int end = 1;
    while (end < words.size() && isName(words, end)) {
      end++;
    }
    return end > 1 ? Optional.of(words.quote(text.text(), 1, end)) : Optional.empty();
  }

  private static boolean isName(Words words, int token) {
    return words.syntax().filter(tree -> tree.tag(token).startsWith("NNP")).isPresent()
        && Calendar.month(words.lower(token)).isEmpty()
        && Calendar.weekday(words.lower(token)).isEmpty();
  }

  private Optional<Integer> told(int i, MereNumber mere) {
    if (isOfThose(i)) {
      return Optional.empty();
    }
    int back = mere.back() || !mere.named().isEmpty() ? BACK : NEAR_BACK;
    return nearest(i, mere, back, NEAR_RATIO).or(() -> nearest(i, mere, back, MOST_RATIO));
  }

  // "Of those, 1,300 were confirmed": a part is no other number for its whole.
  private boolean isOfThose(int i) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    int comma = figures.get(i).firstToken() - 1;
    return words.lower(comma).equals(",")
        && THEM.contains(words.lower(comma - 1))
        && OF.contains(words.lower(comma - 2));
  }

  // "It saved 40, and another 25 on Monday. The army put it at 90": what comes on top is no count.
  private boolean isOnTop(int j) {
    return measures.get(j).accumulation() == Accumulation.INCREMENT;
  }

  // The first figure of the nearest sentence that has one.
  private Optional<Integer> nearest(int i, MereNumber mere, int back, BigDecimal ratio) {
    Optional<Integer> found = Optional.empty();
    int sentence = figures.get(i).sentence();
    for (int j = i - 1; j >= 0 && sentence - figures.get(j).sentence() <= back; j--) {
      if (found.isPresent() && figures.get(found.get()).sentence() != figures.get(j).sentence()) {
        break;
      }
      if (isAsked(j, i)) {
        break;
      }
      if (isTold(j) && !isOnTop(j) && isAlike(j, i, ratio) && isOf(j, i, mere)) {
        found = Optional.of(j);
      }
    }
    return found;
  }

  // "78 died. Nobody knows how many were aboard. The agency said it was 400": not of the dead.
  private boolean isAsked(int j, int i) {
    for (int k = figures.get(j).sentence() + 1; k <= figures.get(i).sentence(); k++) {
      Words words = new Words(text.sentences().get(k));
      int end = k < figures.get(i).sentence() ? words.size() : figures.get(i).firstToken();
      for (int how = 0; how < end - 1; how++) {
        if (words.lower(how).equals("how")
            && words.lower(how + 1).equals("many")
            && !isOfCategory(words, how + 2, Math.min(end, how + 2 + ASKED), j)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOfCategory(Words words, int from, int end, int j) {
    return IntStream.range(from, end)
        .mapToObj(words::bases)
        .flatMap(bases -> Frames.STANDARD.of(bases).stream())
        .filter(frame -> !frame.isConditional())
        .anyMatch(frame -> measures.get(j).category().filter(frame.category()::equals).isPresent());
  }

  private boolean isTold(int j) {
    Measure measure = measures.get(j);
    return measure.category().isPresent()
        || !measure.head().isEmpty()
        || !measure.concepts().isEmpty();
  }

  private boolean isAlike(int earlier, int later, BigDecimal ratio) {
    Unit one = figures.get(earlier).figure().unit();
    Unit other = figures.get(later).figure().unit();
    boolean units =
        isOfShare(one, other)
            || (one.kind() == other.kind()
                && (one.kind() == Unit.Kind.COUNT || one.name().equals(other.name())));
    Optional<BigDecimal> a = number(earlier);
    Optional<BigDecimal> b = number(later);
    return units
        && a.isPresent()
        && b.isPresent()
        && a.get().min(b.get()).multiply(ratio).compareTo(a.get().max(b.get())) >= 0;
  }

  // "Estimated earnings of 15 cents a share; others put them at 30 cents."
  private static boolean isOfShare(Unit told, Unit retold) {
    return retold.kind() == Unit.Kind.CURRENCY && told.name().equals(retold.name() + " per share");
  }

  // Whatever the clause names beside the telling is what was counted before.
  private boolean isOf(int j, int i, MereNumber mere) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    if (isToll(words, figures.get(i))
        && measures.get(j).category().filter(TOLLS::contains).isEmpty()) {
      return false;
    }
    int noun = figures.get(i).unitToken().orElse(-1);
    if (noun >= figures.get(i).endToken()) {
      return mere.named().size() == 1 && isGeneric(words, noun, j);
    }
    Optional<Category> own = measures.get(i).category();
    boolean other = own.isPresent() && !own.equals(measures.get(j).category());
    return mere.named().stream()
        .allMatch(
            token ->
                other
                    ? words.bases(token).contains(measures.get(j).predicate())
                    : isNamed(words.bases(token), j)
                        || isDone(words, token, i, j)
                        || (elsewhere(i).isPresent() && isName(words, token)));
  }

  // "Put the toll at 34": of the dead, not of the clinics.
  private static boolean isToll(Words words, LocatedFigure figure) {
    int from = Math.max(0, figure.firstToken() - TOLL_BEFORE);
    return IntStream.range(from, figure.firstToken()).anyMatch(k -> words.lower(k).equals("toll"));
  }

  // "31 people", of the villagers; or the same noun once more.
  private boolean isGeneric(Words words, int noun, int j) {
    return words.bases(noun).contains(measures.get(j).head()) || words.lower(noun).equals("people");
  }

  // "1,200 jobs will go; the union said 2,000 will go."
  private boolean isDone(Words words, int token, int i, int j) {
    Optional<String> verb = words.syntax().flatMap(tree -> verb(tree, token));
    int from = figures.get(j).firstToken() - VERB_BEFORE;
    boolean same = figures.get(i).sentence() == figures.get(j).sentence();
    return new Words(text.sentences().get(figures.get(j).sentence()))
        .syntax()
        .filter(
            tree ->
                IntStream.range(Math.max(0, from), tree.size())
                    .filter(k -> !same || k != token)
                    .anyMatch(k -> verb.isPresent() && verb.equals(verb(tree, k))))
        .isPresent();
  }

  private static Optional<String> verb(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("V") ? Optional.of(syntax.lemma(token)) : Optional.empty();
  }

  private boolean isNamed(ImmutableSet<String> bases, int j) {
    Measure told = measures.get(j);
    boolean said =
        Stream.concat(
                Stream.of(told.head(), told.predicate(), told.text()), told.concepts().stream())
            .flatMap(words -> WORDS.splitToStream(words.toLowerCase(Locale.ROOT)))
            .map(Inflection::bases)
            .anyMatch(own -> !Collections.disjoint(own, bases) || areOne(own, bases));
    // Turnouts and shares of the vote are of votes both.
    boolean fate =
        figures.get(j).figure().unit().kind() == Unit.Kind.COUNT
            && Frames.STANDARD.of(bases).stream()
                .anyMatch(frame -> told.category().filter(frame.category()::equals).isPresent());
    return said || fate;
  }

  // "The walkout cost 45 million", "the damage was 20 million".
  private static boolean areOne(Set<String> told, Set<String> retold) {
    return ALIKE.stream()
        .anyMatch(row -> !Collections.disjoint(row, told) && !Collections.disjoint(row, retold));
  }

  private Optional<BigDecimal> number(int i) {
    Figure figure = figures.get(i).figure();
    return figure.quantifier() == Quantifier.RANGE ? figure.high() : figure.value();
  }
}
