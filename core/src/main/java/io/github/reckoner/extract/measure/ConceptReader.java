package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.measure.ConceptWords.Kind;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads what or whom a figure is about: the noun it modifies or belongs to, the partitive whole,
 * and the subject of the verb that it completes ("Shares of Apple rose 5%": Shares of Apple).
 *
 * <p>Counted things that are themselves the subject are about nothing else: "300 residents fled".
 */
final class ConceptReader {

  private static final int CLIMBS = 6;
  private static final int OPENING = 2;
  private static final ConceptWords LEXICON = ConceptWords.STANDARD;

  private final Words words;
  private final Syntax syntax;
  private final Arguments arguments;
  private final LocatedFigure figure;
  private final List<LocatedFigure> all;
  private final Naming naming;
  private final Antecedents antecedents;
  private final Genitives genitives;
  // Whose age it is, by the name beside it.
  private final Optional<Bearers.Name> bearer;
  private final Set<Integer> heads = new LinkedHashSet<>();
  // Whether the tree has told who is meant, be it nobody.
  private boolean settled;
  // Whether somebody foresees the figure who has no share in it.
  private boolean foreseen;

  private ConceptReader(
      Words words, Syntax syntax, LocatedFigure figure, List<LocatedFigure> all, BitSet taken) {
    this.words = words;
    this.syntax = syntax;
    this.arguments = new Arguments(syntax);
    this.figure = figure;
    this.all = all;
    this.naming = new Naming(words, syntax, figure, taken);
    this.antecedents = new Antecedents(words, syntax);
    this.bearer =
        figure.figure().unit().kind() == Unit.Kind.AGE
            ? new Bearers(words, syntax).of(figure)
            : Optional.empty();
    this.genitives = new Genitives(words, syntax, figure, naming, antecedents);
  }

  /**
   * Returns the reader for one of the figures of a sentence.
   *
   * @param all all figures of the sentence
   */
  static ConceptReader of(
      Words words, Syntax syntax, LocatedFigure figure, List<LocatedFigure> all) {
    BitSet taken = new BitSet();
    for (LocatedFigure each : all) {
      taken.set(each.firstToken(), each.endToken());
    }
    return new ConceptReader(
        words, syntax, converted(words, figure, all).orElse(figure), all, taken);
  }

  // "13 miles (21 km)": the second is about what the first is about.
  private static Optional<LocatedFigure> converted(
      Words words, LocatedFigure figure, List<LocatedFigure> all) {
    Unit.Kind kind = figure.figure().unit().kind();
    int bracket = figure.firstToken() - 1;
    return kind == Unit.Kind.COUNT || !words.lower(bracket).equals("(")
        ? Optional.empty()
        : all.stream()
            .filter(each -> each.endToken() == bracket)
            .filter(each -> each.figure().unit().kind() == kind)
            .findFirst();
  }

  /** Returns the heads of the noun phrases that the figure is about, the nearest first. */
  ImmutableList<Integer> heads() {
    // "Of the 28 million tonnes, 15 will be wheat": of what, the text has told before.
    if (figure.firstToken() <= OPENING && words.lower(0).equals("of")) {
      return ImmutableList.of();
    }
    if (bearer.isPresent()) {
      return ImmutableList.of(bearer.get().end() - 1);
    }
    OptionalInt own = Parallels.bearer(words, syntax, figure, all);
    OptionalInt put = Parallels.put(words, figure, all);
    if (own.isPresent() || put.isPresent()) {
      return ImmutableList.of(own.orElseGet(put::getAsInt));
    }
    ImmutableList<Integer> shared =
        Parallels.of(words, figure, all)
            .map(like -> of(words, syntax, like, all).heads())
            .orElse(ImmutableList.of());
    if (!shared.isEmpty()) {
      return shared;
    }
    int top = Carriers.top(syntax, figure);
    if (figure.figure().unit().kind() == Unit.Kind.COUNT) {
      genitives.possessors(figure.unitToken().orElse(top)).forEach(this::add);
      Parallels.receiver(words, figure).ifPresent(this::add);
    } else {
      genitives.owner().ifPresent(this::add);
      genitives.stuff().ifPresent(this::add);
      genitives.wholes(top).forEach(this::add);
      genitives.material(top).ifPresent(this::add);
    }
    climb(top);
    if (heads.isEmpty() && !settled) {
      antecedents
          .before(Math.min(top, figure.firstToken()), naming::isMeasured)
          .ifPresent(this::add);
    }
    if (!heads.isEmpty()) {
      antecedents.label(figure.firstToken()).ifPresent(this::add);
    }
    heads.stream().findFirst().ifPresent(head -> add(Estimates.measured(words, syntax, head)));
    return heads.isEmpty() ? ofCompared() : ImmutableList.copyOf(heads);
  }

  /** Returns the content words of the noun phrases under some heads, without those of figures. */
  ImmutableList<String> phrases(List<Integer> phraseHeads) {
    return bearer
        .map(name -> ImmutableList.of(naming.phrase(name.first(), name.end())))
        .orElseGet(() -> naming.phrases(phraseHeads));
  }

