package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.model.Category;
import io.github.reckoner.nlp.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the frame that a figure fills, from the arguments of the words that call up frames. */
final class FrameReader {

  // What is said of them in the clause comes before how they are described.
  private static final ImmutableSet<String> SPREAD =
      ImmutableSet.of("in", "across", "among", "throughout", "within");
  private static final int SAID = 0;
  private static final int CLAUSE = 1;
  private static final int DESCRIBED = 2;
  private static final int NAMED = 3;

  private static final ImmutableSet<String> NUMBER_NAMES = WindowFrames.group("number names");

  private static final ImmutableSet<String> PLACING = WindowFrames.group("placing");
  private static final ImmutableSet<String> BRINGING = WindowFrames.group("bringing");
  // The verbs between the name of a number and its value.
  private static final ImmutableSet<String> REACHING = WindowFrames.group("reaching");

  private static final ImmutableSet<String> OF_VALUE = ImmutableSet.of("at", "to");

  private record Candidate(FrameMatch match, int rank, int distance) {}

  private static final Comparator<Candidate> BEST =
      Comparator.comparingInt(Candidate::rank)
          .thenComparing(c -> c.match().frame().doers().isEmpty())
          .thenComparing(c -> !c.match().frame().isConditional())
          .thenComparing(c -> c.match().frame().category() != Category.KILLED)
          .thenComparing(c -> c.match().frame().category() == Category.CASUALTIES)
          .thenComparingInt(Candidate::distance)
          .thenComparingInt(c -> c.match().trigger());

  private final Words words;
  private final Syntax syntax;
  private final Arguments arguments;
  private final Predicate<Frame> allowed;

  /** Reads a sentence for a figure whose noun admits some of the frames. */
  FrameReader(Words words, Syntax syntax, Predicate<Frame> allowed) {
    this.words = words;
    this.syntax = syntax;
    this.arguments = new Arguments(syntax);
    this.allowed = allowed;
  }

  /** Returns the frame that the figure fills, if one can be told from the tree. */
  Optional<FrameMatch> read(LocatedFigure figure) {
    ImmutableList<Integer> carriers = Carriers.of(syntax, figure);
    // "A total of 26 people" are the people; "15 deaths and 40 injuries" are two counts.
    boolean lent =
        figure.unitToken().isPresent()
            && carriers.size() > 1
            && !syntax.relation(carriers.get(0)).equals("conj");
    int own = lent ? 2 : 1;
    Optional<FrameMatch> match = best(carriers.subList(0, own));
    for (int i = own; i < carriers.size() && match.isEmpty(); i++) {
      match = best(carriers.subList(i, i + 1));
    }
    return match
        .or(() -> ofIncluding(figure))
        .or(() -> amongThose(figure))
        .or(() -> valueOf(figure));
  }

  private Optional<FrameMatch> best(List<Integer> carriers) {
    List<Candidate> candidates = new ArrayList<>();
    for (int carrier : carriers) {
      for (int trigger = 0; trigger < words.size(); trigger++) {
        addCandidates(trigger, carrier, candidates);
      }
    }
    return candidates.stream().min(BEST).map(Candidate::match);
  }

  // "Three children were among those killed."
  private Optional<FrameMatch> amongThose(LocatedFigure figure) {
    int those = syntax.governor(Carriers.top(syntax, figure));
    return those != Syntax.ROOT
            && words.lower(those).equals("those")
            && Carriers.hasCase(syntax, those, "among")
        ? best(ImmutableList.of(those))
        : Optional.empty();
  }

  // "Killed 16 people, including three children": the three share what befell the people.
  private Optional<FrameMatch> ofIncluding(LocatedFigure figure) {
    if (!words.lower(figure.firstToken() - 1).equals("including")) {
      return Optional.empty();
    }
    for (int i = figure.firstToken() - 2; i >= 0; i--) {
      if (People.STANDARD.find(words.bases(i)).isPresent()) {
        return best(ImmutableList.of(i));
      }
    }
    return Optional.empty();
  }

