package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.measure.PollAnswers.Answer;
import java.util.List;
import java.util.Optional;

/** Reads who is ahead of whom, and by how much, in one sentence of a poll's report. */
final class PollContests {

  private static final PollWords LEXICON = PollWords.STANDARD;
  private static final ImmutableSet<String> JOINTS = ImmutableSet.of("to", "-", "–", "--");
  private static final int REACH = 14;

  private final Words words;
  private final PollNames names;
  private final List<LocatedFigure> figures;

  PollContests(Words words, PollNames names, List<LocatedFigure> figures) {
    this.words = words;
    this.names = names;
    this.figures = figures;
  }

  /** Returns whose share one of two is: whoever is ahead has the greater, "51 percent to 44". */
  Optional<Answer> pair(LocatedFigure figure) {
    Optional<LocatedFigure> other = partner(figure);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    int first = Math.min(figure.firstToken(), other.get().firstToken());
    boolean greater = isGreater(figure, other.get());
    int end = Math.max(figure.endToken(), other.get().endToken());
    return contest(first)
        .map(
            c ->
                c.behind().isPresent() || !words.lower(end).equals("over")
                    ? c
                    : c.over(names.option(end)))
        .map(c -> answer("support", greater ? c.ahead() : c.behind()));
  }

  private static boolean isGreater(LocatedFigure one, LocatedFigure other) {
    return one.figure()
        .value()
        .flatMap(a -> other.figure().value().map(b -> a.compareTo(b) > 0))
        .orElse(false);
  }

  private Optional<LocatedFigure> partner(LocatedFigure figure) {
    return figures.stream()
        .filter(PollAnswers::isShare)
        .filter(f -> joined(figure, f) || joined(f, figure))
        .findFirst();
  }

  private boolean joined(LocatedFigure one, LocatedFigure other) {
    int gap = other.firstToken() - one.endToken();
    return gap == 1 && JOINTS.contains(words.lower(one.endToken()));
  }

  /** Who is ahead and who behind, as far as the sentence names them. */
  private record Contest(Optional<String> ahead, Optional<String> behind) {

    Contest over(Optional<String> other) {
      return new Contest(ahead, other);
    }
  }

  // The nearest word of a contest before which somebody is named.
  private Optional<Contest> contest(int before) {
    Optional<Contest> nameless = Optional.empty();
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      boolean leads = LEXICON.is("verbs of a lead", words, i);
      if (leads || LEXICON.is("verbs of a lag", words, i)) {
        Optional<String> left = names.before(i);
        Optional<String> right = names.option(i + 1);
        Contest found = leads ? new Contest(left, right) : new Contest(right, left);
        if (left.isPresent() || !names.tag(i).startsWith("NN")) {
          return Optional.of(found);
        }
        nameless = nameless.or(() -> Optional.of(found));
      }
    }
    return nameless;
  }

  /** Returns whether a share is the distance between two: "leads by 5 percent". */
  boolean isLead(LocatedFigure figure) {
    return words.lower(figure.firstToken() - 1).equals("by")
        && contest(figure.firstToken()).isPresent();
  }

  /** Returns who leads: "led Olsen by nine points", "Berg's 5-point lead over Olsen". */
  Optional<Answer> lead(LocatedFigure figure) {
    Optional<Answer> told =
        contest(figure.firstToken()).map(contest -> answer("lead", contest.ahead()));
    int after = figure.endToken();
    if (LEXICON.is("verbs of a lead", words, after)) {
      return told.or(() -> Optional.of(answer("lead", names.before(figure.firstToken()))));
    }
    return LEXICON.is("verbs of a lag", words, after)
        ? Optional.of(answer("lead", names.option(after + 1)))
        : told;
  }

  private static Answer answer(String what, Optional<String> option) {
    return new Answer(what, option.map(ImmutableList::of).orElseGet(ImmutableList::of));
  }
}
