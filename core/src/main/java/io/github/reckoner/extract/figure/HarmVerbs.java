package io.github.reckoner.extract.figure;

import io.github.reckoner.internal.Calendar;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what a verb says to have become of its subject or object. */
final class HarmVerbs {

  private static final Words DYING = Words.group("verbs of dying");
  private static final Words KILLING = Words.group("verbs of killing");
  private static final Words STRIKING = Words.group("verbs of striking");
  private static final Words HURTING = Words.group("verbs of hurting");
  private static final Words BODILESS = Words.group("what hurts no body");
  private static final Words RECOVERED = Words.group("what the hurt recover from");
  private static final Words FINDING = Words.group("verbs of finding dead");
  private static final Words FATAL = Words.group("words that make a blow fatal");
  private static final Words DEAD = Words.group("words for the dead");
  private static final Words HURT = Words.group("words for the hurt");
  private static final Words LOST = Words.group("words for the missing");
  private static final Words WOUNDS = Words.group("nouns of wounds");
  private static final Words BEARING = Words.group("verbs of bearing wounds");
  private static final Words NEAR_DEATH = Words.group("states of those near death");
  private static final Words BODY = Words.group("parts of the body");
  private static final Words STATES = Words.group("states of patients");
  private static final Words COLLIDING = Words.group("verbs of colliding");
  private static final Words MISSILES = Words.group("what people are hit by");
  private static final Words SELVES = Words.group("reflexives of one person");
  private static final Words DOUBTS = Words.group("words that undo a happening");
  private static final Words MODALS = Words.group("modals of what did not happen");
  private static final Words BRINGING = Words.group("verbs of bringing to hospital");
  private static final Words STAYING = Words.group("verbs of staying");
  private static final Words HOSPITALS = Words.group("places of treatment");
  private static final Words TREATMENT = Words.group("words of treatment");

  private final boolean title;
  private final Sentence sentence;
  private final Syntax syntax;

  HarmVerbs(Part part, Sentence sentence, Syntax syntax) {
    this.title = part == Part.TITLE;
    this.sentence = sentence;
    this.syntax = syntax;
  }

  // "She did not survive", nobody else being told to have.
  Optional<Fate> failing(int verb) {
    boolean dies =
        lemma(verb).equals("survive")
            && (has(verb, "not") || has(verb, "n't"))
            && has(verb, "did")
            && syntax.dependents(verb, "mark").isEmpty();
    return dies ? Optional.of(Fate.KILLED) : Optional.empty();
  }

  Stream<Fate> dying(int verb) {
    return isDying(verb) ? Stream.of(Fate.KILLED) : Stream.empty();
  }

  boolean isDying(int verb) {
    return DYING.contains(lemma(verb));
  }

