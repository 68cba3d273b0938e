package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.nlp.Syntax;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who does it and whom it befalls: the arguments of a verb across voice, relative clauses,
 * participles, control and coordination.
 *
 * <p>Basic Universal Dependencies attach a word once, so shared arguments are found by climbing.
 * Every climb goes up the tree or one conjunct down, hence ends.
 */
final class Arguments {

  private static final ImmutableSet<String> RELATIVE =
      ImmutableSet.of("who", "whom", "that", "which");
  private static final ImmutableSet<String> SUBJECTLESS =
      ImmutableSet.of("advcl", "ccomp", "parataxis", "dep");

  private static final String PERSON = "PERSON";

  private final Syntax syntax;

  Arguments(Syntax syntax) {
    this.syntax = syntax;
  }

  /** Returns those who do what the verb says, or are what the adjective says. */
  ImmutableList<Integer> subjects(int verb) {
    return isPassive(verb) ? ImmutableList.of() : surfaceSubjects(verb);
  }

  /** Returns those whom the verb befalls. */
  ImmutableList<Integer> objects(int verb) {
    ImmutableList.Builder<Integer> found = ImmutableList.builder();
    ImmutableList<Integer> own = syntax.dependents(verb, "obj");
    found.addAll(own);
    if (isPassive(verb)) {
      found.addAll(surfaceSubjects(verb));
    }
    String relation = syntax.relation(verb);
    int governor = syntax.governor(verb);
    if (governor != Syntax.ROOT) {
      boolean participle = isParticiple(verb);
      if (relation.equals("amod") || (relation.equals("acl") && participle)) {
        found.add(governor);
      } else if (relation.equals("acl:relcl") && own.stream().allMatch(this::isRelative)) {
        if (syntax.dependents(verb, "nsubj").stream().anyMatch(s -> !isRelative(s))) {
          found.add(governor);
        }
      } else if (relation.equals("xcomp") && participle) {
        ImmutableList<Integer> raised = syntax.dependents(governor, "obj");
        found.addAll(raised.isEmpty() ? surfaceSubjects(governor) : raised);
      }
    }
    if (own.isEmpty()) {
      for (int conjunct : syntax.dependents(verb, "conj")) {
        if (isVerb(conjunct)) {
          found.addAll(syntax.dependents(conjunct, "obj"));
        }
      }
      // "Shot and killed two men": the tree may give the men to the first verb only.
      if (relation.equals("conj") && isVerb(verb) && isVerb(governor)) {
        syntax.dependents(governor, "obj").stream().filter(o -> o > verb).forEach(found::add);
      }
      if (isHeadlineParticiple(verb)) {
        found.addAll(surfaceSubjects(verb));
      }
    }
    return found.build();
  }

  /** Returns the grammatical subject, whatever the voice. */
  ImmutableList<Integer> surfaceSubjects(int verb) {
    ImmutableList<Integer> own =
        syntax.dependents(verb).stream()
            .filter(child -> syntax.relation(child).startsWith("nsubj") && !isRelative(child))
            .collect(ImmutableList.toImmutableList());
    int governor = syntax.governor(verb);
    if (!own.isEmpty() || governor == Syntax.ROOT) {
      return own;
    }
    String relation = syntax.relation(verb);
    if (relation.equals("acl:relcl") || relation.equals("acl")) {
      return isVerb(governor) ? ImmutableList.of() : ImmutableList.of(governor);
    }
    if (relation.equals("xcomp")) {
      ImmutableList<Integer> raised = nominalObjects(governor);
      return raised.isEmpty() ? surfaceSubjects(governor) : raised;
    }
    if (relation.equals("conj") || SUBJECTLESS.contains(relation)) {
      return surfaceSubjects(governor);
    }
    return ImmutableList.of();
  }

  // "Seem certain to": the tree may take an adjective for an object, but it does nothing.
  private ImmutableList<Integer> nominalObjects(int verb) {
    return syntax.dependents(verb, "obj").stream()
        .filter(object -> !syntax.tag(object).startsWith("J"))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns whether one of these does to others what the verb says: "two gunmen killed him". */
  boolean act(int verb, List<Integer> carriers) {
    return isVerb(verb)
        && !isPassive(verb)
        && (hasAuxiliary(verb) || syntax.dependents(verb, "obj").stream().anyMatch(this::isWhom))
        && surfaceSubjects(verb).stream().anyMatch(carriers::contains);
  }

  // "Dozens killed hospital damaged", "killed Christmas Eve": the tree may take the rest of a
  // headline for an object.
  private boolean isWhom(int object) {
    String tag = syntax.tag(object);
    return tag.equals("PRP")
        || tag.equals("NNS")
        || syntax.name(object).equals(PERSON)
        || !syntax.dependents(object, "det").isEmpty()
        || !syntax.dependents(object, "nmod:poss").isEmpty();
  }

  /**
   * Returns the form of "be" before a figure by which something is that figure, where the tree
   * takes it for the auxiliary of who says so: "the deficit is $87 million, the minister said".
   */
  OptionalInt copula(int verb, LocatedFigure figure) {
    return verb < figure.endToken()
        ? OptionalInt.empty()
        : syntax.dependents(verb, "aux:pass").stream()
            .mapToInt(Integer::intValue)
            .filter(be -> be == figure.firstToken() - 1)
            .findFirst();
  }

  boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  boolean isPassive(int verb) {
    if (!syntax.dependents(verb, "aux:pass").isEmpty()
        || !syntax.dependents(verb, "nsubj:pass").isEmpty()) {
      return true;
    }
    if (!isParticiple(verb) || hasAuxiliary(verb)) {
      return false;
    }
    String relation = syntax.relation(verb);
    int governor = syntax.governor(verb);
    return relation.equals("acl")
        || relation.equals("amod")
        || (relation.equals("conj") && governor != Syntax.ROOT && isPassive(governor));
  }

  private boolean isParticiple(int verb) {
    String tag = syntax.tag(verb);
    return tag.equals("VBN") || tag.equals("JJ") || tag.equals("VBD");
  }

  // "26 killed in crash": headlines leave out the auxiliary of the passive.
  private boolean isHeadlineParticiple(int verb) {
    String tag = syntax.tag(verb);
    return (tag.equals("VBN") || tag.equals("VBD") || tag.equals("JJ")) && !hasAuxiliary(verb);
  }

  private boolean hasAuxiliary(int verb) {
    return syntax.dependents(verb).stream().anyMatch(c -> syntax.relation(c).equals("aux"));
  }

  private boolean isRelative(int token) {
    return RELATIVE.contains(syntax.lemma(token)) && syntax.tag(token).startsWith("W");
  }
}
