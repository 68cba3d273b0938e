package io.github.reckoner.extract.figure;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Quantifier;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import io.github.reckoner.nlp.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts those whom a sentence says to have been killed or hurt without a number: "a 17-year-old
 * boy died" is one, "Ann Lee and her two sons were killed" three, "both died" and "a double murder"
 * two.
 *
 * <p>Only there: elsewhere a singular noun counts nothing. The members of a row are counted once,
 * as the row.
 */
final class Implied {

  private static final Words FORMS = Words.group("forms of harm");
  private static final Words PARTITIVES = Words.group("words of a part of them");
  private static final Words ORDINALS = Words.group("ordinals of victims");

  private static final Words PLURAL_VERBS = Words.group("verbs of several");
  private static final Words SPANS = Words.group("spans of other counts");

  private final AnalyzedText text;
  private final Part part;
  private final Sentence sentence;
  private final Syntax syntax;
  private final Harm harm;
  private final ImmutableList<LocatedFigure> written;
  private final Persons persons;
  private final Victims victims;
  private final VictimRows victimRows;
  private final Manifold manifold;

  Implied(
      AnalyzedText text,
      Part part,
      Sentence sentence,
      Syntax syntax,
      ImmutableList<LocatedFigure> written) {
    this.text = text;
    this.part = part;
    this.sentence = sentence;
    this.syntax = syntax;
    this.written = written;
    this.harm = new Harm(part, sentence, syntax);
    this.persons = new Persons(part, sentence, syntax, written);
    this.victims = new Victims(text, sentence, syntax);
    this.victimRows = new VictimRows(part, sentence, syntax, harm, persons);
    this.manifold = new Manifold(sentence);
  }

  /** Returns whether a sentence speaks of harm at all, from its tokens. */
  static boolean mayHold(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(token -> FORMS.contains(token.word().toLowerCase(Locale.ROOT)));
  }

  /**
   * Returns the written figures, with the fate of those of "five were shot, two of them fatally".
   */
  ImmutableList<LocatedFigure> written() {
    ImmutableList.Builder<LocatedFigure> figures = ImmutableList.builder();
    for (int i = 0; i < written.size(); i++) {
      LocatedFigure figure = written.get(i);
      if (isFatal(figure)) {
        figures.add(figure.with(Fate.KILLED));
      } else if (isCritical(figure)) {
        figures.add(figure.with(Fate.INJURED));
      } else if (i + 1 < written.size()
          && isFatal(written.get(i + 1))
          && isStruckBefore(figure, written.get(i + 1))) {
        figures.add(figure.with(Fate.STRUCK));
      } else {
        figures.add(figure);
      }
    }
    return figures.build();
  }

  // "2 dead, 3 critical in crash": in a headline the state stands for the people.
  private boolean isCritical(LocatedFigure figure) {
    int at = figure.endToken();
    int size = sentence.tokens().size();
    return part == Part.TITLE
        && at < size
        && figure.figure().unit().kind() == Unit.Kind.COUNT
        && figure.figure().unit().text().isEmpty()
        && lower(at).equals("critical")
        && (at + 1 == size || !Character.isLetter(lower(at + 1).charAt(0)) || isPlaced(at + 1));
  }

  private boolean isPlaced(int token) {
    return syntax.tag(token).equals("IN") && !lower(token).equals("of");
  }

  private boolean isStruckBefore(LocatedFigure figure, LocatedFigure next) {
    return IntStream.range(figure.endToken(), next.firstToken()).anyMatch(harm::isStriking);
  }

  private boolean isFatal(LocatedFigure figure) {
    int at = figure.endToken();
    int size = sentence.tokens().size();
    // "Gunmen shot dead five."
    int before = figure.firstToken() - 1;
    if (before > 0 && lower(before).equals("dead") && harm.isStriking(before - 1)) {
      return true;
    }
    // "One of the four who were shot has died."
    if (at < size && lower(at).equals("of") && harm.isDying(figure.firstToken())) {
      return true;
    }
    while (at < size && PARTITIVES.contains(lower(at))) {
      at++;
    }
    return at < size
        && lower(at).equals("fatally")
        && (at + 1 == size || !syntax.tag(at + 1).startsWith("VB"));
  }

