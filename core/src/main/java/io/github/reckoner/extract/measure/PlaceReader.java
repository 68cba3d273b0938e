package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableSet;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.figure.MereNumber;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Nations;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Unit;
import io.github.reckoner.nlp.Syntax;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads where the counted happened: the place that a preposition ties to the clause. */
final class PlaceReader {

  private static final ImmutableSet<String> PREPOSITIONS =
      ImmutableSet.of(
          "in",
          "at",
          "near",
          "across",
          "outside",
          "inside",
          "around",
          "off",
          "throughout",
          "on",
          "within",
          "over");
  private static final String LOCATION = "LOCATION";
  private static final WordGroups GROUPS = WordGroups.beside(PlaceReader.class);
  private static final ImmutableSet<String> KINDS = GROUPS.of("places in which is counted");
  private static final ImmutableSet<String> BEFALLING = GROUPS.of("what befalls a place");
  private static final ImmutableSet<String> COUNTING = GROUPS.of("verbs of a place that counts");
  private static final ImmutableSet<String> PERCENT =
      ImmutableSet.of("%", "percent", "per", "cent", "pct");
  private static final ImmutableSet<String> LIST = ImmutableSet.of(",", ";", "and", "while");
  private static final ImmutableSet<String> THEM = GROUPS.of("pronouns of a whole");
  private static final ImmutableSet<String> OTHERS =
      ImmutableSet.of("other", "others", "elsewhere");
  private static final int OWNED = 3;

  private final Words words;
  private final Syntax syntax;

  PlaceReader(Words words, Syntax syntax) {
    this.words = words;
    this.syntax = syntax;
  }

  /** Returns the place nearest to what happened to those of a figure, in the words of the text. */
  Optional<String> read(String text, int anchor, LocatedFigure figure) {
    OptionalInt best = OptionalInt.empty();
    for (int i = 0; i < words.size(); i++) {
      if (isPlace(i)
          && !isOfOtherNumber(i, figure)
          && !isOfTeller(i, figure)
          && !isElsewhere(i, figure)
          && (best.isEmpty() || distance(i, anchor) < distance(best.getAsInt(), anchor))) {
        best = OptionalInt.of(i);
      }
    }
    return best.stream().mapToObj(first -> words.quote(text, first, nameEnd(first))).findFirst();
  }

  // "31 per cent joined, and 19 per cent in the governorate of Sfax": the 19 are those of Sfax; and
  // so are the 19 of "put it at 31, in Sfax at 19".
  private boolean isOfOtherNumber(int place, LocatedFigure figure) {
    int at = nameEnd(place);
    boolean listed = words.lower(at).equals("at") ? words.isNumber(at + 1) : isListed(place, at);
    if (place >= figure.endToken() && listed) {
      return true;
    }
    int number = preposition(place) - 1;
    // "More than 90 ships, 40 of them at Mumbai."
    if (number - 2 >= figure.endToken()
        && THEM.contains(words.lower(number))
        && words.lower(number - 1).equals("of")
        && words.isNumber(number - 2)) {
      return true;
    }
    while (number > figure.endToken() && PERCENT.contains(words.lower(number))) {
      number--;
    }
    return figure.figure().unit().kind() == Unit.Kind.PERCENT
        && number >= figure.endToken()
        && words.isNumber(number);
  }

  // "Dockers returned at Kolkata, but at nine other ports 76 ships were idle": not those there.
  private boolean isElsewhere(int place, LocatedFigure figure) {
    return IntStream.rangeClosed(nameEnd(place), figure.endToken())
        .anyMatch(i -> OTHERS.contains(words.lower(i)));
  }

  // "In Liberia 294 have died, in Guinea 367": the place of the next number of a list.
  private boolean isListed(int place, int end) {
    int in = preposition(place);
    return words.isNumber(end) && in > 0 && LIST.contains(words.lower(in - 1));
  }

