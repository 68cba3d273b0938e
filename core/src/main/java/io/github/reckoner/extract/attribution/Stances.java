package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableListMultimap;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.internal.Calendar;
import io.github.reckoner.internal.Lexicon;
import io.github.reckoner.model.Stance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells how the last speaker stands to a figure: by the cue, then by words of its clause, from
 * {@code hedges.tsv}.
 *
 * <p>What the article says on its own account is asserted; what it lets others say plainly is
 * claimed. Immutable and thread-safe.
 */
final class Stances {

  private static final int BEFORE = 4;
  private static final int NEAR = 8;
  private static final Set<Stance> FIRM = Set.of(Stance.DENIED, Stance.ADMITTED, Stance.ALLEGED);

  /** Where a hedge must stand to count. */
  private enum Where {
    BEFORE,
    CLAUSE,
    NEAR,
    SAID
  }

  private record Hedge(Stance stance, Where where) {}

  private static final class Holder {
    static final Stances STANDARD = new Stances();
  }

  private final ImmutableListMultimap<String, Hedge> hedges;

  private static final int FORMER_REACH = 5;

  private Stances() {
    ImmutableListMultimap.Builder<String, Hedge> all = ImmutableListMultimap.builder();
    for (Lexicon.Row row : Lexicon.read(Stances.class, "hedges.tsv")) {
      all.put(
          row.get("word"),
          new Hedge(
              Stance.valueOf(row.get("stance")),
              Where.valueOf(row.get("where").toUpperCase(Locale.ROOT))));
    }
    hedges = all.build();
  }

  static Stances standard() {
    return Holder.STANDARD;
  }

  /** Returns the stance of a figure within attributions, outermost first, or of the article. */
  Stance of(Story story, Span figure, List<Saying> around) {
    boolean said = !around.isEmpty();
    if (Refused.is(story, figure)) {
      return Stance.DENIED;
    }
    Stance cue = said ? around.get(around.size() - 1).stand().stance() : Stance.ASSERTED;
    if (FIRM.contains(cue)) {
      return cue;
    }
    Optional<Stance> hedge = hedge(story, figure, said);
    if (hedge.isPresent()) {
      return hedge.get();
    }
    if (cue != Stance.ASSERTED) {
      return cue;
    }
    Optional<Stance> kind = around.stream().flatMap(s -> ofSource(story, s).stream()).findFirst();
    if (kind.isPresent()) {
      return kind.get();
    }
    for (int i = around.size() - 2; i >= 0; i--) {
      Stance outer = around.get(i).stand().stance();
      if (outer == Stance.ALLEGED || outer == Stance.DENIED) {
        return outer;
      }
    }
    return said ? Stance.CLAIMED : Stance.ASSERTED;
  }

  /** "According to official estimates": what the source is says how firm it stands. */
  private static Optional<Stance> ofSource(Story story, Saying saying) {
    return saying
        .source()
        .map(source -> story.lower(Mentions.headPhrase(story, source).end() - 1))
        .flatMap(noun -> Cues.standard().of(noun, Cue.Word.NOUN))
        .map(cue -> cue.stand().stance())
        .filter(stance -> stance != Stance.ASSERTED);
  }

  private Optional<Stance> hedge(Story story, Span figure, boolean said) {
    int sentence = story.sentenceOf(figure.first());
    boolean former = isFormer(story, figure.end());
    for (int i = figure.end() - 1; i >= story.firstOf(sentence); i--) {
      if (isBreak(story, i) && !(former && isCompared(story, i))) {
        break;
      }
      Optional<Stance> here =
          isAnswer(story, figure, i) ? Optional.empty() : at(story, i, figure.first() - i, said);
      if (here.isPresent()) {
        return here;
      }
    }
    for (int i = figure.end(); i < story.endOf(sentence) && !isBreak(story, i); i++) {
      Optional<Stance> here =
          isAnswer(story, figure, i)
              ? Optional.empty()
              : at(story, i, BEFORE + i - figure.end(), said);
      // "19 percent said they would", "30% lower than it would have been".
      boolean over = story.lower(i).equals("and") || story.is(Sort.SAYERS, i);
      if (here.isPresent() || over) {
        return here;
      }
    }
    return Optional.empty();
  }

  // "46 percent would vote for her": of those who were asked, now.
  private static boolean isAnswer(Story story, Span figure, int token) {
    return story.is(Sort.PER_CENT, figure.end() - 1)
        && token + 1 < story.size()
        && story.is(Sort.CHOOSE, token + 1);
  }

  // "Imports are forecast at 15 tonnes, against 14 tonnes last month": then too they were forecast,
  // where "last year" they were counted.
  private static boolean isFormer(Story story, int from) {
    boolean former = false;
    for (int i = from; i < Math.min(story.size(), from + FORMER_REACH); i++) {
      if (isBreak(story, i) || story.is(Sort.COUNTED_TIME, i)) {
        break;
      }
      former |= story.is(Sort.FORMER, i);
    }
    return former;
  }

  private static boolean isCompared(Story story, int comma) {
    return story.word(comma).equals(",")
        && comma + 1 < story.size()
        && story.is(Sort.COMPARING, comma + 1);
  }

  private Optional<Stance> at(Story story, int token, int distance, boolean said) {
    // "Could not be reached" foresees nothing.
    boolean unable =
        story.lower(token).equals("could")
            && token + 1 < story.size()
            && story.is(Sort.NEGATION, token + 1);
    if (isMonth(story, token) || unable) {
      return Optional.empty();
    }
    return hedges.get(story.lower(token)).stream()
        .filter(
            hedge ->
                switch (hedge.where()) {
                  case BEFORE -> distance < BEFORE;
                  case CLAUSE -> true;
                  case NEAR -> distance <= NEAR;
                  case SAID -> said && distance <= NEAR;
                })
        .map(Hedge::stance)
        .findFirst();
  }

  /** "Since May" hedges nothing. */
  private static boolean isMonth(Story story, int token) {
    return Character.isUpperCase(story.word(token).charAt(0))
        && Calendar.month(story.lower(token)).isPresent();
  }

  private static boolean isBreak(Story story, int token) {
    return story.is(Sort.BREATH, token) || Story.isQuoteMark(story.word(token));
  }
}