  // "Imports are put at 10 mln tonnes, vs 8 mln last month"; "while Amherst forecasts $365
  // million".
  private ImmutableList<Integer> ofCompared() {
    boolean compared = foreseen || LEXICON.is(Kind.COMPARING, words.lower(figure.firstToken() - 1));
    Unit.Kind kind = figure.figure().unit().kind();
    return compared && kind != Unit.Kind.COUNT
        ? all.stream()
            .filter(each -> each.endToken() <= figure.firstToken())
            .filter(each -> each.figure().unit().kind() == kind)
            .reduce((first, last) -> last)
            .map(last -> of(words, syntax, last, all).heads())
            .orElse(ImmutableList.of())
        : ImmutableList.of();
  }

  private void climb(int top) {
    int token = top;
    for (int i = 0; i < CLIMBS; i++) {
      if (hasOwnSubject(token)) {
        addSubjects(token);
        return;
      }
      int governor = syntax.governor(token);
      if (governor == Syntax.ROOT) {
        return;
      }
      if (isMistaggedNoun(token, governor)) {
        token = governor;
        continue;
      }
      if (syntax.tag(governor).startsWith("VB")) {
        addArguments(token, governor);
        return;
      }
      if (!step(token, governor)) {
        return;
      }
      token = firstConjunct(governor);
    }
  }

  // Goes one noun or adjective up; returns whether what stands above that is meant too.
  private boolean step(int token, int governor) {
    String relation = syntax.relation(token);
    if (relation.startsWith("nsubj")) {
      settled = true;
      return false;
    }
    // "The $1 trillion farm bill" is no sum of the farm.
    boolean part =
        syntax.relation(governor).equals("compound") && syntax.governor(governor) > governor;
    if (part && !relation.equals("conj")) {
      return step(governor, syntax.governor(governor));
    }
    String tag = syntax.tag(governor);
    if (tag.startsWith("J")
        || tag.startsWith("RB")
        || tag.equals("IN")
        || relation.equals("conj")
        || naming.isMeasured(governor)
        || LEXICON.is(Kind.EMPTY_NOUNS, syntax.lemma(governor))) {
      return true;
    }
    boolean counted = relation.equals("nummod") && figure.figure().unit().kind() == Unit.Kind.COUNT;
    // "Shares have been on a tear, up 57%" is about the shares.
    boolean state = hasOwnSubject(governor) && !syntax.dependents(governor, "case").isEmpty();
    if (counted || state) {
      return true;
    }
    add(governor);
    if (figure.figure().unit().kind() == Unit.Kind.AGE) {
      // "Ann Lee, a 50-year-old teacher from Oslo" is told of by both, and by no third.
      return syntax.relation(governor).equals("appos")
          && heads.size() == 1
          && !syntax.tag(governor).startsWith("NNP")
          && syntax.tag(syntax.governor(governor)).startsWith("NNP");
    }
    int conjunct = firstConjunct(governor);
    String above = syntax.relation(conjunct);
    return switch (relation) {
      case "nmod", "appos" ->
          above.equals("obj") || (above.startsWith("obl") && hasChangePreposition(conjunct));
      case "nummod", "compound", "amod" ->
          above.equals("obj") || above.startsWith("obl") || hasOwnSubject(governor);
      default -> above.equals("obj");
    };
  }

  private int firstConjunct(int token) {
    int first = token;
    while (syntax.relation(first).equals("conj")
        && syntax.tag(syntax.governor(first)).startsWith("NN")) {
      first = syntax.governor(first);
    }
    return first;
  }

  // "Could see a five per cent rebound": no verb in its base form has a subject without a modal.
  private boolean isMistaggedNoun(int token, int governor) {
    return syntax.tag(governor).equals("VB")
        && syntax.relation(token).equals("nsubj")
        && syntax.dependents(governor, "aux").isEmpty()
        && syntax.dependents(governor, "mark").isEmpty()
        && governor == Math.max(token + 1, figure.endToken());
  }

  private void addArguments(int token, int verb) {
    String relation = syntax.relation(token);
    if (relation.startsWith("nsubj") && isMisplaced(token, verb)) {
      if (!antecedents.isBroken(verb)) {
        return;
      }
    } else if (relation.startsWith("nsubj")) {
      settled = true;
      // "14 players left the club": counted doers are told of by what they do it to.
      syntax.dependents(verb, "obj").stream().filter(o -> !naming.isMeasured(o)).forEach(this::add);
      return;
    }
    if (relation.startsWith("obl") && hasChangePreposition(token)) {
      syntax.dependents(verb, "obj").stream().filter(o -> !naming.isMeasured(o)).forEach(this::add);
      // "The ministry put the toll at 26."
      if (!heads.isEmpty() && LEXICON.is(Kind.PUTTING, syntax.lemma(verb))) {
        return;
      }
    }
    if (isPutAt(verb)) {
      return;
    }
    addSubjects(verb);
  }

