package io.github.reckoner.extract.figure;

import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Tells what a sentence says to have become of a person, from its tree. */
final class Harm {

  private static final Words DYING = Words.group("verbs of dying");
  private static final Words KILLING = Words.group("verbs of killing");
  private static final Words STRIKING = Words.group("verbs of striking");
  private static final Words HURTING = Words.group("verbs of hurting");
  private static final Words FINDING = Words.group("verbs of finding dead");
  private static final Words FATAL = Words.group("words that make a blow fatal");
  private static final Words DEAD = Words.group("words for the dead");
  private static final Words HURT = Words.group("words for the hurt");
  private static final Words LOST = Words.group("words for the missing");
  private static final Words DEATHS = Words.group("nouns of death");
  private static final Words ATTACKS = Words.group("nouns of attacks");
  private static final Words WOUNDS = Words.group("nouns of wounds");
  private static final Words BEARING = Words.group("verbs of bearing wounds");
  private static final Words STATES = Words.group("states of patients");
  private static final Words COLLIDING = Words.group("verbs of colliding");
  private static final Words MISSILES = Words.group("what people are hit by");
  private static final Words SELVES = Words.group("reflexives of one person");
  private static final Words RELATIVES = Words.group("relative pronouns");
  private static final Words UNDONE = Words.group("words before what did not succeed");
  private static final Words DOUBTS = Words.group("words that undo a happening");
  private static final Words BRINGING = Words.group("verbs of bringing to hospital");
  private static final Words STAYING = Words.group("verbs of staying");
  private static final Words HOSPITALS = Words.group("places of treatment");
  private static final Words TREATMENT = Words.group("words of treatment");
  private static final Words CLAUSES = Words.group("relations of a clause behind a participle");
  private static final Words DEGREES = Words.group("degrees of harm");
  private static final int CHAIN = 4;

  private final boolean title;
  private final Sentence sentence;
  private final Syntax syntax;

  Harm(Part part, Sentence sentence, Syntax syntax) {
    this.title = part == Part.TITLE;
    this.sentence = sentence;
    this.syntax = syntax;
  }

  /** Returns what became of the one whom a noun means, or of those it is joined to. */
  Optional<Fate> of(int noun) {
    int at = top(noun);
    if (isLaidDead(at, noun)) {
      return Optional.of(Fate.KILLED);
    }
    Optional<Fate> own = noun == at ? Optional.empty() : described(noun);
    if (own.isPresent()) {
      return own;
    }
    return inClause(at)
        .or(() -> inPhrase(at))
        .or(() -> described(at))
        .or(() -> title ? behind(noun) : Optional.empty());
  }

  // "Man dead, woman critically injured": headlines have no verbs, and trees of them mean little.
  private Optional<Fate> behind(int noun) {
    int size = sentence.tokens().size();
    int at = noun + 1;
    while (at < size && DEGREES.contains(lower(at))) {
      at++;
    }
    boolean stops =
        at + 1 >= size
            || syntax.tag(at + 1).equals("IN")
            || !Character.isLetter(lower(at + 1).charAt(0));
    if (at >= size || !stops) {
      return Optional.empty();
    }
    if (DEAD.contains(lower(at))) {
      return Optional.of(Fate.KILLED);
    }
    return HURT.contains(lower(at)) || lower(at).equals("critical")
        ? Optional.of(Fate.INJURED)
        : Optional.empty();
  }

  // "Police shot Ann Bell and Tom Reed dead"; but "left the girl dead and her friend hurt".
  private boolean isLaidDead(int first, int noun) {
    return syntax.dependents(first, "amod").stream()
        .anyMatch(word -> word > noun && DEAD.contains(lower(word)));
  }

  /** Returns whether a word says that somebody is dead or hurt, or does it. */
  boolean isOfHarm(int token) {
    return isHarming(token) || DEAD.contains(lower(token)) || HURT.contains(lower(token));
  }

