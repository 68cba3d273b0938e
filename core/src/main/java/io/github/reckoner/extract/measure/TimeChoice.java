package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.nlp.Syntax;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses, among the times of a sentence, the one that governs a figure: by clauses between the two
 * in the tree, then by distance.
 *
 * <p>The time of a report ("said on Saturday") is not the time of what is reported.
 */
final class TimeChoice {

  private static final int MOST_COST = 5;
  private static final int INTO_CLAUSE = 2;
  private static final int OTHER_FIGURE = 3;
  private static final int OUTCOME = 4;
  // "$27.2 billion a year before".
  private static final int BESIDE = 3;
  private static final int COMPARED = 3;
  private static final int FORMER_VALUE = 8;

  private static final ImmutableSet<String> CLAUSES =
      ImmutableSet.of("ccomp", "advcl", "acl:relcl", "acl", "parataxis", "csubj");
  private static final WordGroups GROUPS = WordGroups.beside(TimeChoice.class);
  private static final ImmutableSet<String> REPORTING = GROUPS.of("verbs of reporting");

  private static final ImmutableSet<String> PAST_REPORTING =
      GROUPS.of("irregular forms of reporting");
  private static final ImmutableSet<String> TOLLS = GROUPS.of("names of a running count");
  private static final ImmutableSet<String> BRINGING =
      GROUPS.of("verbs that bring a number to another");
  private static final ImmutableSet<String> FORMER = GROUPS.of("prepositions of a former value");
  private static final ImmutableSet<String> COMPARING = GROUPS.of("words that compare");
  private static final ImmutableSet<String> UNITS =
      ImmutableSet.of("million", "billion", "trillion", "%", "percent", "cent", "per", "pct");
  private static final ImmutableSet<String> BREAKS_OF_WHEN = ImmutableSet.of(";", ",", "while");
  private static final ImmutableSet<String> BREAKS = ImmutableSet.of(",", ";", "and", "but");

  private record Scored(TimeExpression expression, int cost, boolean apart, int distance) {}

  // A time that hangs on the figure itself before one of its clause.
  private static final Comparator<Scored> NEAREST =
      Comparator.comparingInt(Scored::cost)
          .thenComparing(Scored::apart)
          .thenComparingInt(Scored::distance)
          .thenComparingInt(s -> s.expression().first());

  private final Words words;
  private final int first;
  private final int end;
  private final Optional<LocalDate> published;

  /** Chooses for the figure at the tokens {@code [first, end)}. */
  TimeChoice(Words words, int first, int end, Optional<LocalDate> published) {
    this.words = words;
    this.published = published;
    this.first = first;
    this.end = end;
  }

  static boolean isReporting(Words words, int token) {
    return PAST_REPORTING.contains(words.lower(token))
        || words.bases(token).stream().anyMatch(REPORTING::contains);
  }

  /** Returns the time that governs the figure, if any of them does. */
  Optional<AsOf> among(ImmutableList<TimeExpression> expressions) {
    return expressions.stream()
        .filter(this::isWhen)
        .reduce((one, other) -> other)
        .map(TimeExpression::moment)
        .or(() -> governing(expressions).map(e -> isWithinSince(e) ? e.moment() : e.time()));
  }

  // "Since December, when he spoke of 43,000".
  private boolean isWhen(TimeExpression e) {
    int when = words.lower(e.end()).equals(",") ? e.end() + 1 : e.end();
    return when < first
        && words.lower(when).equals("when")
        && IntStream.range(when, first).noneMatch(i -> BREAKS_OF_WHEN.contains(words.lower(i)));
  }

  // "Since a roof fell on Nov. 1, killing 15": they died on that day.
  private boolean isWithinSince(TimeExpression e) {
    boolean part = e.end() <= first && words.lower(end).equals("of");
    if (e.since() >= first || e.since() == e.first() || part) {
      return false;
    }
    String next = words.lower(e.end());
    // "Since peaking in 2006 at $5 billion".
    boolean level = next.equals("at") && first - e.end() <= 2;
    boolean outcome =
        next.equals(",") && words.lower(e.end() + 1).endsWith("ing") && first - e.end() <= OUTCOME;
    return first < e.first()
        || (e.end() <= first && (outcome || level))
        || words
            .syntax()
            .filter(
                tree ->
                    IntStream.iterate(top(tree, first, end), i -> i != Syntax.ROOT, tree::governor)
                        .anyMatch(i -> e.since() < i && i < e.first()))
            .isPresent();
  }

  private Optional<TimeExpression> governing(ImmutableList<TimeExpression> expressions) {
    return expressions.stream()
        .filter(e -> e.end() <= first || e.first() >= end)
        .filter(this::isTied)
        .filter(e -> !isOfCompared(e) && !isOfFormer(e) && !isOfBroughtTotal(e))
        .filter(e -> !isOfNextFigure(e))
        .map(e -> new Scored(e, cost(e), !isOwn(e), distance(e)))
        .filter(s -> s.cost() < MOST_COST)
        .min(NEAREST)
        .map(Scored::expression);
  }