  // "The union put the cost at $4 million": it is no cost of the union's.
  private boolean isPutAt(int verb) {
    boolean put =
        words.lower(figure.firstToken() - 1).equals("at")
            && LEXICON.is(Kind.PUTTING, syntax.lemma(verb))
            && !arguments.isPassive(verb)
            && heads.isEmpty();
    settled |= put;
    foreseen |= put;
    return put;
  }

  // No subject stands behind a preposition ("from $8 to $10") or behind a verb torn off its own.
  private boolean isMisplaced(int token, int verb) {
    int before = figure.firstToken() - 1;
    boolean behind = before >= 0 && LEXICON.is(Kind.CHANGE_PREPOSITIONS, words.lower(before));
    return behind || (token > verb && antecedents.isBroken(verb));
  }

  private void addSubjects(int predicate) {
    boolean active = !arguments.isPassive(predicate);
    if (LEXICON.is(Kind.SAYING, syntax.lemma(predicate)) && active) {
      return;
    }
    // "Amherst forecasts $365 million": the amount is nothing of Amherst's.
    if (LEXICON.is(Kind.FORESEEING, syntax.lemma(predicate))
        && active
        && isMeasuredObject(predicate)) {
      settled = true;
      foreseen = true;
      return;
    }
    if (!hasSubjectBefore(predicate) && antecedents.isBroken(predicate)) {
      antecedents.before(predicate + 1, naming::isMeasured).ifPresent(this::addSubject);
      return;
    }
    if (relative(predicate)) {
      return;
    }
    ImmutableList<Integer> subjects = arguments.surfaceSubjects(predicate);
    int governor = syntax.governor(predicate);
    boolean amountsOnly = !subjects.isEmpty() && subjects.stream().allMatch(naming::isAmount);
    if (amountsOnly && governor != Syntax.ROOT && !hasOwnSubject(predicate)) {
      // "Fell 1.2 per cent to close at 4,310": what closed is not the per cent.
      subjects = arguments.surfaceSubjects(governor);
    }
    OptionalInt copula = arguments.copula(predicate, figure);
    subjects.stream()
        .filter(subject -> copula.isEmpty() || subject < copula.getAsInt())
        .min(
            Comparator.comparing(this::isPronoun)
                .thenComparing(subject -> subject > predicate)
                .thenComparingInt(subject -> Math.abs(predicate - subject)))
        .ifPresent(this::addSubject);
  }

  private boolean isMeasuredObject(int verb) {
    return figure.figure().unit().kind() != Unit.Kind.COUNT
        && syntax.governor(Carriers.top(syntax, figure)) == verb
        && heads.isEmpty();
  }

  private boolean isPronoun(int token) {
    return syntax.tag(token).startsWith("PRP");
  }

  private boolean hasSubjectBefore(int token) {
    return syntax.dependents(token).stream()
        .anyMatch(c -> c < token && syntax.relation(c).startsWith("nsubj"));
  }

  private void addSubject(int subject) {
    if (naming.isFigure(subject)
        || words.lower(subject).equals("$")
        || antecedents.isTime(subject)
        || syntax.tag(subject).startsWith("W")) {
      return;
    }

    settled = true;
    if (isPronoun(subject)) {
      antecedents.of(subject).ifPresent(this::add);
    } else {
      add(subject);
    }
  }

  // "A rise above inflation, which stood at 10 per cent": it is inflation that stood there.
  private boolean relative(int predicate) {
    int pronoun =
        syntax.dependents(predicate).stream()
            .filter(child -> syntax.relation(child).startsWith("nsubj"))
            .filter(child -> syntax.tag(child).equals("WDT"))
            .findFirst()
            .orElse(0);
    int noun = words.lower(pronoun - 1).equals(",") ? pronoun - 2 : pronoun - 1;
    boolean placed =
        noun > 0
            && figure.figure().unit().kind() != Unit.Kind.DURATION
            && syntax.tag(noun).matches("NNS?")
            && syntax.relation(noun).startsWith("nmod")
            && !Carriers.hasCase(syntax, noun, "of");
    if (placed) {
      settled = true;
      add(noun);
    }
    return placed;
  }

  private boolean hasChangePreposition(int token) {
    return syntax.dependents(token, "case").stream()
        .anyMatch(c -> LEXICON.is(Kind.CHANGE_PREPOSITIONS, syntax.lemma(c)));
  }

  private boolean hasOwnSubject(int token) {
    return syntax.dependents(token).stream().anyMatch(c -> syntax.relation(c).startsWith("nsubj"));
  }

  private void add(int head) {
    String tag = syntax.tag(head);
    boolean names =
        tag.startsWith("NN") || tag.equals("FW") || tag.equals("VBG") || naming.isNameNumber(head);
    if (names
        && !antecedents.isTime(head)
        && !naming.isTaken(head)
        && !LEXICON.is(Kind.EMPTY_NOUNS, syntax.lemma(head))) {
      heads.add(head);
    }
  }
}
