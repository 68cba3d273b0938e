package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends what somebody says where the sentence turns to somebody else: "the army says 5 died, while
 * rebels say 2"; "rebels say 27 died; the court says 11".
 *
 * <p>Stateless.
 */
final class Turns {

  /** How far behind the turn the verb of who speaks may stand. */
  private static final int FARTHEST_VERB = 9;

  private Turns() {}

  /**
   * "It takes years, experts say, though the ministry insists it takes 40 days": returns what
   * somebody says by a plain verb within what was taken for another's words.
   */
  static ImmutableList<Saying> rivals(Story story, Speech speech, List<Saying> known) {
    ImmutableList.Builder<Saying> found = ImmutableList.builder();
    Set<Integer> turned = new HashSet<>();
    for (Saying saying : known) {
      int end = story.endOf(story.sentenceOf(saying.anchor()));
      for (int turn = saying.anchor() + 1; turn < end - 3; turn++) {
        if (story.is(Sort.TURN, turn) && !story.isQuoted(turn) && turned.add(turn)) {
          rival(story, speech, turn, end)
              .filter(rival -> saying.covers(rival.anchor()))
              .filter(rival -> known.stream().noneMatch(k -> k.cue().contains(rival.anchor())))
              .ifPresent(found::add);
        }
      }
    }
    return found.build();
  }

  /**
   * "It disputed that, saying the bill came to 40": who denies and tells does each with its own
   * words.
   */
  static ImmutableList<Saying> participles(Story story, Speech speech, List<Saying> known) {
    ImmutableList.Builder<Saying> all = ImmutableList.builder();
    for (Saying saying : known) {
      Span last = saying.content().get(saying.content().size() - 1);
      int limit = Math.min(last.end(), story.endOf(story.sentenceOf(saying.anchor()))) - 2;
      int at = Math.max(last.first() + 2, saying.anchor() + 2);
      while (at < limit && !turnsToTell(story, speech, saying, at)) {
        at++;
      }
      if (saying.source().isEmpty() || at >= limit) {
        all.add(saying);
        continue;
      }
      int turn = at;
      all.add(cut(saying, turn - 1));
      if (known.stream().noneMatch(other -> other.anchor() == turn)) {
        Span told = new Span(turn + 1, last.end());
        Span cue = new Span(turn, turn + 1);
        all.add(new Saying(saying.source(), turn, cue, ImmutableList.of(told), speech.stand(turn)));
      }
    }
    return all.build();
  }

  private static boolean turnsToTell(Story story, Speech speech, Saying saying, int token) {
    boolean participle =
        story.word(token - 1).equals(",")
            && story.wordClass(token).equals("ing")
            && !story.isQuoted(token)
            && speech.isVerbOfSpeech(token);
    return participle
        && speech.stand(token).vouches()
        && (speech.stand(token) == Stand.DENY) != (saying.stand() == Stand.DENY);
  }

  private static Saying cut(Saying saying, int end) {
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    content.addAll(saying.content().subList(0, saying.content().size() - 1));
    Span last = saying.content().get(saying.content().size() - 1);
    return with(saying, content.add(new Span(last.first(), end)).build());
  }

  private static Optional<Saying> rival(Story story, Speech speech, int turn, int end) {
    int verb = turn + 2;
    while (verb < Math.min(end, turn + FARTHEST_VERB) && !speech.isPlain(verb)) {
      if (story.isPunctuation(verb) || Phrases.isAuxiliary(story, verb)) {
        return Optional.empty();
      }
      verb++;
    }
    int last = end;
    while (last > verb && story.isPunctuation(last - 1)) {
      last--;
    }
    Span subject = new Span(turn + 1, Math.min(verb, end));
    int head = Mentions.headPhrase(story, subject).end() - 1;
    boolean speaks =
        verb < Math.min(end, turn + FARTHEST_VERB)
            && last > verb + 2
            && (ActorNouns.standard().isActor(story.word(head))
                || Bodies.ofPeople(story.lower(head)).isPresent());
    return speaks
        ? Optional.of(
            new Saying(
                Optional.of(subject),
                verb,
                new Span(verb, verb + 1),
                ImmutableList.of(new Span(verb + 1, last)),
                speech.stand(verb)))
        : Optional.empty();
  }

