package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Unit;

/**
 * Tells numbers of whom nothing befell, whatever words of harm stand near: a father of two, one
 * reason, a jail built for 1,500. Stateless.
 */
final class Unaffected {

  private static final WordGroups GROUPS = WordGroups.beside(Unaffected.class);
  private static final ImmutableSet<String> PARENTS = WindowFrames.group("parents");
  private static final ImmutableSet<String> BODILESS = GROUPS.of("nouns that nothing befalls");
  private static final ImmutableSet<String> PLACES =
      GROUPS.of("words before for and so many places");
  private static final ImmutableSet<String> MADE = GROUPS.of("words before to and holding so many");
  private static final ImmutableSet<String> HOLDING = GROUPS.of("verbs of having room");
  private static final ImmutableSet<String> ACROSS = ImmutableSet.of("across", "throughout");
  private static final ImmutableSet<String> FROM_PLACES = ImmutableSet.of("in", "from");
  private static final ImmutableSet<String> COUNTED_PLACES =
      GROUPS.of("places in which is counted");
  private static final ImmutableSet<String> ENTITLED = ImmutableSet.of("registered", "eligible");
  private static final ImmutableSet<String> BRACKETS = ImmutableSet.of("(", ")", "-lrb-", "-rrb-");

  private Unaffected() {}

  /** Returns whether nothing befell those whom the figure counts. */
  static boolean is(Words words, LocatedFigure figure) {
    return isOfParent(words, figure)
        || isBodiless(words, figure)
        || isBehindName(words, figure)
        || isRoom(words, figure)
        || isEntitled(words, figure)
        || isSpread(words, figure);
  }

  // "91 people across several states have been killed": no states; but "four villages burned".
  private static boolean isSpread(Words words, LocatedFigure figure) {
    String before = words.lower(figure.firstToken() - 1);
    // "Workers from five countries have died".
    return figure.unitToken().isPresent()
        && (ACROSS.contains(before)
            || (FROM_PLACES.contains(before)
                && words.bases(figure.unitToken().getAsInt()).stream()
                    .anyMatch(COUNTED_PLACES::contains)));
  }

  /** Returns whether a fate befell all but so many: "all but two of the 181 aboard died". */
  static boolean isExcept(Words words, LocatedFigure figure) {
    int but = figure.firstToken() - 1;
    return words.lower(but).equals("but") && words.lower(but - 1).equals("all");
  }

  // "The 27-year-old father of two killed on Sunday": two children, whom nothing befell.
  private static boolean isOfParent(Words words, LocatedFigure figure) {
    int of = figure.firstToken() - 1;
    return figure.unitToken().isEmpty()
        && words.lower(of).equals("of")
        && PARENTS.contains(words.lower(of - 1));
  }

  // "Rekha (28) had suffered burns": how old she is.
  private static boolean isBehindName(Words words, LocatedFigure figure) {
    int open = figure.firstToken() - 1;
    return open > 0
        && figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.unitToken().isEmpty()
        && BRACKETS.contains(words.lower(open))
        && BRACKETS.contains(words.lower(figure.endToken()))
        && words.isCapitalised(open - 1)
        && Inflection.singular(words.lower(open - 1)).equals(words.lower(open - 1));
  }

  // "This is one reason he is hurting".
  private static boolean isBodiless(Words words, LocatedFigure figure) {
    return figure.unitToken().isPresent()
        && words.bases(figure.unitToken().getAsInt()).stream().anyMatch(BODILESS::contains);
  }

  // "53 million registered voters": so many may vote.
  private static boolean isEntitled(Words words, LocatedFigure figure) {
    return figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.unitToken().isPresent()
        && ENTITLED.contains(words.lower(figure.unitToken().getAsInt() - 1));
  }

  // "A prison built for 1,500 inmates", "meant to hold 1,500": so many would have room; but "aid
  // meant for 1,500 displaced people".
  private static boolean isRoom(Words words, LocatedFigure figure) {
    int last = figure.firstToken() - 1;
    return words.lower(last).equals("for")
        ? PLACES.contains(words.lower(last - 1))
        : HOLDING.contains(words.lower(last))
            && words.lower(last - 1).equals("to")
            && MADE.contains(words.lower(last - 2));
  }
}