  private void addCandidates(int trigger, int carrier, List<Candidate> candidates) {
    for (Frame frame : Frames.STANDARD.of(words.bases(trigger))) {
      if (allowed.test(frame) && hasCompanion(frame, trigger)) {
        int rank = rank(frame, trigger, carrier);
        if (rank >= 0) {
          candidates.add(
              new Candidate(new FrameMatch(frame, trigger), rank, Math.abs(trigger - carrier)));
        }
      }
    }
  }

  // Returns how closely the carrier fills the frame, or a negative number if it does not.
  private int rank(Frame frame, int trigger, int carrier) {
    return switch (frame.pos()) {
      case VERB ->
          isVerbal(trigger)
                  && !isDoing(frame, trigger)
                  && ((frame.countsObject() && arguments.objects(trigger).contains(carrier))
                      || (frame.countsSubject() && arguments.subjects(trigger).contains(carrier)))
              ? verbRank(trigger, carrier)
              : -1;
      case ADJECTIVE -> isDescribed(trigger, carrier) ? DESCRIBED : -1;
      case NOUN ->
          switch (frame.counted()) {
            case SUBJECT -> stateRank(trigger, carrier);
            case AGAINST -> isAgainst(trigger, carrier) ? SAID : -1;
            default -> isNamed(frame, trigger, carrier) ? NAMED : -1;
          };
    };
  }

  private boolean isVerbal(int trigger) {
    String tag = syntax.tag(trigger);
    return tag.startsWith("VB")
        || (tag.equals("JJ") && !words.lower(trigger).equals(syntax.lemma(trigger) + "s"));
  }

  private int verbRank(int trigger, int carrier) {
    if (syntax.governor(trigger) != carrier) {
      // "Enlisted 26 men to fight": what is done to them comes before what for.
      return syntax.relation(trigger).equals("xcomp") ? CLAUSE : SAID;
    }
    return syntax.relation(trigger).equals("amod") ? DESCRIBED : CLAUSE;
  }

  // "Damaging reports": they damage, and are not damaged.
  private boolean isDoing(Frame frame, int trigger) {
    return frame.who() == Frame.Who.THINGS
        && syntax.relation(trigger).equals("amod")
        && words.lower(trigger).endsWith("ing");
  }

  private boolean isDescribed(int adjective, int carrier) {
    if (adjective == carrier) {
      return true;
    }
    // "Two bombers injured 100", "soldiers who wounded him": those who act are in no state.
    if (arguments.act(adjective, ImmutableList.of(carrier))) {
      return false;
    }
    String relation = syntax.relation(adjective);
    // "They found six victims: a girl was dead": she was, not the six.
    boolean ofAnother =
        relation.equals("dep")
            && syntax.dependents(adjective).stream()
                .anyMatch(child -> syntax.relation(child).startsWith("nsubj"));
    if (syntax.governor(adjective) == carrier
        && !ofAnother
        && (relation.equals("amod") || relation.startsWith("acl") || relation.equals("dep"))) {
      return true;
    }
    boolean acts =
        syntax.tag(adjective).startsWith("VB") && !syntax.dependents(adjective, "obj").isEmpty();
    return !acts && arguments.surfaceSubjects(adjective).contains(carrier);
  }

  // "26 are behind bars", "keep 26 in custody", "26 Cubans in Russian service".
  private int stateRank(int noun, int carrier) {
    String relation = syntax.relation(noun);
    int governor = syntax.governor(noun);
    if (!syntax.dependents(noun, "cop").isEmpty()) {
      return arguments.surfaceSubjects(noun).contains(carrier) ? SAID : -1;
    }
    if (governor == carrier) {
      return relation.equals("nmod") ? DESCRIBED : -1;
    }
    boolean placed =
        relation.equals("obl")
            && PLACING.contains(syntax.lemma(governor))
            && (arguments.objects(governor).contains(carrier)
                || (syntax.dependents(governor, "obj").isEmpty()
                    && arguments.surfaceSubjects(governor).contains(carrier)));
    return placed ? SAID : -1;
  }

