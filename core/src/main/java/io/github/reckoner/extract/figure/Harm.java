package io.github.reckoner.extract.figure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Tells what a sentence says to have become of a person, from where the person stands in its tree.
 */
final class Harm {

  private static final Words FINDING = Words.group("verbs of finding dead");
  private static final Words DEAD = Words.group("words for the dead");
  private static final Words HURT = Words.group("words for the hurt");
  private static final Words DEATHS = Words.group("nouns of death");
  private static final Words ATTACKS = Words.group("nouns of attacks");
  private static final Words RELATIVES = Words.group("relative pronouns");
  private static final Words UNDONE = Words.group("words before what did not succeed");
  private static final Words CLAUSES = Words.group("relations of a clause behind a participle");
  private static final Words TELLING = Words.group("verbs of telling of a death");
  private static final Words DEGREES = Words.group("degrees of harm");
  private static final Words ONE = Words.group("subjects that die");
  private static final ImmutableSet<String> BLOWS = ImmutableSet.of("shot", "stabbed");
  private static final ImmutableSet<String> JOINS = ImmutableSet.of(",", "and", "&");
  private static final int CHAIN = 4;

  private final boolean title;
  private final Sentence sentence;
  private final Syntax syntax;
  private final HarmVerbs verbs;
  private final LaidDead laidDead;

  Harm(Part part, Sentence sentence, Syntax syntax) {
    this.title = part == Part.TITLE;
    this.sentence = sentence;
    this.syntax = syntax;
    this.verbs = new HarmVerbs(part, sentence, syntax);
    this.laidDead = new LaidDead(syntax, verbs);
  }

  /** Returns what became of the one whom a noun means, or of those it is joined to. */
  Optional<Fate> of(int noun) {
    int at = top(noun);
    if (laidDead.isLaid(at, noun)) {
      return Optional.of(Fate.KILLED);
    }
    if (isUnreal(noun)) {
      return Optional.empty();
    }
    Optional<Fate> own = noun == at ? Optional.empty() : described(noun);
    if (own.isPresent()) {
      return own;
    }
    Optional<Fate> clause = inClause(at);
    return (clause.isPresent() && isDyingLater(at) ? Optional.of(Fate.KILLED) : clause)
        .or(() -> inPhrase(at))
        .or(() -> described(at))
        .or(() -> title ? behind(noun) : Optional.empty());
  }

  // "I would have been the third one killed": nobody was.
  private boolean isUnreal(int noun) {
    return syntax.dependents(noun).stream()
        .anyMatch(word -> syntax.relation(word).startsWith("aux") && verbs.isModal(word));
  }

  // "Shot a neighbour, who died at the scene".
  private boolean isDyingLater(int noun) {
    return syntax.dependents(noun).stream()
        .filter(word -> syntax.relation(word).equals("acl:relcl"))
        .anyMatch(word -> description(noun, word).equals(Optional.of(Fate.KILLED)));
  }

  // "Man dead, woman critically injured": headlines have no verbs, and trees of them mean little.
  private Optional<Fate> behind(int noun) {
    int size = sentence.tokens().size();
    Optional<Fate> blow = struck(noun);
    if (blow.isPresent()) {
      return blow;
    }
    int at = noun + 1;
    while (at < size && DEGREES.contains(verbs.lower(at))) {
      at++;
    }
    if (at >= size || !stops(at + 1)) {
      return Optional.empty();
    }
    if (DEAD.contains(verbs.lower(at))) {
      return Optional.of(Fate.KILLED);
    }
    return HURT.contains(verbs.lower(at)) || verbs.lower(at).equals("critical")
        ? Optional.of(Fate.INJURED)
        : Optional.empty();
  }

  // "Teenager Shot In Alma", "Man Stabbed, Killed": capitals make names of the verbs.
  private Optional<Fate> struck(int noun) {
    int behind = word(noun + 1).equals("found") ? noun + 2 : noun + 1;
    boolean fatally = word(behind).equals("fatally");
    int at = fatally ? behind + 1 : behind;
    if (!BLOWS.contains(word(at)) || !title) {
      return Optional.empty();
    }
    boolean killed =
        fatally
            || DEAD.contains(word(at + 1))
            || (word(at + 1).equals("to") && word(at + 2).equals("death"))
            || (JOINS.contains(word(at + 1)) && DEAD.contains(word(at + 2)));
    return killed || stops(at + 1)
        ? Optional.of(killed ? Fate.KILLED : Fate.STRUCK)
        : Optional.empty();
  }

  private boolean isAt(int token) {
    return token < sentence.tokens().size();
  }

  private String word(int token) {
    return isAt(token) ? verbs.lower(token) : "";
  }

  private boolean stops(int token) {
    return !isAt(token)
        || syntax.tag(token).equals("IN")
        || !Character.isLetter(verbs.lower(token).charAt(0));
  }

