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
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives some of those told of before the category of the whole, where nothing else is said to have
 * befallen them: "58 people missing, 22 of them children", "five of the victims were children",
 * "1,100 of the cuts would fall in Denmark". Belongs to one thread.
 */
final class Members {

  private static final WordGroups GROUPS = WordGroups.beside(Members.class);
  private static final ImmutableSet<String> OF = GROUPS.of("prepositions of a whole");
  // "Three of them since the war broke out."
  private static final ImmutableSet<String> ENDS = ImmutableSet.of(",", ";", "since");
  private static final ImmutableSet<String> AMONG = ImmutableSet.of("among");
  private static final ImmutableSet<String> THEM = GROUPS.of("pronouns of a whole");
  private static final ImmutableSet<String> DEFINITE = GROUPS.of("determiners of a whole");
  private static final ImmutableSet<String> BEING = GROUPS.of("forms of being");
  // Nouns for those whom something befell, whatever it was called when they were counted.
  private static final ImmutableMap<String, ImmutableSet<Category>> BEFALLEN =
      ImmutableMap.of(
          "victim", ImmutableSet.of(Category.KILLED),
          "patient", ImmutableSet.of(Category.INFECTED, Category.CASES, Category.HOSPITALISED));
  // "Nineteen of the dead have been identified. Eight were children."
  private static final ImmutableSet<Category> TOLLS =
      ImmutableSet.of(Category.KILLED, Category.INJURED, Category.MISSING);
  private static final ImmutableSet<Category> HURT =
      ImmutableSet.of(Category.INJURED, Category.CASUALTIES, Category.HOSPITALISED);
  private static final int BACK = 3;
  private static final int NOUN = 3;

  private final AnalyzedText text;
  private final List<LocatedFigure> figures;
  private final List<Measure> measures;

  /** Looks at figures in their order, those before a figure with their measures filled in. */
  Members(AnalyzedText text, List<LocatedFigure> figures, List<Measure> measures) {
    this.text = text;
    this.figures = figures;
    this.measures = measures;
  }

  /** Returns the measure of a figure with the category of its whole; empty if it has none. */
  Optional<Measure> of(int i) {
    Measure own = measures.get(i);
    boolean open =
        own.category().isEmpty() && figures.get(i).figure().unit().kind() == Unit.Kind.COUNT;
    return open ? whole(i).flatMap(Measure::category).map(own::withCategory) : Optional.empty();
  }

  private Optional<Measure> whole(int i) {
    Words words = new Words(text.sentences().get(figures.get(i).sentence()));
    int of = figures.get(i).endToken();
    int first = figures.get(i).firstToken();
    // "10.9 million displaced, among them 8.1 million since the war began".
    if (THEM.contains(words.lower(first - 1)) && AMONG.contains(words.lower(first - 2))) {
      return figures.get(i).unitToken().isEmpty() && saysNoMore(words, of)
          ? before(i, 0, measure -> true)
          : Optional.empty();
    }
    if (!OF.contains(words.lower(of))) {
      boolean bare = figures.get(i).unitToken().isEmpty() && figures.get(i).firstToken() == 0;
      return bare && NounPhrase.complement(words, figures.get(i)).isPresent()
          ? before(i, 1, measure -> measure.category().filter(TOLLS::contains).isPresent())
          : Optional.empty();
    }
    if (THEM.contains(words.lower(of + 1))) {
      return saysNoMore(words, of + 2) && !isOfThoseBeside(i, words)
          ? before(i, 1, measure -> true)
          : Optional.empty();
    }
    return DEFINITE.contains(words.lower(of + 1)) ? ofNamed(i, words, of + 2) : Optional.empty();
  }

  // "13 were held. Four people, two of them students, were run over": two of the four.
  private boolean isOfThoseBeside(int i, Words words) {
    int last = i - 1;
    return last >= 0
        && figures.get(last).sentence() == figures.get(i).sentence()
        && figures.get(last).unitToken().orElse(-1) + 1 == figures.get(i).firstToken() - 1
        && words.lower(figures.get(i).firstToken() - 1).equals(",")
        && holds(last, i)
        && measures.get(last).category().isEmpty();
  }

  // "Of the victims", "of the cuts": the noun is what they were called or what was done.
  private Optional<Measure> ofNamed(int i, Words words, int noun) {
    for (int at = noun; at < Math.min(noun + NOUN, words.size()); at++) {
      ImmutableSet<String> bases = words.bases(at);
      Optional<ImmutableSet<Category>> befallen =
          bases.stream().filter(BEFALLEN::containsKey).findFirst().map(BEFALLEN::get);
      if (befallen.isPresent()) {
        // Victims are the dead only where nobody was hurt.
        if (bases.contains("victim") && isAnyHurt(i)) {
          return Optional.empty();
        }
        return before(
            i,
            figures.size(),
            measure -> measure.category().filter(befallen.get()::contains).isPresent());
      }
      int token = at;
      if (words.syntax().filter(tree -> isNoun(tree.tag(token))).isPresent()) {
        return before(i, BACK, measure -> isCalled(measure, bases));
      }
    }
    return Optional.empty();
  }

  private boolean isAnyHurt(int i) {
    return measures.stream()
        .limit(i)
        .anyMatch(measure -> measure.category().filter(HURT::contains).isPresent());
  }

  private static boolean isNoun(String tag) {
    return tag.startsWith("NN");
  }

  private static boolean isCalled(Measure measure, ImmutableSet<String> bases) {
    return bases.contains(measure.head()) || bases.contains(measure.predicate());
  }

  // The nearest earlier figure of what befell at least as many.
  private Optional<Measure> before(int i, int sentences, Predicate<Measure> kind) {
    for (int j = i - 1; j >= 0; j--) {
      if (figures.get(i).sentence() - figures.get(j).sentence() > sentences) {
        break;
      }
      if (holds(j, i) && measures.get(j).category().isPresent() && kind.test(measures.get(j))) {
        return Optional.of(measures.get(j));
      }
    }
    return Optional.empty();
  }

  private boolean holds(int whole, int part) {
    Optional<BigDecimal> all = figures.get(whole).figure().value();
    return figures
        .get(part)
        .figure()
        .value()
        .filter(value -> all.filter(most -> value.compareTo(most) <= 0).isPresent())
        .isPresent();
  }

  // "22 of them children", "two of them in Travis County", "three of them were minors".
  private static boolean saysNoMore(Words words, int from) {
    for (int at = from; at < words.size(); at++) {
      int token = at;
      boolean verb =
          words.syntax().filter(tree -> tree.tag(token).startsWith("VB")).isPresent()
              && !BEING.contains(words.lower(at));
      if (verb) {
        return false;
      }
      if (ENDS.contains(words.lower(at))) {
        return true;
      }
    }
    return true;
  }
}