  Optional<Fate> ofSubject(int verb) {
    boolean object = isDoneTo(verb);
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
    // "The man and his wife were both shot": the tree takes it for a noun.
    if (lower(verb).equals("shot") && !isVerb(verb) && has(verb, "were")) {
      return Optional.of(isFatal(verb) ? Fate.KILLED : Fate.STRUCK);
    }
    boolean pronounced = title ? past : !syntax.dependents(verb, "cop").isEmpty();
    if (!object && pronounced && FINDING.contains(lemma(verb)) && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    return wounds(verb)
        .or(() -> ownLife(verb))
        .or(() -> patient(verb))
        .or(() -> isInHospital(verb) ? Optional.of(Fate.HOSPITALISED) : Optional.empty());
  }

  // "Killed her husband"; in "stabbed and killed her husband" the tree gives him to the first verb,
  // and where it goes astray, as in "Berg (left) shot and killed Lind (right)", to neither.
  private boolean isDoneTo(int verb) {
    if (!syntax.dependents(verb, "obj").isEmpty()) {
      return true;
    }
    boolean shared =
        syntax.relation(verb).equals("conj")
            && syntax.dependents(syntax.governor(verb), "obj").stream().anyMatch(o -> o > verb);
    return shared
        || (syntax.tag(verb).equals("VBD") && !isUndergone(verb) && namesSomebody(verb + 1));
  }

  private boolean isUndergone(int verb) {
    return syntax.dependents(verb).stream().anyMatch(w -> syntax.relation(w).startsWith("aux"));
  }

  private boolean namesSomebody(int token) {
    if (token >= syntax.size()) {
      return false;
    }
    return switch (syntax.tag(token)) {
      case "PRP$" -> true;
      case "NNP" ->
          Calendar.month(lower(token)).isEmpty() && Calendar.weekdayOrShort(lower(token)).isEmpty();
      default -> false;
    };
  }

  Optional<Fate> ofPassive(int verb) {
    if (FINDING.contains(lemma(verb)) && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    boolean collided =
        COLLIDING.contains(lemma(verb))
            && syntax.dependents(verb).stream()
                .anyMatch(
                    word ->
                        MISSILES.contains(lower(word))
                            || (BODY.contains(lower(word)) && hasCase(word, "in")));
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
  Optional<Fate> ofObject(int first, int verb) {
    if (verb != first && !syntax.dependents(verb, "obj").isEmpty()) {
      return Optional.empty();
    }
    boolean left = isLeaving(verb);
    if (left && isDead(verb)) {
      return Optional.of(Fate.KILLED);
    }
    if (left && syntax.dependents(verb).stream().anyMatch(word -> HURT.contains(lower(word)))) {
      return Optional.of(Fate.INJURED);
    }
    return isOfWords(verb) ? Optional.empty() : blow(verb);
  }

  /** Returns whether a word means that somebody was shot or stabbed. */
  boolean isStriking(int token) {
    return STRIKING.contains(lemma(token)) || lower(token).equals("shot");
  }

  /** Returns whether a verb finds or leaves somebody as he is then told to be. */
  boolean isLeaving(int verb) {
    return FINDING.contains(lemma(verb)) || lemma(verb).equals("leave");
  }

  // "The comments hurt the mayor": not her body.
  private boolean isOfWords(int verb) {
    return lemma(verb).equals("hurt")
        && syntax.dependents(verb).stream()
            .anyMatch(word -> isSubject(word) && BODILESS.contains(lemma(word)));
  }

  Optional<Fate> blow(int verb) {
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
        .filter(object -> WOUNDS.contains(lower(object)) && !has(object, "no"))
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
            || isRecovering(verb)
            || isFightingForLife(verb);
    return told ? Optional.of(Fate.INJURED) : Optional.empty();
  }

  // "Is fighting for his life", "clings to life".
  private boolean isFightingForLife(int verb) {
    String preposition =
        switch (lemma(verb)) {
          case "fight" -> "for";
          case "cling" -> "to";
          default -> "";
        };
    return syntax.dependents(verb).stream()
        .anyMatch(word -> isLife(word) && hasCase(word, preposition));
  }

  // Not "recovering from an illness", nor from debt.
  private boolean isRecovering(int verb) {
    return lemma(verb).equals("recover")
        && syntax.dependents(verb, "obj").isEmpty()
        && syntax.dependents(verb).stream()
            .filter(word -> hasCase(word, "from"))
            .allMatch(word -> RECOVERED.contains(lemma(word)));
  }

  // "In critical condition", "in a coma", "on life support"; not "taken off life support".
  boolean isCondition(int noun) {
    boolean near =
        NEAR_DEATH.contains(lower(noun)) || (lower(noun).equals("support") && has(noun, "life"));
    return near
        ? hasCase(noun, "in") || hasCase(noun, "on")
        : lower(noun).equals("condition")
            && syntax.dependents(noun).stream().anyMatch(word -> STATES.contains(lower(word)));
  }

  boolean isVerb(int token) {
    return syntax.tag(token).startsWith("VB");
  }

  boolean isSubject(int token) {
    return syntax.relation(token).startsWith("nsubj");
  }

  private boolean isSelf(int token) {
    return SELVES.contains(lower(token));
  }

  private boolean isDeparting(int verb) {
    return lemma(verb).equals("pass");
  }

  boolean isLife(int noun) {
    return lower(noun).equals("life") || lower(noun).equals("lives");
  }

  // Not "a deputy was wounded and a man was killed".
  boolean isFatal(int word) {
    return syntax.dependents(word).stream()
        .anyMatch(
            child ->
                FATAL.contains(lower(child))
                    && syntax.dependents(child).stream().noneMatch(this::isSubject));
  }

  boolean isDead(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DEAD.contains(lower(child)));
  }

  private boolean has(int word, String child) {
    return syntax.dependents(word).stream().anyMatch(other -> lower(other).equals(child));
  }

  boolean hasCase(int noun, String preposition) {
    return syntax.dependents(noun, "case").stream()
        .anyMatch(word -> lower(word).equals(preposition));
  }

  boolean isDoubtful(int verb) {
    return syntax.dependents(verb).stream().anyMatch(child -> DOUBTS.contains(lower(child)));
  }

  boolean isModal(int token) {
    return MODALS.contains(lower(token));
  }

  String lemma(int token) {
    return syntax.lemma(token).toLowerCase(Locale.ROOT);
  }

  String lower(int token) {
    return sentence.tokens().get(token).word().toLowerCase(Locale.ROOT);
  }
}