  /** Returns whether a word means that somebody was shot or stabbed. */
  boolean isStriking(int token) {
    return STRIKING.contains(lemma(token)) || lower(token).equals("shot");
  }

  /** Returns whether a verb kills or hurts. */
  boolean isHarming(int token) {
    return isVerb(token) && !isDoubtful(token) && blow(token).isPresent();
  }

  private Optional<Fate> inClause(int at) {
    int verb = syntax.governor(at);
    if (verb < 0) {
      return Optional.empty();
    }
    return switch (syntax.relation(at)) {
      case "nsubj" -> withJoined(verb, this::ofSubject);
      case "nsubj:pass" -> withJoined(verb, this::ofPassive);
      case "obj" ->
          isVerb(verb) ? withJoined(verb, other -> ofObject(verb, other)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  // The gravest of what a verb and those joined to it tell: "was shot and killed".
  private Optional<Fate> withJoined(int verb, IntFunction<Optional<Fate>> reading) {
    Stream<Fate> joined =
        syntax.dependents(verb, "conj").stream()
            .filter(other -> isVerb(other) && !isDoubtful(other))
            .filter(other -> syntax.dependents(other).stream().noneMatch(this::isSubject))
            .flatMap(other -> Stream.concat(reading.apply(other).stream(), dying(other)));
    Stream<Fate> own = isDoubtful(verb) ? Stream.empty() : reading.apply(verb).stream();
    return Stream.of(own, joined, deathBehind(verb))
        .flatMap(fates -> fates)
        .min(Comparator.naturalOrder());
  }

  // "An officer wounded on Friday died", "the man suspected of it was found dead": the tree may
  // take
  // the participle for the verb.
  private Stream<Fate> deathBehind(int participle) {
    boolean bare =
        syntax.tag(participle).equals("VBN")
            && syntax.dependents(participle).stream()
                .noneMatch(word -> syntax.relation(word).startsWith("aux"));
    if (title || !bare) {
      return Stream.empty();
    }
    Stream<Integer> above =
        syntax.relation(participle).startsWith("csubj")
            ? Stream.of(syntax.governor(participle))
            : Stream.empty();
    Stream<Integer> below =
        syntax.dependents(participle).stream()
            .filter(word -> word > participle && CLAUSES.contains(syntax.relation(word)));
    return Stream.concat(above, below)
        .filter(verb -> isVerb(verb) && !isDoubtful(verb))
        .filter(verb -> syntax.dependents(verb).stream().noneMatch(this::isPerson))
        .flatMap(
            verb ->
                FINDING.contains(lemma(verb)) && isDead(verb)
                    ? Stream.of(Fate.KILLED)
                    : dying(verb));
  }

  // A subject of its own.
  private boolean isPerson(int word) {
    return isSubject(word) && !isVerb(word);
  }

  private Stream<Fate> dying(int verb) {
    return DYING.contains(lemma(verb)) ? Stream.of(Fate.KILLED) : Stream.empty();
  }

  private Optional<Fate> ofSubject(int verb) {
    boolean object = !syntax.dependents(verb, "obj").isEmpty();
    if (DYING.contains(lemma(verb)) || (isDeparting(verb) && has(verb, "away"))) {
      return Optional.of(Fate.KILLED);
    }
    if (!object && DEAD.contains(lower(verb))) {
      return Optional.of(Fate.KILLED);
    }
    if (!object && HURT.contains(lower(verb))) {
      return Optional.of(Fate.INJURED);
    }
    if (!object && LOST.contains(lower(verb))) {
      return Optional.of(Fate.MISSING);
    }
    // "Woman shot", but a father who "shoots girl" is none who was hit.
    boolean past = !syntax.tag(verb).equals("VBZ") && !syntax.tag(verb).equals("VBG");
    if (!object && title && past && isVerb(verb) && STRIKING.contains(lemma(verb))) {
      return blow(verb);
    }
    if (object && isVerb(verb) && syntax.dependents(verb, "obj").stream().anyMatch(this::isSelf)) {
      return blow(verb);
    }
    if (!object && title && past && FINDING.contains(lemma(verb)) && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    return wounds(verb)
        .or(() -> ownLife(verb))
        .or(() -> patient(verb))
        .or(() -> isInHospital(verb) ? Optional.of(Fate.HOSPITALISED) : Optional.empty());
  }

  private Optional<Fate> ofPassive(int verb) {
    if (FINDING.contains(lemma(verb)) && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    boolean collided =
        COLLIDING.contains(lemma(verb))
            && syntax.dependents(verb).stream().anyMatch(word -> MISSILES.contains(lower(word)));
    boolean brought = BRINGING.contains(lemma(verb)) && isPlacedInHospital(verb);
    return (collided ? Optional.of(isFatal(verb) ? Fate.KILLED : Fate.STRUCK) : blow(verb))
        .or(() -> patient(verb))
        .or(() -> brought ? Optional.of(Fate.HOSPITALISED) : Optional.empty());
  }

  // "Is in the hospital", "remains at a trauma center".
  private boolean isInHospital(int verb) {
    return (isHospital(verb) && hasCase(verb, "in"))
        || (STAYING.contains(lemma(verb)) && isPlacedInHospital(verb));
  }

  private boolean isPlacedInHospital(int verb) {
    return syntax.dependents(verb).stream()
        .anyMatch(word -> syntax.relation(word).startsWith("obl") && isHospital(word));
  }

  private boolean isHospital(int noun) {
    return HOSPITALS.contains(lower(noun))
        || ((lower(noun).equals("center") || lower(noun).equals("centre"))
            && syntax.dependents(noun).stream().anyMatch(word -> TREATMENT.contains(lower(word))));
  }

  // What a verb does to the object of the first verb of its row, unless it has one of its own.
  private Optional<Fate> ofObject(int first, int verb) {
    if (verb != first && !syntax.dependents(verb, "obj").isEmpty()) {
      return Optional.empty();
    }
    boolean left = FINDING.contains(lemma(verb)) || lemma(verb).equals("leave");
    if (left && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    if (left && syntax.dependents(verb).stream().anyMatch(word -> HURT.contains(lower(word)))) {
      return Optional.of(Fate.INJURED);
    }
    return blow(verb);
  }

  private Optional<Fate> blow(int verb) {
    String lemma = lemma(verb);
    if (KILLING.contains(lemma) && (!lemma.equals("gun") || has(verb, "down"))) {
      return Optional.of(Fate.KILLED);
    }
    if (STRIKING.contains(lemma)) {
      return Optional.of(isFatal(verb) ? Fate.KILLED : Fate.STRUCK);
    }
    return HURTING.contains(lemma)
        ? Optional.of(isFatal(verb) ? Fate.KILLED : Fate.INJURED)
        : Optional.empty();
  }

  // "Suffered a gunshot wound", "sustained serious injuries".
  private Optional<Fate> wounds(int verb) {
    if (!BEARING.contains(lemma(verb))) {
      return Optional.empty();
    }
    return syntax.dependents(verb, "obj").stream()
        .filter(object -> WOUNDS.contains(lower(object)))
        .findFirst()
        .map(
            object ->
                isFatal(object)
                    ? Fate.KILLED
                    : lower(object).startsWith("injur") ? Fate.INJURED : Fate.STRUCK);
  }

  // "Lost her life", "took his own life".
  private Optional<Fate> ownLife(int verb) {
    boolean lost =
        syntax.dependents(verb, "obj").stream()
            .filter(object -> isLife(object))
            .anyMatch(object -> lemma(verb).equals("lose") || has(object, "own"));
    return lost ? Optional.of(Fate.KILLED) : Optional.empty();
  }

  // "Is in critical condition", "was taken to hospital in serious condition", "is recovering".
  private Optional<Fate> patient(int verb) {
    boolean told =
        isCondition(verb)
            || syntax.dependents(verb).stream()
                .anyMatch(word -> syntax.relation(word).startsWith("obl") && isCondition(word))
            || (lemma(verb).equals("recover") && syntax.dependents(verb, "obj").isEmpty());
    return told ? Optional.of(Fate.INJURED) : Optional.empty();
  }

  private boolean isCondition(int noun) {
    return lower(noun).equals("condition")
        && syntax.dependents(noun).stream().anyMatch(word -> STATES.contains(lower(word)));
  }

  // "The death of", "the fatal shooting of", "claimed the life of", "her son's killing".
  private Optional<Fate> inPhrase(int at) {
    int of = syntax.governor(at);
    if (of < 0) {
      return Optional.empty();
    }
    boolean happened =
        syntax.dependents(of).stream().noneMatch(word -> UNDONE.contains(lower(word)));
    if (syntax.relation(at).equals("nmod:poss")) {
      return happened && DEATHS.contains(lower(of)) ? Optional.of(Fate.KILLED) : Optional.empty();
    }
    if (!happened || !syntax.relation(at).equals("nmod") || !hasCase(at, "of")) {
      return Optional.empty();
    }
    if (DEATHS.contains(lower(of)) || (isLife(of) && isTaken(of))) {
      return Optional.of(Fate.KILLED);
    }
    return ATTACKS.contains(lower(of))
        ? Optional.of(isFatal(of) ? Fate.KILLED : Fate.STRUCK)
        : Optional.empty();
  }

  private boolean isTaken(int life) {
    int verb = syntax.governor(life);
    return verb >= 0
        && switch (lemma(verb)) {
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
              ? withJoined(word, this::ofPassive)
              : Optional.empty();
      case "acl:relcl" ->
          syntax.dependents(word).stream()
              .filter(child -> RELATIVES.contains(lower(child)))
              .findFirst()
              .flatMap(
                  child ->
                      switch (syntax.relation(child)) {
                        case "nsubj" -> withJoined(word, this::ofSubject);
                        case "nsubj:pass" -> withJoined(word, this::ofPassive);
                        default -> Optional.empty();
                      });
      case "amod", "dep" -> {
        if (DEAD.contains(lower(word))) {
          yield Optional.of(Fate.KILLED);
        }
        yield HURT.contains(lower(word)) ? Optional.of(Fate.INJURED) : Optional.empty();
      }
      case "compound" -> {
        if (!lower(noun).equals("victim")) {
          yield Optional.empty();
        }
        if (DEATHS.contains(lower(word))) {
          yield Optional.of(Fate.KILLED);
        }
        yield ATTACKS.contains(lower(word)) ? Optional.of(Fate.STRUCK) : Optional.empty();
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

  private boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  private boolean isSubject(int token) {
    return syntax.relation(token).startsWith("nsubj");
  }

  private boolean isSelf(int token) {
    return SELVES.contains(lower(token));
  }

  private boolean isDeparting(int verb) {
    return lemma(verb).equals("pass");
  }

  private boolean isLife(int noun) {
    return lower(noun).equals("life") || lower(noun).equals("lives");
  }

  // Not "a deputy was wounded and a man was killed".
  private boolean isFatal(int word) {
    return syntax.dependents(word).stream()
        .anyMatch(
            child ->
                FATAL.contains(lower(child))
                    && syntax.dependents(child).stream().noneMatch(this::isSubject));
  }

  private boolean isDead(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DEAD.contains(lower(child)));
  }

  private boolean has(int word, String child) {
    return syntax.dependents(word).stream().anyMatch(other -> lower(other).equals(child));
  }

  private boolean hasCase(int noun, String preposition) {
    return syntax.dependents(noun, "case").stream()
        .anyMatch(word -> lower(word).equals(preposition));
  }

  private boolean isDoubtful(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DOUBTS.contains(lower(child)));
  }

  private String lemma(int token) {
    return syntax.lemma(token).toLowerCase(Locale.ROOT);
  }

  private String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