  // "Exporters in Odesa at 28 million", "a trade house in London reckons the harvest will be 35
  // million tonnes": where they sit says nothing of the crop. But doctors in Gaza count its dead.
  private boolean isOfTeller(int place, LocatedFigure figure) {
    int before = preposition(place) - 1;
    Unit unit = figure.figure().unit();
    boolean people = unit.kind() == Unit.Kind.COUNT && isOfPeople(unit.name());
    if (people || isCounting(place)) {
      return false;
    }
    boolean mere =
        figure
            .mere()
            .flatMap(MereNumber::teller)
            .filter(run -> place >= run.first() && place <= run.end() + 1)
            .isPresent();
    boolean teller =
        before >= 0
            && syntax.relation(before).startsWith("nsubj")
            && place < figure.firstToken()
            && syntax.governor(before) != Syntax.ROOT
            && syntax.governor(before) > place
            && (TimeChoice.isReporting(words, syntax.governor(before))
                || isEstimating(syntax.governor(before)));
    return mere || teller;
  }

  // "The bank's office in Bogota has raised its estimate of the crop."
  private boolean isEstimating(int verb) {
    return syntax.dependents(verb, "obj").stream()
        .anyMatch(
            noun -> ConceptWords.STANDARD.is(ConceptWords.Kind.ESTIMATES, syntax.lemma(noun)));
  }

  private static boolean isOfPeople(String noun) {
    return noun.isEmpty() || People.STANDARD.namesPeople(noun);
  }

  private int distance(int place, int anchor) {
    // What follows is nearer than what stands before: "killed 26 in Aleppo".
    return place > anchor ? place - anchor : 2 * (anchor - place);
  }

  private boolean isPlace(int token) {
    if (isOpening(token) || (!syntax.name(token).equals("PERSON") && isStricken(token))) {
      return true;
    }
    if (!syntax.name(token).equals(LOCATION) || isWithinName(token)) {
      return false;
    }
    return PREPOSITIONS.contains(words.lower(preposition(token))) || isCounting(token);
  }

  private int preposition(int token) {
    int before = beforeModifiers(token);
    // "In the northern state of Uttarakhand".
    return words.lower(before).equals("of") && KINDS.contains(words.lower(before - 1))
        ? beforeModifiers(before)
        : before;
  }

  // "In Odisha seven children died": a name that is known for no other.
  private boolean isOpening(int token) {
    return token == 1
        && words.lower(0).equals("in")
        && syntax.tag(1).equals("NNP")
        && syntax.relation(1).startsWith("obl")
        && syntax.name(1).equals(Syntax.NO_NAME)
        && words.lower(1).chars().allMatch(Character::isLetter)
        && Calendar.month(words.lower(1)).isEmpty()
        && !syntax.tag(2).startsWith("NN");
  }

  // What a state reports may have happened elsewhere.
  private boolean isState(int token) {
    String name =
        IntStream.range(token, nameEnd(token))
            .mapToObj(i -> words.token(i).word())
            .collect(Collectors.joining(" "));
    return Nations.standard().byName(name).isPresent();
  }

  private int beforeModifiers(int token) {
    int before = token - 1;
    while (before >= 0 && isModifier(before)) {
      before--;
    }
    return before;
  }

  // "Kerala's toll", "Peru's worst floods".
  private boolean isStricken(int token) {
    int end = nameEnd(token);
    if (syntax.name(token).equals(Syntax.NO_NAME)
        || isWithinName(token)
        || end >= words.size()
        || !syntax.tag(end).equals("POS")) {
      return false;
    }
    return IntStream.range(end + 1, Math.min(words.size(), end + 1 + OWNED))
        .anyMatch(i -> words.bases(i).stream().anyMatch(BEFALLING::contains));
  }

  // "Nainital district recorded 34 deaths", "Kochi saw nine".
  private boolean isCounting(int token) {
    int end = nameEnd(token);
    boolean kind = KINDS.contains(words.lower(end));
    int subject = kind ? end : end - 1;
    if (!syntax.relation(subject).startsWith("nsubj") || syntax.governor(subject) == Syntax.ROOT) {
      return false;
    }
    String verb = syntax.lemma(syntax.governor(subject));
    boolean reports = verb.equals("report") && (kind || !isState(token));
    return COUNTING.contains(verb) || reports;
  }

  private boolean isWithinName(int token) {
    return token > 0 && syntax.name(token - 1).equals(LOCATION);
  }

  private boolean isModifier(int token) {
    String tag = syntax.tag(token);
    return tag.equals("DT") || tag.equals("JJ") || tag.startsWith("NN") || tag.equals("POS");
  }

  private int nameEnd(int first) {
    int end = first + 1;
    while (end < words.size() && syntax.name(end).equals(LOCATION)) {
      end++;
    }
    return end;
  }
}