  // "better than last year's 210" is the time of the 210, though of nothing else.
  private boolean isTied(TimeExpression e) {
    return e.tie() == Tie.AT
        || (e.owns() && words.syntax().map(syntax -> isInNounOf(syntax, e)).orElse(false));
  }

  // "1.6 per cent, half a point less than forecast in July": July is the forecast's.
  private boolean isOfCompared(TimeExpression e) {
    int from = Math.max(end, e.first() - COMPARED);
    return IntStream.range(from, e.first()).anyMatch(i -> words.lower(i).equals("than"))
        && IntStream.range(from, e.first()).noneMatch(words::isNumber);
  }

  // "43 million, compared with 51 million a year ago": a year ago it was 51, however trees hang.
  private boolean isOfFormer(TimeExpression e) {
    int from = Math.max(end, e.first() - FORMER_VALUE);
    for (int i = e.first() - 1; i >= from && !BREAKS.contains(words.lower(i)); i--) {
      if (COMPARING.contains(words.lower(i))) {
        return IntStream.range(i + 1, e.first()).anyMatch(words::isNumber);
      }
    }
    return false;
  }

  // "An estimate of 111 million and last year's record 109 million": last year's is the 109.
  private boolean isOfNextFigure(TimeExpression e) {
    int from = e.end();
    while (from < Math.min(words.size(), e.end() + BESIDE) && !words.isNumber(from)) {
      if (BREAKS.contains(words.lower(from)) || words.lower(from).equals("of")) {
        return false;
      }
      from++;
    }
    return e.owns() && e.first() >= end && from < words.size() && words.isNumber(from);
  }

  // "The killings, of 184, brought the toll this year to 5,000": the year is that of the toll.
  private boolean isOfBroughtTotal(TimeExpression e) {
    int to = e.end();
    boolean total =
        to < words.size()
            && words.lower(to).equals("to")
            && IntStream.range(end, Math.max(end, e.first()))
                .anyMatch(i -> TOLLS.contains(words.lower(i)));
    return total
        && IntStream.range(end, e.first())
            .anyMatch(i -> words.bases(i).stream().anyMatch(BRINGING::contains));
  }

  private boolean isInNounOf(Syntax syntax, TimeExpression e) {
    int noun = syntax.governor(top(syntax, e.first(), e.end()));
    int token = top(syntax, first, end);
    while (token != Syntax.ROOT && token != noun && !syntax.tag(token).startsWith("VB")) {
      token = syntax.governor(token);
    }
    return token != Syntax.ROOT && token == noun;
  }

  private int distance(TimeExpression e) {
    return e.end() <= first ? first - e.end() : e.first() - end;
  }

  private boolean isOwn(TimeExpression e) {
    return words
        .syntax()
        .map(s -> s.governor(top(s, e.first(), e.end())) == top(s, first, end))
        .orElse(false);
  }

  private int cost(TimeExpression e) {
    int beside = numberBeside(e);
    boolean other = beside >= 0 && (beside < first || beside >= end);
    boolean former =
        other
            && IntStream.of(beside - 1, beside - 2).anyMatch(i -> FORMER.contains(words.lower(i)));
    return (former ? MOST_COST : other ? OTHER_FIGURE : 0) + inTree(e);
  }

  // "10,000 a week before and 12,000 on Monday", "from $27.2 billion a year before": the number
  // right before the time, or -1.
  private int numberBeside(TimeExpression e) {
    for (int i = e.first() - 1; i >= Math.max(0, e.first() - BESIDE); i--) {
      String word = words.lower(i);
      if (Character.isDigit(word.charAt(0))) {
        return i;
      }
      if (!UNITS.contains(word)) {
        return -1;
      }
    }
    return -1;
  }

  private int inTree(TimeExpression e) {
    return words.syntax().map(syntax -> cost(syntax, e)).orElse(0);
  }

  private int cost(Syntax syntax, TimeExpression e) {
    int figure = top(syntax, first, end);
    int time = top(syntax, e.first(), e.end());
    Set<Integer> above = new HashSet<>();
    for (int i = figure; i != Syntax.ROOT; i = syntax.governor(i)) {
      above.add(i);
    }
    int down = 0;
    int meeting = time;
    int below = time;
    while (meeting != Syntax.ROOT && !above.contains(meeting)) {
      down += isClause(syntax, meeting) && syntax.governor(meeting) != figure ? INTO_CLAUSE : 0;
      down += isOfOtherNoun(syntax, meeting, above) ? MOST_COST : 0;
      down +=
          syntax.relation(meeting).equals("xcomp") || isBehindBreak(syntax, meeting)
              ? MOST_COST
              : 0;
      down += isOfOtherTense(syntax, meeting) ? MOST_COST : 0;
      down += e.owns() && isOfToll(syntax, meeting, above) ? MOST_COST : 0;
      boolean other = isOtherFigure(syntax, meeting, time) || isOfOtherFigure(syntax, meeting, e);
      down += other ? OTHER_FIGURE : 0;
      // "106, up from 101 in 1992": the year is that of the 101.
      down += other && isFormer(syntax, meeting) ? MOST_COST : 0;
      below = meeting;
      meeting = syntax.governor(meeting);
    }
    int up = 0;
    int step = figure;
    int last = figure;
    while (step != meeting && step != Syntax.ROOT) {
      up += isClause(syntax, step) ? 1 : 0;
      last = step;
      step = syntax.governor(step);
    }
    if (isTimeOfReport(syntax, meeting, last, below)) {
      return up + down + (isLongPast(e) || hadTold(syntax, meeting) ? MOST_COST - 2 : MOST_COST);
    }
    return up + down + (isOfOtherConjunct(syntax, meeting, last, time) ? MOST_COST : 0);
  }

