package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.PollMeasures;
import io.github.reckoner.model.Category;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Population;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Gives the figures of opinion polls what they measure: the support for one of the answers, the
 * lead of one over another, the margin of error, those asked. Stateless.
 *
 * <p>A share of those who answer is no share of the votes. Whose answers they are ("among likely
 * voters") goes to the population, since shares of two populations are no rivals.
 */
final class Polls {

  private static final PollWords LEXICON = PollWords.STANDARD;

  private static final ImmutableSet<String> CHANGED = ImmutableSet.of("up", "down", "off");

  private Polls() {}

  /** Returns the measures of the figures of a text, in their order, those of polls replaced. */
  static ImmutableList<Measure> read(
      AnalyzedText text, List<LocatedFigure> figures, ImmutableList<Measure> measures) {
    boolean shares =
        figures.stream().anyMatch(Polls::mayBePolled) || measures.stream().anyMatch(Polls::isVotes);
    BitSet told = shares ? told(text) : new BitSet();
    if (told.isEmpty()) {
      return measures;
    }
    ImmutableListMultimap<Integer, LocatedFigure> bySentence =
        Multimaps.index(figures, LocatedFigure::sentence);
    List<Measure> read = new ArrayList<>(measures);
    for (int i = 0; i < figures.size(); i++) {
      LocatedFigure figure = figures.get(i);
      Sentence sentence = text.sentences().get(figure.sentence());
      PollAnswers answers =
          new PollAnswers(text.text(), new Words(sentence), bySentence.get(figure.sentence()));
      Measure plain = measures.get(i);
      Optional<Measure> found =
          Optional.of(figure)
              .filter(f -> isNear(told, f.sentence()))
              .flatMap(answers::of)
              .map(answer -> answered(plain, answer, answers.population(figure)));
      boolean asked = told.get(figure.sentence()) || answers.isSaid(figure);
      read.set(i, found.orElseGet(() -> asked ? withoutVotes(answers, figure, plain) : plain));
      if (found.isEmpty() && i > 0 && isFormer(new Words(sentence), figures.get(i - 1), figure)) {
        read.set(i, former(read.get(i - 1), plain));
      }
    }
    return ImmutableList.copyOf(read);
  }

  // "70 percent approve, up from 63 percent a week ago": who approved then.
  private static boolean isFormer(Words words, LocatedFigure now, LocatedFigure then) {
    return now.sentence() == then.sentence()
        && now.figure().unit().kind() == Unit.Kind.PERCENT
        && then.figure().unit().kind() == Unit.Kind.PERCENT
        && words.lower(then.firstToken() - 1).equals("from")
        && CHANGED.contains(words.lower(then.firstToken() - 2));
  }

  private static Measure former(Measure now, Measure plain) {
    return now.predicate().equals(PollMeasures.PREDICATE) ? now.withText(plain.text()) : plain;
  }

  private static boolean mayBePolled(LocatedFigure figure) {
    return figure.figure().unit().kind() == Unit.Kind.PERCENT || isPoints(figure);
  }

  /** Returns whether a figure is in points, whatever they are points of. */
  static boolean isPoints(LocatedFigure figure) {
    return figure.figure().unit().name().endsWith("point");
  }

  private static BitSet told(AnalyzedText text) {
    BitSet told = new BitSet();
    for (int i = 0; i < text.sentences().size(); i++) {
      told.set(i, tellsOfPoll(text.sentences().get(i)));
    }
    return told;
  }

  // "A poll is out. Berg leads by 51 percent to 44."
  private static boolean isNear(BitSet told, int sentence) {
    return !told.get(Math.max(0, sentence - 1), sentence + 2).isEmpty();
  }

  private static boolean tellsOfPoll(Sentence sentence) {
    Words words = Words.ofTokens(sentence);
    for (int i = 0; i < words.size(); i++) {
      if (LEXICON.tellsOfPoll(words, i)) {
        return true;
      }
    }
    return false;
  }

  private static Measure answered(Measure plain, PollAnswers.Answer answer, Population population) {
    return Measure.of(answer.what())
        .withText(plain.text())
        .withPredicate(PollMeasures.PREDICATE)
        .withConcepts(answer.options())
        .withPopulation(population);
  }

  private static boolean isVotes(Measure measure) {
    return measure.category().filter(Category.VOTES::equals).isPresent();
  }

  // "52 percent of registered voters agreed", "880 likely voters were asked": nobody voted.
  private static Measure withoutVotes(PollAnswers answers, LocatedFigure figure, Measure measure) {
    return isVotes(measure) && !answers.isOfTheVote(figure)
        ? Measure.of(measure.head())
            .withText(measure.text())
            .withPredicate(PollMeasures.PREDICATE)
            .withConcepts(measure.concepts())
            .withPopulation(measure.population())
        : measure;
  }
}
