package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Links the figures of a text that count parts to the figure that counts their whole, where the
 * words say so: "26 of the 40", "16 people, including three children", "Of the nine, five were …",
 * "the eight cases that have been concluded".
 *
 * <p>Numbers that merely stand near each other are never linked.
 */
public final class Wholes {

  // "820 people, not the 640 that the firm announced": those are no part of the 820.
  private static final ImmutableSet<String> SET_AGAINST =
      ImmutableSet.of("not", "than", "against", "twice", "double", "triple", "times", "half");
  private static final WordGroups GROUPS = WordGroups.beside(Wholes.class);
  private static final ImmutableSet<String> INCLUDING = GROUPS.of("words that include");
  private static final ImmutableSet<String> OF = GROUPS.of("prepositions of a whole");
  private static final ImmutableSet<String> THEM = GROUPS.of("pronouns of a whole");
  private static final ImmutableSet<String> BEING = GROUPS.of("forms of being");
  private static final ImmutableSet<String> DEFINITE = GROUPS.of("determiners of a whole");
  private static final ImmutableSet<String> FURTHER = GROUPS.of("words of a rest");
  private static final ImmutableSet<String> RESTRICTING = GROUPS.of("pronouns that restrict");
  private static final ImmutableSet<String> POINTING = GROUPS.of("determiners that point");
  private static final ImmutableSet<String> SUM = GROUPS.of("nouns of a sum");
  private static final ImmutableSet<Category> TOLLS =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.CASUALTIES);
  private static final int FEW_TOKENS = 5;
  private static final int OPENING = 2;
  private static final int OPENED = 6;
  private static final int LISTED = 9;
  private static final int OF_WHICH = 7;

  private final List<LocatedFigure> figures;
  private final List<Measure> measures;
  private final Counts counts;
  private final Map<Integer, Integer> wholes = new TreeMap<>();
  // The whole that an "Of the nine" opened, until a sentence adds no part of it.
  private Optional<Integer> opened = Optional.empty();
  private int openedIn;

  private Wholes(AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    this.figures = figures;
    this.measures = measures;
    this.counts = new Counts(text, figures);
  }

  /**
   * Returns, by the index of a figure in the list, the index of the figure that counts its whole.
   *
   * @param text the text
   * @param figures figures of the text, in order
   * @param measures what each of them counts
   */
  public static ImmutableMap<Integer, Integer> link(
      AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    Wholes links = new Wholes(text, figures, measures);
    for (int i = 0; i < figures.size(); i++) {
      if (links.counts.isAmount(i)) {
        links.link(i);
        new Breakdown(links.counts, links.wholes).find(i);
      }
    }
    return ImmutableMap.copyOf(links.wholes);
  }

  private void link(int i) {
    Optional<Integer> whole =
        inRow(i)
            .or(() -> included(i))
            .or(() -> ofThem(i))
            .or(() -> ofTheNext(i))
            .or(() -> listed(i))
            .or(() -> ofThatSum(i))
            .or(() -> ofTheNamed(i));
    if (whole.isEmpty()) {
      whole = definite(i);
      if (opens(i)) {
        opened = Optional.of(i);
        openedIn = figures.get(i).sentence();
      } else if (whole.isEmpty()) {
        whole = ofOpened(i);
      }
    }
    whole.filter(w -> w != i).ifPresent(w -> wholes.put(i, w));
  }

  // "Four women and a man were killed": the four are counted in the row.
  private Optional<Integer> inRow(int i) {
    int from = i;
    while (from > 0 && counts.sentence(from - 1) == counts.sentence(i)) {
      from--;
    }
    for (int j = from; j < figures.size() && counts.sentence(j) == counts.sentence(i); j++) {
      if (isRow(j) && encloses(j, i) && counts.value(i).compareTo(counts.value(j)) < 0) {
        return Optional.of(j);
      }
    }
    return Optional.empty();
  }

  private boolean isRow(int i) {
    return figures.get(i).fate().isPresent();
  }

  private boolean encloses(int row, int part) {
    return counts.first(row) <= counts.first(part)
        && figures.get(part).endToken() <= figures.get(row).endToken();
  }

  // "16 people, including three children and two women".
  private Optional<Integer> included(int i) {
    Optional<Integer> before = counts.countBefore(i, 0);
    if (before.isEmpty()) {
      return before;
    }
    String word = counts.words(i).lower(counts.first(i) - 1);
    if (INCLUDING.contains(word)) {
      return Optional.of(wholes.getOrDefault(before.get(), before.get()));
    }
    boolean listed =
        (word.equals("and") || word.equals(","))
            && counts.first(i) - counts.end(before.get()) <= 2
            && isIncluded(before.get())
            && !isOthers(i);
    return listed ? Optional.ofNullable(wholes.get(before.get())) : Optional.empty();
  }

  // "Six people, among them two women, and three others": others than the six.
  private boolean isOthers(int i) {
    Words words = counts.words(i);
    return words.lower(counts.first(i) - 1).equals("and")
        && words.lower(counts.first(i) - 2).equals(",")
        && FURTHER.contains(words.lower(counts.end(i)));
  }

  private boolean isIncluded(int i) {
    String word = counts.words(i).lower(counts.first(i) - 1);
    return wholes.containsKey(i)
        && (INCLUDING.contains(word)
            || THEM.contains(word)
            || word.equals("and")
            || word.equals(","));
  }

  // "Nine people died, among them three children"; "three of them were children".
  private Optional<Integer> ofThem(int i) {
    Words words = counts.words(i);
    String last = words.lower(counts.first(i) - 1);
    // "Of them, 80 are wounded"; "three of them were children"; "of whom are 80".
    int before =
        BEING.contains(last) || last.equals(",") ? counts.first(i) - 2 : counts.first(i) - 1;
    boolean ahead = OF.contains(words.lower(before - 1)) && THEM.contains(words.lower(before));
    boolean behind =
        OF.contains(words.lower(counts.end(i))) && THEM.contains(words.lower(counts.end(i) + 1));
    ahead |= isOfWhich(i);
    // "In April the figure was 99,300. Families made up 84,500 of those": those who are named.
    return ahead || behind
        ? counts
            .countBefore(i, 1, w -> isNamed(w) && fits(i, w))
            .or(() -> counts.countBefore(i, 1).filter(w -> fits(i, w)))
        : Optional.empty();
  }

  // "17,450 of the jobs are in Michigan, 7,000 in Ohio": the next of a list of bare numbers.
  private Optional<Integer> listed(int i) {
    String word = counts.words(i).lower(counts.first(i) - 1);
    boolean next =
        i > 0
            && counts.sentence(i - 1) == counts.sentence(i)
            && (word.equals("and") || word.equals(","))
            && counts.first(i) - counts.end(i - 1) <= LISTED
            && counts.isSameUnit(i, i - 1)
            && isBare(i);
    return next
        ? Optional.ofNullable(wholes.get(i - 1)).filter(whole -> hasRoom(i, whole))
        : Optional.empty();
  }

  private boolean isBare(int i) {
    return counts.unit(i).kind() == Unit.Kind.COUNT
        && (figures.get(i).unitToken().isEmpty()
            || figures.get(i).unitToken().getAsInt() < counts.first(i));
  }

  // "Of that sum, 206 million will go to schools."
  private Optional<Integer> ofThatSum(int i) {
    Words words = counts.words(i);
    boolean opens =
        words.lower(0).equals("of")
            && (DEFINITE.contains(words.lower(1)) || POINTING.contains(words.lower(1)))
            && (SUM.contains(words.lower(2)) || words.lower(2).equals(","));
    // "Of the settlement, $140 million is set aside": sums are of one thing for a sentence or two.
    boolean money =
        words.lower(0).equals("of")
            && DEFINITE.contains(words.lower(1))
            && words.lower(counts.first(i) - 1).equals(",")
            && counts.first(i) <= OPENED
            && counts.unit(i).kind() == Unit.Kind.CURRENCY;
    boolean follows = i > 0 && counts.sentence(i - 1) == counts.sentence(i);
    if (follows) {
      return Optional.empty();
    }
    if (money) {
      String named = words.lower(2);
      Optional<Integer> whole =
          counts.countBefore(
              i, 2, w -> counts.value(i).compareTo(counts.value(w)) < 0 && names(w, named));
      if (whole.isPresent()) {
        return whole;
      }
    }
    return money || isShareOfSum(i)
        ? counts.countBefore(i, 2, w -> counts.value(i).compareTo(counts.value(w)) < 0)
        : opens ? counts.countBefore(i, 1).filter(w -> fits(i, w)) : Optional.empty();
  }

  // "4.7 million tonnes, of which Cuba would supply 3.8 million".
  private boolean isOfWhich(int i) {
    boolean told = i > 0 && counts.sentence(i - 1) == counts.sentence(i);
    int from = told ? counts.end(i - 1) : counts.first(i);
    for (int of = Math.max(from, counts.first(i) - OF_WHICH); of + 1 < counts.first(i); of++) {
      boolean which =
          counts.words(i).lower(of + 1).equals("which")
              || counts.words(i).lower(of + 1).equals("whom");
      if (which && counts.words(i).lower(of).equals("of")) {
        return true;
      }
    }
    return false;
  }

  // "$9.65 billion in cash": of the cash.
  private boolean names(int i, String noun) {
    return measures.get(i).head().equals(noun)
        || measures.get(i).concepts().stream().anyMatch(concept -> concept.endsWith(noun));
  }

  // "Nearly half of the money, $7.2 billion".
  private boolean isShareOfSum(int i) {
    Words words = counts.words(i);
    int sum =
        words.lower(counts.first(i) - 1).equals(",") ? counts.first(i) - 2 : counts.first(i) - 1;
    return SUM.contains(words.lower(sum))
        && DEFINITE.contains(words.lower(sum - 1))
        && OF.contains(words.lower(sum - 2));
  }

  // "Some 5,000 of the jobs" are among those told of before.
  private Optional<Integer> ofTheNamed(int i) {
    Words words = counts.words(i);
    int after = figures.get(i).endToken();
    boolean partitive =
        figures.get(i).unitToken().isPresent()
            && figures.get(i).unitToken().getAsInt() == after + 2
            && words.lower(after).equals("of")
            && DEFINITE.contains(words.lower(after + 1));
    return partitive
        ? counts.countBefore(
            i, 2, w -> isAkin(i, w) && counts.value(i).compareTo(counts.value(w)) < 0)
        : Optional.empty();
  }

  // "26 of the 40 defendants".
  private Optional<Integer> ofTheNext(int i) {
    int next = i + 1;
    if (next >= figures.size()
        || !counts.isAmount(next)
        || !counts.isSameUnit(i, next)
        || counts.sentence(next) != counts.sentence(i)) {
      return Optional.empty();
    }
    Words words = counts.words(i);
    int after = figures.get(i).endToken();
    int of = counts.first(next) - 1;
    while (of >= after && DEFINITE.contains(words.lower(of))) {
      of--;
    }
    // "He was one of four people shot"; but "one of four Americans" may be a quarter of them all.
    boolean told = counts.first(i) > 0 && BEING.contains(words.lower(counts.first(i) - 1));
    // "10 of 48 people" are no ratio.
    boolean many =
        of == after
            && counts.value(i).compareTo(BigDecimal.ONE) > 0
            && counts.value(next).compareTo(BigDecimal.TEN) > 0;
    boolean harmed =
        of == after
            && isToll(i)
            && measures.get(i).category().equals(measures.get(next).category());
    boolean linked =
        of >= after
            && (of < counts.first(next) - 1 || told || many || harmed)
            && words.lower(of).equals("of")
            && counts.first(next) - after <= FEW_TOKENS;
    return linked ? Optional.of(next) : Optional.empty();
  }

  // "One of two who were wounded": a ratio counts everybody once.
  private boolean isToll(int i) {
    return measures.get(i).category().filter(TOLLS::contains).isPresent();
  }

  // "Of the eight cases, …": at the start of a sentence.
  private boolean opens(int i) {
    Words words = counts.words(i);
    return counts.first(i) <= OPENING
        && OF.contains(words.lower(0))
        && (counts.first(i) == 1 || DEFINITE.contains(words.lower(1)));
  }

  // "The eight cases that have been concluded" are among the nine told of before.
  private Optional<Integer> definite(int i) {
    Words words = counts.words(i);
    boolean restricted =
        words.lower(counts.first(i) - 1).equals("the")
            && !SET_AGAINST.contains(words.lower(counts.first(i) - 2))
            && RESTRICTING.contains(words.lower(counts.end(i)));
    return restricted
        ? counts.countBefore(
            i, 1, w -> isAkin(i, w) && fits(i, w) && counts.value(i).compareTo(counts.value(w)) < 0)
        : Optional.empty();
  }

  private Optional<Integer> ofOpened(int i) {
    if (opened.isEmpty() || counts.sentence(i) > openedIn + 1) {
      opened = Optional.empty();
      return Optional.empty();
    }
    int whole = opened.get();
    String after = counts.words(i).lower(figures.get(i).endToken());
    boolean bare =
        measures.get(i).head().isEmpty()
            || FURTHER.contains(measures.get(i).head())
            || FURTHER.contains(after)
            || counts.unit(i).kind() != Unit.Kind.COUNT
            || figures.get(i).unitToken().isEmpty();
    if (!bare && !isAkin(i, whole)) {
      return Optional.empty();
    }
    while (!hasRoom(i, whole)) {
      Integer outer = wholes.get(whole);
      if (outer == null) {
        return Optional.empty();
      }
      whole = outer;
    }
    return Optional.of(whole);
  }

  // Whether the parts of a whole, with one more, do not exceed it.
  private boolean hasRoom(int part, int whole) {
    BigDecimal sum = counts.value(part);
    for (Map.Entry<Integer, Integer> link : wholes.entrySet()) {
      if (link.getValue() == whole) {
        sum = sum.add(counts.value(link.getKey()));
      }
    }
    return sum.compareTo(counts.value(whole)) <= 0;
  }

  private boolean isAkin(int one, int other) {
    Measure a = measures.get(one);
    Measure b = measures.get(other);
    return a.head().equals(b.head())
        || (a.category().isPresent() && a.category().equals(b.category()));
  }

  private boolean isNamed(int i) {
    return measures.get(i).category().isPresent() || !measures.get(i).head().isEmpty();
  }

  private boolean fits(int part, int whole) {
    return counts.value(part).compareTo(counts.value(whole)) <= 0;
  }
}