  // "Brought charges against 26 people", "a case against 26 men".
  private boolean isAgainst(int noun, int carrier) {
    int governor = syntax.governor(carrier);
    String relation = syntax.relation(noun);
    boolean beside =
        governor != Syntax.ROOT
            && governor == syntax.governor(noun)
            && BRINGING.contains(syntax.lemma(governor))
            && (relation.equals("obj") || relation.equals("nsubj:pass"));
    return Carriers.hasCase(syntax, carrier, "against") && (governor == noun || beside);
  }

  private boolean isNamed(Frame frame, int noun, int carrier) {
    if (frame.counted() != Frame.Counted.SELF) {
      return false;
    }
    String relation = syntax.relation(noun);
    boolean ofVictims = relation.equals("compound") && syntax.lemma(carrier).equals("victim");
    boolean withWounds =
        frame.category() == Category.INJURED && Carriers.hasCase(syntax, noun, "with");
    boolean carried = syntax.governor(noun) == carrier && (ofVictims || withWounds);
    return noun == carrier
        || carried
        || (syntax.governor(carrier) == noun
            && syntax.relation(carrier).equals("nmod")
            && (Carriers.hasCase(syntax, carrier, "of")
                || (frame.category() == Category.STRIKING
                    && Carriers.hasCase(syntax, carrier, "by"))))
        || (syntax.governor(noun) == carrier
            && syntax.relation(noun).equals("nmod")
            && Carriers.hasCase(syntax, noun, "of")
            && Carriers.QUANTITY.contains(syntax.lemma(carrier)));
  }

  private boolean hasCompanion(Frame frame, int trigger) {
    if (!frame.doers().isEmpty() && !hasDoer(frame, trigger)) {
      return false;
    }
    if (frame.companions().isEmpty()) {
      return true;
    }
    if (frame.pos() == Frame.Pos.NOUN) {
      int governor = syntax.governor(trigger);
      return isCompanion(frame, governor)
          || syntax.dependents(trigger).stream()
              .anyMatch(child -> isCompanion(frame, child) || hasCompanionBelow(frame, child));
    }
    return syntax.dependents(trigger).stream()
        .filter(child -> !syntax.relation(child).startsWith("nsubj") && !isClause(child))
        .anyMatch(child -> isCompanion(frame, child) || hasCompanionBelow(frame, child));
  }

  // "Four were shot and one is dead": death is said of the one.
  private boolean isClause(int token) {
    return syntax.relation(token).equals("conj")
        && syntax.dependents(token).stream()
            .anyMatch(child -> syntax.relation(child).startsWith("nsubj"));
  }

  private boolean hasDoer(Frame frame, int verb) {
    return syntax.dependents(verb).stream()
        .filter(child -> syntax.relation(child).equals("nsubj") || isAgent(child))
        .anyMatch(child -> words.bases(child).stream().anyMatch(frame.doers()::contains));
  }

  private boolean isAgent(int token) {
    return syntax.relation(token).startsWith("obl") && Carriers.hasCase(syntax, token, "by");
  }

  // "Five were shot, two fatally": what stands with another number is said of that one.
  private boolean hasCompanionBelow(Frame frame, int token) {
    return !syntax.tag(token).equals("CD")
        && syntax.dependents(token).stream().anyMatch(child -> isCompanion(frame, child));
  }

  private boolean isCompanion(Frame frame, int token) {
    if (token == Syntax.ROOT || WindowFrames.isNegated(words, token)) {
      return false;
    }
    ImmutableSet<String> bases = words.bases(token);
    return frame.companions().stream().anyMatch(bases::contains);
  }