  /** Returns the implied counts, in the order of their nouns. */
  ImmutableList<LocatedFigure> figures() {
    Map<Integer, LocatedFigure> rows = new TreeMap<>();
    Set<Integer> inRows = new HashSet<>();
    Identified.dead(sentence, syntax)
        .ifPresent(
            names -> {
              rows.put(names.first(), named(names));
              IntStream.range(names.first(), names.end()).forEach(inRows::add);
            });
    for (int i = 0; i < sentence.tokens().size(); i++) {
      List<Integer> row = inRows.contains(i) ? List.of() : victimRows.of(i);
      Optional<Fate> fate = row.size() > 1 ? fate(row) : Optional.empty();
      if (fate.isPresent()) {
        rows.put(i, sum(row, fate.get()));
        inRows.addAll(row);
        row.stream().filter(persons::isSelf).forEach(self -> inRows.addAll(selves(self)));
      }
    }
    ImmutableList.Builder<LocatedFigure> figures = ImmutableList.builder();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Optional.ofNullable(rows.get(i)).ifPresent(figures::add);
      if (!inRows.contains(i)) {
        alone(i, figures);
      }
    }
    return figures.build();
  }

  // In a headline, "boy, two women shot", the tree may join the blow to the last of them only.
  private Optional<Fate> fate(List<Integer> row) {
    Optional<Fate> first = harm.of(row.get(0));
    return first.isPresent() || part != Part.TITLE ? first : harm.of(row.get(row.size() - 1));
  }

  private void alone(int token, ImmutableList.Builder<LocatedFigure> figures) {
    if (lower(token).equals("both")) {
      int noun = head(token);
      harm.of(noun)
          .ifPresent(
              fate ->
                  figures.add(
                      figure(2, token, token + 1, token, token + 1, noun, "person", "", fate)));
    } else if (ordinal(token) > 0) {
      harm.of(token)
          .ifPresent(fate -> figures.add(fate == Fate.KILLED ? nth(token) : another(token, fate)));
    } else if (lower(token).equals("another") && isNominal(token)) {
      harm.of(token)
          .filter(fate -> fate != Fate.KILLED)
          .ifPresent(fate -> figures.add(another(token, fate)));
    } else if (harm.isLifeClaimed(token) || isNthDeath(token)) {
      int begin = ordinalStart(token);
      int count = Math.max(1, rank(token));
      figures.add(
          figure(count, begin, token + 1, begin, begin + 1, token, "person", "", Fate.KILLED));
    } else if (victims.isVictim(token)) {
      harm.of(token)
          .filter(Fate.KILLED::equals)
          .ifPresent(
              fate ->
                  figures.add(
                      figure(1, token, token + 1, token, token + 1, token, "victim", "", fate)));
    } else if (persons.alone(token) > 0) {
      harm.of(token).ifPresent(fate -> figures.add(single(token, fate)));
    }
    manifold
        .at(token)
        .ifPresent(
            found ->
                figures.add(
                    figure(
                        found.fold(),
                        found.first(),
                        token + 1,
                        found.first(),
                        found.first() + 1,
                        token,
                        found.unit(),
                        word(token),
                        found.fate())));
  }

  // "Another was hurt", "one is dead and another in critical condition".
  private boolean isNominal(int token) {
    return syntax.relation(token).startsWith("nsubj") || syntax.relation(token).equals("conj");
  }

  // "The third victim died", "a third died": as many are dead, if the reader is told of the others;
  // but an eighth grader is one.
  private int ordinal(int token) {
    boolean counted =
        ORDINALS.contains(lower(token))
            ? syntax.relation(token).startsWith("nsubj") && !PLURAL_VERBS.contains(lower(token + 1))
            : persons.alone(token) == 1
                && !lower(token).equals("grader")
                && syntax.dependents(token).stream().anyMatch(w -> ORDINALS.contains(lower(w)));
    boolean elsewhere =
        IntStream.range(0, sentence.tokens().size())
            .anyMatch(w -> SPANS.contains(lower(w)) && !syntax.relation(w).equals("compound"));
    return counted && !elsewhere ? rank(token) : 0;
  }

  // "A third death was confirmed on Friday."
  private boolean isNthDeath(int token) {
    return (lower(token).equals("death") || lower(token).equals("fatality"))
        && rank(token) > 0
        && harm.isToldOf(token)
        && IntStream.range(0, sentence.tokens().size()).noneMatch(w -> SPANS.contains(lower(w)));
  }

  private int rank(int token) {
    return Stream.concat(Stream.of(token), syntax.dependents(token).stream())
        .map(this::lower)
        .filter(ORDINALS::contains)
        .mapToInt(Implied::rank)
        .findFirst()
        .orElse(0);
  }

  // "12th"; as words the lexicon has them in order, from "second" on.
  private static int rank(String ordinal) {
    String digits = CharMatcher.inRange('0', '9').retainFrom(ordinal);
    return digits.isEmpty() ? ORDINALS.indexOf(ordinal) + 2 : Integer.parseInt(digits);
  }

  private LocatedFigure nth(int token) {
    int begin = ordinalStart(token);
    return figure(
        rank(token), begin, token + 1, begin, token + 1, token, "person", "", Fate.KILLED);
  }

  // "Two are dead and a third is in critical condition": one is hurt.
  private LocatedFigure another(int token, Fate fate) {
    int begin = ordinalStart(token);
    return figure(1, begin, token + 1, begin, token + 1, token, "person", "", fate);
  }

  private int ordinalStart(int token) {
    int first = Math.min(token, persons.first(token));
    return syntax.dependents(token).stream()
        .filter(w -> w < first && ORDINALS.contains(lower(w)))
        .findFirst()
        .orElse(first);
  }

  // The one who acts where a row counts him as "himself".
  private List<Integer> selves(int self) {
    List<Integer> subjects = new ArrayList<>();
    for (int verb = syntax.governor(self); verb >= 0; verb = syntax.governor(verb)) {
      subjects.addAll(syntax.dependents(verb, "nsubj"));
    }
    return subjects;
  }

  private int head(int word) {
    return syntax.relation(word).startsWith("det") || syntax.relation(word).startsWith("cc")
        ? syntax.governor(word)
        : word;
  }

  private LocatedFigure sum(List<Integer> row, Fate fate) {
    int first = row.stream().mapToInt(persons::first).min().orElseThrow();
    int end = row.stream().mapToInt(member -> member + 1).max().orElseThrow();
    int value = row.stream().mapToInt(persons::inRow).sum();
    return figure(value, first, end, first, end, row.get(0), "person", "", fate);
  }

  private LocatedFigure named(Identified.Names names) {
    int first = names.first();
    int end = names.end();
    return figure(names.count(), first, end, first, end, end - 1, "person", "", Fate.KILLED);
  }

  private LocatedFigure single(int noun, Fate fate) {
    int first = persons.first(noun);
    boolean named = persons.isName(noun);
    boolean person = named || lower(noun).equals("old");
    return figure(
        persons.alone(noun),
        first,
        noun + 1,
        first,
        named ? noun + 1 : first + 1,
        noun,
        person ? "person" : lower(noun),
        person ? "" : word(noun),
        fate);
  }

  private LocatedFigure figure(
      int value,
      int first,
      int end,
      int numeral,
      int numeralEnd,
      int noun,
      String name,
      String nameInText,
      Fate fate) {
    Figure figure =
        Figure.of(
            passage(first, end),
            passage(numeral, numeralEnd),
            Quantifier.IMPLIED,
            BigDecimal.valueOf(value),
            new Unit(Unit.Kind.COUNT, name, nameInText));
    return new LocatedFigure(
        figure,
        sentence.index(),
        first,
        end,
        numeral,
        numeralEnd,
        OptionalInt.of(noun),
        Optional.of(fate),
        Optional.empty());
  }

  private Passage passage(int first, int end) {
    ImmutableList<Token> tokens = sentence.tokens();
    return Passage.of(part, text.text(), tokens.get(first).start(), tokens.get(end - 1).end());
  }

  private String word(int token) {
    return sentence.tokens().get(token).word();
  }

  private String lower(int token) {
    return word(token).toLowerCase(Locale.ROOT);
  }
}