  /** Returns whether a word says that somebody is dead or hurt, or does it. */
  boolean isOfHarm(int token) {
    return isHarming(token)
        || DEAD.contains(verbs.lower(token))
        || HURT.contains(verbs.lower(token));
  }

  /** Returns whether a word means that somebody was shot or stabbed. */
  boolean isStriking(int token) {
    return verbs.isStriking(token);
  }

  /** Returns whether a verb kills or hurts. */
  boolean isHarming(int token) {
    return verbs.isVerb(token) && !verbs.isDoubtful(token) && verbs.blow(token).isPresent();
  }

  private Optional<Fate> inClause(int at) {
    int verb = syntax.governor(at);
    if (verb < 0) {
      return Optional.empty();
    }
    return switch (syntax.relation(at)) {
      case "nsubj" ->
          isFound(verb) ? withJoined(verb, verbs::ofPassive) : withJoined(verb, verbs::ofSubject);
      case "nsubj:pass" -> gravest(withJoined(verb, verbs::ofPassive), deathTold(verb));
      case "obj" ->
          verbs.isVerb(verb)
              ? gravest(withJoined(verb, other -> verbs.ofObject(verb, other)), deathTold(verb))
              : Optional.empty();
      case "dep", "obl:npmod" ->
          laidDead.isBeside(verb) ? Optional.of(Fate.KILLED) : Optional.empty();
      default -> Optional.empty();
    };
  }

  // "The girl was taken to hospital, and she later died", "… but was dead on arrival".
  private Optional<Fate> deathTold(int verb) {
    return syntax.dependents(verb, "conj").stream()
        .filter(other -> !verbs.isDoubtful(other))
        .filter(
            other ->
                syntax.dependents(other).stream()
                    .filter(verbs::isSubject)
                    .allMatch(word -> ONE.contains(verbs.lower(word))))
        .filter(other -> verbs.isDying(other) || DEAD.contains(verbs.lower(other)))
        .map(other -> Fate.KILLED)
        .findFirst();
  }

  private static Optional<Fate> gravest(Optional<Fate> one, Optional<Fate> death) {
    return one.isPresent() && death.isPresent() ? death : one;
  }

  // "Officers found Ann Lee shot to death": she shot nobody.
  private boolean isFound(int verb) {
    int finding = syntax.governor(verb);
    return finding >= 0
        && syntax.relation(verb).equals("ccomp")
        && FINDING.contains(verbs.lemma(finding))
        && isStriking(verb)
        && syntax.dependents(verb).stream()
            .noneMatch(
                word ->
                    syntax.relation(word).startsWith("aux")
                        || syntax.relation(word).equals("mark")
                        || syntax.relation(word).equals("obj"));
  }

  // The gravest of what a verb and those joined to it tell: "was shot and killed".
  private Optional<Fate> withJoined(int verb, IntFunction<Optional<Fate>> reading) {
    Stream<Fate> joined =
        syntax.dependents(verb, "conj").stream()
            .filter(other -> verbs.isVerb(other) && !verbs.isDoubtful(other))
            .filter(other -> syntax.dependents(other).stream().noneMatch(verbs::isSubject))
            .flatMap(other -> Stream.concat(reading.apply(other).stream(), verbs.dying(other)));
    Stream<Fate> own =
        verbs.isDoubtful(verb) ? verbs.failing(verb).stream() : reading.apply(verb).stream();
    return Stream.of(own, joined, deathBehind(verb))
        .flatMap(fates -> fates)
        .min(Comparator.naturalOrder());
  }

  /** Returns whether one dies, be it in the clause behind a participle that tells of a blow. */
  boolean isDying(int noun) {
    int verb = syntax.governor(noun);
    return verb >= 0
        && verbs.isSubject(noun)
        && Stream.concat(
                verbs.isDoubtful(verb) ? Stream.empty() : verbs.dying(verb), deathBehind(verb))
            .anyMatch(fate -> fate == Fate.KILLED);
  }

  // "An officer wounded on Friday died", "the man suspected of it was found dead": the tree
  // may take the participle for the verb.
  private Stream<Fate> deathBehind(int participle) {
    boolean clause = syntax.relation(participle).startsWith("csubj");
    boolean bare =
        (syntax.tag(participle).equals("VBN") || (clause && isStriking(participle)))
            && syntax.dependents(participle).stream()
                .noneMatch(word -> syntax.relation(word).startsWith("aux"));
    if (title || !bare) {
      return Stream.empty();
    }
    Stream<Integer> above = clause ? Stream.of(syntax.governor(participle)) : Stream.empty();
    Stream<Integer> below =
        syntax.dependents(participle).stream()
            .filter(word -> word > participle && CLAUSES.contains(syntax.relation(word)));
    Stream<Integer> beside =
        CLAUSES.contains(syntax.relation(participle))
            ? syntax.dependents(syntax.governor(participle)).stream()
                .filter(word -> word > participle && CLAUSES.contains(syntax.relation(word)))
            : Stream.empty();
    return Stream.of(above, below, beside)
        .flatMap(clauses -> clauses)
        .filter(verb -> verbs.isVerb(verb) && !verbs.isDoubtful(verb))
        .filter(verb -> syntax.dependents(verb).stream().noneMatch(this::isPerson))
        .flatMap(
            verb ->
                FINDING.contains(verbs.lemma(verb)) && verbs.isDead(verb)
                    ? Stream.of(Fate.KILLED)
                    : verbs.dying(verb));
  }