  // "The death toll rose to 26", "the number of people killed is 26", "a toll of 26".
  private Optional<FrameMatch> valueOf(LocatedFigure figure) {
    int top = Carriers.top(syntax, figure);
    int governor = syntax.governor(top);
    ImmutableList.Builder<Integer> names = ImmutableList.builder();
    names.addAll(arguments.surfaceSubjects(top));
    // "The toll stands at 231, the agency said", wherever the tree hangs the number.
    int verb = figure.firstToken() - 2;
    if (verb > 0
        && OF_VALUE.contains(words.lower(verb + 1))
        && REACHING.contains(syntax.lemma(verb))) {
      names.addAll(arguments.surfaceSubjects(verb));
    }
    // "607 cases in 22 counties": the counties are no cases.
    boolean spread =
        figure.unitToken().isPresent()
            && SPREAD.stream().anyMatch(in -> Carriers.hasCase(syntax, top, in));
    if (governor != Syntax.ROOT && !spread) {
      switch (syntax.relation(top)) {
        case "nmod", "appos", "dep" -> names.add(governor);
        case "nummod" -> {
          // "A 200-strong protest".
          if (syntax.lemma(governor).equals("strong") && syntax.governor(governor) >= 0) {
            names.add(syntax.governor(governor));
          }
        }
        case "obl", "obj", "xcomp", "advmod" -> {
          // "The death left the court split with four of them".
          if (Carriers.hasCase(syntax, top, "with")) {
            break;
          }
          if (!syntax.relation(top).equals("obj")
              || REACHING.contains(syntax.lemma(governor))
              || arguments.surfaceSubjects(governor).stream().anyMatch(this::isPayroll)) {
            names.addAll(arguments.surfaceSubjects(governor));
          }
          syntax.dependents(governor, "obj").stream().filter(o -> o != top).forEach(names::add);
        }
        default -> {}
      }
    }
    return names.build().stream().flatMap(name -> inName(name).stream()).findFirst();
  }

  // "Payrolls rose 448,000" tells the number of jobs; "deaths rose twelve" that of none.
  private boolean isPayroll(int name) {
    return syntax.lemma(name).equals("payroll");
  }

  private Optional<FrameMatch> inName(int name) {
    boolean numberName = NUMBER_NAMES.contains(syntax.lemma(name));
    boolean framed =
        Frames.STANDARD.of(words.bases(name)).stream()
            .anyMatch(frame -> frame.pos() == Frame.Pos.NOUN && hasCompanion(frame, name));
    if (!numberName && !framed) {
      return Optional.empty();
    }
    if (!numberName) {
      Optional<FrameMatch> own = frameOfName(name, FrameReader::isNumber);
      if (own.isPresent()) {
        return own;
      }
    }
    return Subtree.of(syntax, name).stream()
        .filter(token -> token != name)
        .flatMap(token -> frameOfName(token, FrameReader::describes).stream())
        .findFirst();
  }

  // "Deaths rose to 26"; but "the strike killed up to 60" is no number of strikers.
  private static boolean isNumber(Frame frame) {
    return frame.pos() == Frame.Pos.NOUN
        && frame.counted() != Frame.Counted.AGAINST
        && frame.counted() != Frame.Counted.SUBJECT
        && !(frame.category() == Category.STRIKING && frame.who() == Frame.Who.MANY);
  }

  private Optional<FrameMatch> frameOfName(int token, Predicate<Frame> kind) {
    return Frames.STANDARD.of(words.bases(token)).stream()
        .filter(kind.and(allowed))
        .filter(frame -> frame.pos() != Frame.Pos.VERB || isVerbal(token))
        .filter(frame -> hasCompanion(frame, token))
        .map(frame -> new FrameMatch(frame, token))
        .findFirst();
  }

  private static boolean describes(Frame frame) {
    return frame.pos() != Frame.Pos.VERB || frame.companions().isEmpty();
  }
}