  // "Brought the toll of last week's shipwreck to 82": then the ship sank, and the toll is of
  // today.
  private static boolean isOfToll(Syntax syntax, int noun, Set<Integer> above) {
    int toll = syntax.governor(noun);
    // But "June's number was cut" is of June.
    return syntax.relation(noun).startsWith("nmod")
        && !syntax.relation(noun).equals("nmod:poss")
        && toll != Syntax.ROOT
        && !above.contains(toll)
        && TOLLS.contains(syntax.lemma(toll));
  }

  // "22,000 joined the stoppage, which a court declared illegal on Monday": Monday is the court's.
  private static boolean isOfOtherNoun(Syntax syntax, int clause, Set<Integer> above) {
    return syntax.relation(clause).startsWith("acl") && !above.contains(syntax.governor(clause));
  }

  // "Will be empty by 2036, and $6.5 trillion will be needed": a time behind the first verb is its
  // own.
  private static boolean isOfOtherConjunct(Syntax syntax, int meeting, int figure, int time) {
    return meeting != Syntax.ROOT
        && figure != meeting
        && syntax.relation(figure).equals("conj")
        && syntax.tag(figure).startsWith("VB")
        && syntax.dependents(figure).stream().anyMatch(c -> syntax.relation(c).startsWith("nsubj"))
        && time > meeting
        && time < figure;
  }

  // "Has cost 2.4 million and will end on Sunday": what is to come has a time of its own.
  private static boolean isOfOtherTense(Syntax syntax, int conjunct) {
    int first = syntax.governor(conjunct);
    return syntax.relation(conjunct).equals("conj")
        && syntax.tag(conjunct).startsWith("VB")
        && first != Syntax.ROOT
        && hasModal(syntax, conjunct)
        && !hasModal(syntax, first);
  }

  private static boolean hasModal(Syntax syntax, int verb) {
    return syntax.dependents(verb, "aux").stream().anyMatch(aux -> syntax.tag(aux).equals("MD"));
  }

  // What was reported long ago is true of then, as far as the text tells.
  private boolean isLongPast(TimeExpression e) {
    return published.isPresent()
        && e.time().to().map(day -> day.isBefore(published.get().minusMonths(1))).orElse(false);
  }

  // "Police had said on Saturday that 13 were held": it was true on Saturday.
  private static boolean hadTold(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBN")
        && syntax.dependents(verb, "aux").stream()
            .anyMatch(aux -> syntax.lemma(aux).equals("have") && syntax.tag(aux).equals("VBD"));
  }

  private static boolean isTimeOfReport(Syntax syntax, int meeting, int figure, int time) {
    return meeting != Syntax.ROOT
        && REPORTING.contains(syntax.lemma(meeting))
        && time != meeting
        && figure != meeting
        && !isClause(syntax, time)
        && isClause(syntax, figure);
  }

  // "16 have died, the ministry said; a week ago it reported six": then they were six.
  private boolean isBehindBreak(Syntax syntax, int clause) {
    return syntax.relation(clause).equals("parataxis")
        && IntStream.range(end, Math.max(end, clause)).anyMatch(i -> words.lower(i).equals(";"));
  }

  private static boolean isFormer(Syntax syntax, int token) {
    return syntax.dependents(token, "case").stream()
        .anyMatch(child -> FORMER.contains(syntax.lemma(child)));
  }

  private boolean isOtherFigure(Syntax syntax, int token, int time) {
    return token != time
        && (syntax.tag(token).equals("CD")
            || syntax.dependents(token, "nummod").stream().anyMatch(n -> n < first || n >= end));
  }

  // "From a peak of 87,314 in September".
  private boolean isOfOtherFigure(Syntax syntax, int noun, TimeExpression e) {
    return syntax.dependents(noun, "nmod").stream()
        .filter(n -> syntax.tag(n).equals("CD") && words.lower(n - 1).equals("of"))
        .anyMatch(n -> (n < first || n >= end) && (n < e.first() || n >= e.end()));
  }

  private static boolean isClause(Syntax syntax, int token) {
    String relation = syntax.relation(token);
    return CLAUSES.contains(relation)
        || (relation.equals("conj") && syntax.tag(token).startsWith("VB"));
  }

  private static int top(Syntax syntax, int first, int end) {
    int token = end - 1;
    int governor = syntax.governor(token);
    while (governor >= first && governor < end) {
      token = governor;
      governor = syntax.governor(token);
    }
    return token;
  }
}