  /** Returns the attributions, each without what another one of its sentence holds against it. */
  static ImmutableList<Saying> apart(Story story, List<Saying> sayings) {
    List<Saying> apart = new ArrayList<>(sayings);
    for (Saying later : sayings) {
      int turn = turn(story, later);
      if (turn > 0) {
        for (int k = 0; k < apart.size(); k++) {
          boolean own = apart.get(k).anchor() == later.anchor();
          apart.set(k, own ? after(apart.get(k), turn) : before(story, apart.get(k), turn));
        }
      }
    }
    apart.replaceAll(saying -> withoutCompared(story, saying, sayings));
    apart.replaceAll(saying -> withoutCredit(story, saying, sayings));
    return ImmutableList.copyOf(apart);
  }

  /** "The ministry said 40 died, according to a note": the ministry does not tell of the note. */
  private static Saying withoutCredit(Story story, Saying saying, List<Saying> sayings) {
    Span last = saying.content().get(saying.content().size() - 1);
    return sayings.stream()
        .filter(other -> story.lower(other.anchor()).equals("according"))
        .filter(other -> last.contains(other.anchor()) && other.covers(saying.anchor()))
        .filter(other -> saying.source().filter(other::covers).isPresent())
        .findFirst()
        .map(Saying::anchor)
        .filter(at -> story.word(at - 1).equals(",") && at - 1 > last.first())
        .map(at -> cut(saying, at - 1))
        .orElse(saying);
  }

  /** "The union put it at 38,000, against 14,000 according to the city": who is held against it. */
  private static Saying withoutCompared(Story story, Saying saying, List<Saying> sayings) {
    int anchor = saying.anchor();
    int comma = anchor;
    int first = story.firstOf(story.sentenceOf(anchor));
    while (comma > first && !story.isPunctuation(comma)) {
      comma--;
    }
    int from = comma;
    boolean compared =
        story.lower(anchor).equals("according")
            && comma > first
            && anchor > comma + 2
            && story.is(Sort.COMPARING, comma + 1)
            && saying.content().stream().anyMatch(span -> span.first() < from && span.end() > from)
            && sayings.stream()
                .filter(other -> other.source().isPresent() && other.anchor() < from)
                .anyMatch(other -> story.sentenceOf(other.anchor()) == story.sentenceOf(anchor));
    return compared ? with(saying, ImmutableList.of(new Span(comma + 1, anchor))) : saying;
  }

  /** Returns the word by which a sentence turns to a speaker; negative if it does not. */
  private static int turn(Story story, Saying saying) {
    if (saying.source().filter(source -> source.end() <= saying.anchor()).isEmpty()) {
      return -1;
    }
    int turn = saying.source().get().first() - 1;
    boolean turns =
        turn > story.firstOf(story.sentenceOf(saying.anchor()))
            && (story.is(Sort.TURN, turn) || Accounts.isGap(story, saying))
            && !story.isQuoted(turn)
            && saying.content().stream().anyMatch(span -> span.first() > saying.anchor());
    return turns ? turn : -1;
  }

  private static Saying after(Saying saying, int turn) {
    return with(
        saying,
        saying.content().stream()
            .filter(span -> span.first() > turn)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Saying before(Story story, Saying saying, int turn) {
    boolean earlier =
        saying.anchor() < turn && story.sentenceOf(saying.anchor()) == story.sentenceOf(turn);
    if (!earlier || saying.source().isEmpty()) {
      return saying;
    }
    ImmutableList.Builder<Span> content = ImmutableList.builder();
    for (Span span : saying.content()) {
      if (span.first() >= turn && saying.content().size() > 1) {
        continue;
      }
      int end = turn;
      while (end > span.first() && story.isPunctuation(end - 1)) {
        end--;
      }
      boolean cut = span.contains(turn) && span.first() > saying.anchor() && end > span.first();
      content.add(cut ? new Span(span.first(), end) : span);
    }
    return with(saying, content.build());
  }

  private static Saying with(Saying saying, ImmutableList<Span> content) {
    return content.isEmpty() || content.equals(saying.content())
        ? saying
        : new Saying(saying.source(), saying.anchor(), saying.cue(), content, saying.stand());
  }
}