  // A subject of its own.
  private boolean isPerson(int word) {
    return verbs.isSubject(word) && !verbs.isVerb(word);
  }

  // "The death of", "the fatal shooting of", "claimed the life of", "her son's killing".
  private Optional<Fate> inPhrase(int at) {
    int of = syntax.governor(at);
    if (of < 0) {
      return Optional.empty();
    }
    boolean happened =
        syntax.dependents(of).stream().noneMatch(word -> UNDONE.contains(verbs.lower(word)));
    if (syntax.relation(at).equals("nmod:poss")) {
      return happened && DEATHS.contains(verbs.lower(of))
          ? Optional.of(Fate.KILLED)
          : Optional.empty();
    }
    if (!happened || !syntax.relation(at).equals("nmod") || !verbs.hasCase(at, "of")) {
      return Optional.empty();
    }
    if (DEATHS.contains(verbs.lower(of)) || (verbs.isLife(of) && isTaken(of))) {
      return Optional.of(Fate.KILLED);
    }
    return ATTACKS.contains(verbs.lower(of))
        ? Optional.of(verbs.isFatal(of) ? Fate.KILLED : Fate.STRUCK)
        : Optional.empty();
  }

  /** Returns whether a noun is the life of somebody unnamed: "Fire claims life". */
  boolean isLifeClaimed(int noun) {
    int verb = syntax.governor(noun);
    return verb >= 0
        && verbs.lower(noun).equals("life")
        && syntax.relation(noun).equals("obj")
        && verbs.lemma(verb).equals("claim")
        && syntax.dependents(noun).stream()
            .allMatch(word -> verbs.lower(word).equals("a") || verbs.lower(word).equals("another"));
  }

  /** Returns whether a noun is what is reported. */
  boolean isToldOf(int noun) {
    int verb = syntax.governor(noun);
    return verb >= 0
        && (verbs.isSubject(noun) || syntax.relation(noun).equals("obj"))
        && TELLING.contains(verbs.lemma(verb))
        && !verbs.isDoubtful(verb);
  }

  private boolean isTaken(int life) {
    int verb = syntax.governor(life);
    return verb >= 0
        && switch (verbs.lemma(verb)) {
          case "claim", "take", "cost", "lose", "end" -> true;
          default -> false;
        };
  }

  // "The girl killed in the crash", "a man who died", "the slain officer", "a murder victim".
  private Optional<Fate> described(int noun) {
    return syntax.dependents(noun).stream()
        .flatMap(word -> description(noun, word).stream())
        .min(Comparator.naturalOrder());
  }

  private Optional<Fate> description(int noun, int word) {
    return switch (syntax.relation(word)) {
      case "acl" ->
          syntax.tag(word).equals("VBN") && word > noun
              ? withJoined(word, verbs::ofPassive)
              : Optional.empty();
      case "acl:relcl" ->
          syntax.dependents(word).stream()
              .filter(child -> RELATIVES.contains(verbs.lower(child)))
              .findFirst()
              .flatMap(
                  child ->
                      switch (syntax.relation(child)) {
                        case "nsubj" -> withJoined(word, verbs::ofSubject);
                        case "nsubj:pass" -> withJoined(word, verbs::ofPassive);
                        default -> Optional.empty();
                      });
      case "amod", "dep" -> {
        if (DEAD.contains(verbs.lower(word))) {
          yield Optional.of(Fate.KILLED);
        }
        yield HURT.contains(verbs.lower(word)) ? Optional.of(Fate.INJURED) : Optional.empty();
      }
      case "nmod" ->
          verbs.isCondition(word) && verbs.hasCase(word, "in")
              ? Optional.of(Fate.INJURED)
              : Optional.empty();
      case "compound" -> {
        if (!verbs.lower(noun).equals("victim")) {
          yield Optional.empty();
        }
        if (DEATHS.contains(verbs.lower(word))) {
          yield Optional.of(Fate.KILLED);
        }
        yield ATTACKS.contains(verbs.lower(word)) ? Optional.of(Fate.STRUCK) : Optional.empty();
      }
      default -> Optional.empty();
    };
  }

  private int top(int noun) {
    int at = noun;
    for (int i = 0; i < CHAIN && syntax.relation(at).equals("conj"); i++) {
      at = syntax.governor(at);
    }
    return at;
  }
}
