package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the rows of persons to whom one thing happened: "a man, his wife and two sons". */
final class VictimRows {

  private static final Words NOT_ADDED = Words.group("conjunctions that do not add up");
  private static final Words DEFINITE = Words.group("definite determiners of one person");

  private static final Words HURT = Words.group("words for the hurt");

  private final Part part;
  private final Sentence sentence;
  private final Syntax syntax;
  private final Harm harm;
  private final Persons persons;
  private final HeadlineRow headline;

  VictimRows(Part part, Sentence sentence, Syntax syntax, Harm harm, Persons persons) {
    this.part = part;
    this.sentence = sentence;
    this.syntax = syntax;
    this.harm = harm;
    this.persons = persons;
    this.headline = new HeadlineRow(sentence, persons);
  }

  /** Returns the heads of a row; empty if one of them cannot be counted. */
  List<Integer> of(int first) {
    if (part == Part.TITLE) {
      List<Integer> listed = withoutTheHurt(headline.row(first));
      if (listed.size() > 1) {
        return listed;
      }
    }
    if (syntax.relation(first).equals("conj") || persons.inRow(first) == 0) {
      return List.of();
    }
    List<Integer> row = new ArrayList<>();
    row.add(first);
    relatives(first).ifPresent(row::add);
    for (int i = 0; i < row.size(); i++) {
      for (int member : syntax.dependents(row.get(i), "conj")) {
        boolean added =
            syntax.dependents(member, "cc").stream().noneMatch(w -> NOT_ADDED.contains(lower(w)));
        if (!added || persons.inRow(member) == 0) {
          return List.of();
        }
        row.add(member);
      }
    }
    row.removeIf(member -> member != first && isSameAsBefore(member, row));
    row.removeIf(member -> row.size() > 1 && isNamedNext(member, row));
    if (row.size() == 1 && harm.of(first).equals(Optional.of(Fate.KILLED))) {
      suicide(first).ifPresent(row::add);
    } else if (spansHarm(row)) {
      return List.of();
    }
    return row;
  }

  // "Shell kills three children, bus driver hurt": the last has a fate of his own.
  private List<Integer> withoutTheHurt(List<Integer> row) {
    int last = row.isEmpty() ? 0 : row.get(row.size() - 1);
    boolean apart =
        last > 0
            && last + 1 < sentence.tokens().size()
            && HURT.contains(lower(last + 1))
            && harm.of(row.get(0)).equals(Optional.of(Fate.KILLED));
    return apart ? row.subList(0, row.size() - 1) : row;
  }

  // "A man, his wife and their son died", where the tree says that the man is his wife; but "Ann
  // Lee, his wife and partner, died".
  private OptionalInt relatives(int first) {
    return syntax.dependents(first, "appos").stream()
        .mapToInt(Integer::intValue)
        .filter(next -> persons.isRelative(next) && persons.inRow(next) > 0)
        .filter(
            next ->
                syntax.dependents(next, "conj").stream()
                    .anyMatch(last -> persons.inRow(last) > 0 && !isAside(last)))
        .findFirst();
  }

  // A comma closes what is said aside; "his son, 7," goes on.
  private boolean isAside(int last) {
    int next = last + 1;
    return next + 1 < sentence.tokens().size()
        && lower(next).equals(",")
        && !Character.isDigit(lower(next + 1).charAt(0));
  }

  // "The driver, a 17-year-old boy, and a passenger": the boy is the driver.
  private boolean isSameAsBefore(int member, List<Integer> row) {
    int from = persons.first(member);
    boolean aside =
        from > 1
            && lower(from).startsWith("a")
            && lower(from - 1).equals(",")
            && row.contains(from - 2)
            && member + 1 < sentence.tokens().size()
            && lower(member + 1).equals(",")
            && IntStream.range(from, member).anyMatch(w -> lower(w).equals("old"));
    return aside && (persons.isName(from - 2) || DEFINITE.contains(lower(persons.first(from - 2))));
  }

  // "John Lee; his wife, Ann; and their son, Max": the names behind them are theirs.
  private boolean isNamedNext(int member, List<Integer> row) {
    int name = member + 2;
    if (persons.isName(member)
        || name >= sentence.tokens().size()
        || !lower(member + 1).equals(",")) {
      return false;
    }
    while (name < sentence.tokens().size() && persons.isName(name)) {
      if (row.contains(name)) {
        return true;
      }
      name++;
    }
    return false;
  }

  // "Shot his daughter, and wounded his wife": no row, whatever the tree says.
  private boolean spansHarm(List<Integer> row) {
    int first = Collections.min(row);
    int last = Collections.max(row);
    return IntStream.range(first + 1, last).anyMatch(harm::isOfHarm);
  }

  // "Killed his wife and shot himself": the one who acts is harmed by an act of his own.
  private OptionalInt suicide(int victim) {
    int verb = syntax.governor(victim);
    if (verb < 0 || !syntax.relation(victim).equals("obj") || !harm.isHarming(verb)) {
      return OptionalInt.empty();
    }
    for (int i = victim + 1; i < sentence.tokens().size(); i++) {
      int other = syntax.governor(i);
      if (persons.isSelf(i) && other > verb && harm.isHarming(other)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
