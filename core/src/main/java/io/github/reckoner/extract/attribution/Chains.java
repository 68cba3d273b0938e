package io.github.reckoner.extract.attribution;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.github.reckoner.extract.attribution.RuleWords.Sort;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Chain;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Mention;
import io.github.reckoner.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Strings attributions together: whoever speaks within what another says is the inner hop.
 *
 * <p>Belongs to one story.
 */
final class Chains {

  /** How many sentences an estimate that names nobody may stand after the body that spoke last. */
  private static final int REACH = 2;

  /** How many paragraphs of nothing but a quotation may follow the one that names its speaker. */
  private static final int QUOTED_PARAGRAPHS = 3;

  private final Story story;
  private final ImmutableList<Saying> sayings;
  private final Map<Saying, ImmutableList<Hop>> hops = new LinkedHashMap<>();

  Chains(Story story, ImmutableList<Saying> sayings, Aliases aliases) {
    this.story = story;
    this.sayings = sayings;
    Actors actors = new Actors(story, aliases, sayings);
    int lastSpeech = -1;
    Optional<Saying> previous = Optional.empty();
    for (Saying saying : sayings) {
      int sentence = story.sentenceOf(saying.anchor());
      if (saying.source().isPresent()) {
        Optional<Saying> told = previous.filter(p -> isToldOf(p, saying));
        hops.put(
            saying,
            told.isPresent()
                ? toldHops(told.get(), saying, actors)
                : hops(saying, saying.source().get(), actors));
        lastSpeech = sentence;
        previous = Optional.of(saying);
      } else {
        boolean near = lastSpeech >= 0 && sentence - lastSpeech <= REACH;
        hops.put(saying, unnamed(saying, near ? actors.lastBody() : Optional.empty()));
      }
    }
  }

  private ImmutableList<Hop> hops(Saying saying, Span source, Actors actors) {
    if (Mentions.isAmount(story, source)) {
      return share(saying, source, actors);
    }
    ImmutableList.Builder<Hop> steps = ImmutableList.builder();
    Optional<Passage> cue = Optional.of(story.passage(saying.cue()));
    for (Span layer : Documents.layers(story, source, ActorNouns.standard())) {
      boolean body = Documents.isBody(story, source, layer);
      steps.add(new Hop(body ? actors.body(layer) : actors.mentions(layer), cue));
    }
    Documents.quoted(story, source)
        .or(() -> Documents.quotedAfter(story, saying.cue()))
        .or(() -> Documents.quotedAsSaying(story, saying))
        .or(() -> Documents.quotedAtEnd(story, saying, source))
        .map(quoted -> Documents.layers(story, quoted, ActorNouns.standard()))
        .ifPresent(all -> all.forEach(q -> steps.add(new Hop(actors.mentions(q), cue))));
    return steps.build();
  }

  /** "51 percent of voters said": the voters say it; "the top 1 percent" says nothing. */
  private ImmutableList<Hop> share(Saying saying, Span source, Actors actors) {
    int of = Mentions.headPhrase(story, source).end();
    if (of + 1 >= source.end() || !story.lower(of).equals("of")) {
      return ImmutableList.of();
    }
    Optional<Passage> cue = Optional.of(story.passage(saying.cue()));
    return ImmutableList.of(new Hop(actors.mentions(new Span(of + 1, source.end())), cue));
  }

  /**
   * "According to the Center, activists hacked a mailbox. They discovered that …": whether what the
   * second finds is told by the first.
   */
  private boolean isToldOf(Saying teller, Saying finder) {
    return finder.stand() == Stand.PERCEIVE
        && finder.source().filter(s -> story.lower(s.first()).equals("they")).isPresent()
        && story.sentenceOf(finder.anchor()) == story.sentenceOf(teller.anchor()) + 1
        && !story.startsParagraph(story.firstOf(story.sentenceOf(finder.anchor())))
        && findersIn(teller).isPresent();
  }

  /** The people with whom what somebody says begins: "Ukrainian activists". */
  private Optional<Span> findersIn(Saying teller) {
    Span head = Mentions.headPhrase(story, teller.content().get(0));
    for (int end = head.end(); end > head.first(); end--) {
      if (ActorNouns.standard().is(ActorNouns.Noun.GROUP, story.word(end - 1))) {
        return Optional.of(new Span(head.first(), end));
      }
    }
    return Optional.empty();
  }

  private ImmutableList<Hop> toldHops(Saying teller, Saying finder, Actors actors) {
    Optional<Passage> cue = Optional.of(story.passage(finder.cue()));
    ImmutableList.Builder<Hop> steps = ImmutableList.builder();
    steps.addAll(hops.getOrDefault(teller, ImmutableList.of()));
    findersIn(teller).ifPresent(people -> steps.add(new Hop(actors.mentions(people), cue)));
    return steps.build();
  }

  /** Returns whether anybody stands behind an attribution, named or not. */
  boolean hasSpeaker(Saying saying) {
    return !hops.getOrDefault(saying, ImmutableList.of()).isEmpty();
  }

  /** "is believed to": nobody is named; the body that spoke last may stand behind an estimate. */
  private ImmutableList<Hop> unnamed(Saying saying, Optional<Actor> body) {
    boolean estimate = saying.stand() == Stand.ESTIMATE || saying.stand() == Stand.PROJECT;
    boolean belief =
        estimate
            || saying.stand() == Stand.SUSPECT
            || saying.stand() == Stand.CLAIM
            || story.is(Sort.REPORTED, saying.anchor());
    if (!belief || !isPassive(saying)) {
      return ImmutableList.of();
    }
    Actor actor = estimate && body.isPresent() ? body.get() : Actor.unnamed();
    Passage cue = story.passage(saying.cue());
    return ImmutableList.of(Hop.of(new Mention(actor, cue), cue));
  }

  private boolean isPassive(Saying saying) {
    int anchor = saying.anchor();
    if (Hearings.isHeard(story, anchor)) {
      return true;
    }
    for (int i = Math.max(story.firstOf(story.sentenceOf(anchor)), anchor - 3); i < anchor; i++) {
      if (story.wordClass(i).equals("BE")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the attributions that vouch for a run of tokens, outermost first. */
  ImmutableList<Saying> around(Span tokens) {
    List<Saying> around = new ArrayList<>();
    for (Saying saying : sayings) {
      if (saying.tells(tokens)
          && (saying.stand().vouches() || story.isQuoted(tokens.first()))
          && !isSpilt(saying, tokens)) {
        around.add(saying);
      }
    }
    around.removeIf(saying -> isDenialOfClaim(saying, around));
    return ImmutableList.sortedCopyOf(Comparator.comparingInt(this::reach).reversed(), around);
  }

  /** "Rebels' claims of 40 dead were rejected by the army": the rebels say so, not the army. */
  private static boolean isDenialOfClaim(Saying denial, List<Saying> around) {
    return denial.stand() == Stand.DENY
        && around.stream()
            .anyMatch(
                other ->
                    other.stand() != Stand.DENY
                        && denial.covers(other.anchor())
                        && other.source().filter(denial::covers).isPresent());
  }

  /**
   * "Police said that … . “14 casings were found,” said Chief Pimentel.": what somebody is said to
   * have said ends with its sentence where the next one quotes somebody else.
   */
  private boolean isSpilt(Saying saying, Span tokens) {
    int quotation = story.quotationOf(tokens.first());
    if (quotation < 0 || isBeside(saying, story.quotation(quotation))) {
      return false;
    }
    Span quoted = story.quotation(quotation);
    return !quoted.contains(saying.anchor())
        && sayings.stream()
            .anyMatch(
                other ->
                    other.source().isPresent() && other.covers(tokens) && isBeside(other, quoted));
  }

  /** Whether an attribution stands in one of the sentences of a quotation, outside of it. */
  private boolean isBeside(Saying saying, Span quoted) {
    int sentence = story.sentenceOf(saying.anchor());
    return !quoted.contains(saying.anchor())
        && sentence >= story.sentenceOf(quoted.first())
        && sentence <= story.sentenceOf(quoted.end() - 1);
  }

  /**
   * How far an attribution reaches: "Witnesses said that …, a news release said" is all of it told
   * by the release, whatever its content was taken to be; "according to" may mean its last words
   * alone.
   */
  private int reach(Saying saying) {
    int sentence = story.sentenceOf(saying.anchor());
    boolean last = saying.content().stream().allMatch(c -> c.end() <= saying.anchor());
    boolean local = story.lower(saying.anchor()).equals("according");
    boolean within =
        last && !local && story.sentenceOf(saying.content().get(0).first()) == sentence;
    return within
        ? Math.max(saying.size(), saying.anchor() - story.firstOf(sentence))
        : saying.size();
  }

  /** Returns the hops of nested attributions; a speaker who comes twice counts once. */
  Chain chain(List<Saying> outermostFirst) {
    List<Hop> chain = new ArrayList<>();
    for (Saying saying : outermostFirst) {
      for (Hop hop : hops.getOrDefault(saying, ImmutableList.of())) {
        int known = Iterables.indexOf(chain, h -> isSame(h.actor(), hop.actor()));
        if (known < 0) {
          chain.add(hop);
        } else if (hop.actor().name().length() > chain.get(known).actor().name().length()) {
          chain.set(known, hop);
        }
      }
    }
    return new Chain(ImmutableList.copyOf(chain));
  }

  // "Cedar Rapids police" and the "police" of the next clause, "Abdel Rahman" and "Rami Abdel
  // Rahman".
  private static boolean isSame(Actor one, Actor other) {
    boolean named = one.kind() == Actor.Kind.PERSON || one.kind() == Actor.Kind.ORGANISATION;
    return one.equals(other)
        || (named
            && one.kind() == other.kind()
            && ((" " + one.name()).endsWith(" " + other.name())
                || (" " + other.name()).endsWith(" " + one.name())));
  }

  /**
   * Returns the attribution that words without one of their own continue: a paragraph that is all
   * quoted, after one in which somebody was quoted; or one after somebody disclosed details.
   */
  Optional<Saying> continued(Span tokens) {
    return story.isQuoted(tokens.first()) ? quoteContinued(tokens) : disclosed(tokens);
  }

  /** "The ministry disclosed details of the cases.": the next paragraph of the story tells them. */
  private Optional<Saying> disclosed(Span tokens) {
    int own = paragraphOf(tokens.first());
    boolean spoken = lastWithin(new Span(own, tokens.end()), s -> s.stand().vouches()).isPresent();
    int before = own;
    for (int back = 0; back < 2 && before > 0 && !spoken; back++) {
      int end = before;
      before = paragraphOf(end - 1);
      Optional<Saying> last = lastWithin(new Span(before, end), s -> s.stand().vouches());
      if (last.isPresent()) {
        return last.filter(this::announcesDetails);
      }
      if (!isHeading(before, end)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isHeading(int first, int end) {
    return !story.isPunctuation(end - 1) && story.sentenceOf(first) == story.sentenceOf(end - 1);
  }

  private boolean announcesDetails(Saying saying) {
    return Rules.details(story, saying.anchor()).isPresent();
  }

  private Optional<Saying> quoteContinued(Span tokens) {
    int first = story.quotation(story.quotationOf(tokens.first())).first();
    if (!story.startsParagraph(first)) {
      return Optional.empty();
    }
    int paragraph = first;
    for (int back = 0; back < QUOTED_PARAGRAPHS && paragraph > 0; back++) {
      int previousEnd = paragraph;
      paragraph = paragraphOf(previousEnd - 1);
      Span whole = new Span(paragraph, previousEnd);
      Optional<Saying> last =
          lastWithin(whole, saying -> saying.content().stream().anyMatch(this::isQuoted));
      if (last.isPresent() || !story.isQuoted(paragraph)) {
        return last;
      }
    }
    return Optional.empty();
  }

  private Optional<Saying> lastWithin(Span tokens, Predicate<Saying> fits) {
    return sayings.stream()
        .filter(saying -> tokens.contains(saying.anchor()) && saying.source().isPresent())
        .filter(fits)
        .reduce((one, other) -> other);
  }

  private boolean isQuoted(Span content) {
    return story.isQuoted(content.first()) || story.isQuoted(content.end() - 1);
  }

  private int paragraphOf(int token) {
    int first = token;
    while (first > 0 && !story.startsParagraph(first)) {
      first--;
    }
    return first;
  }
}
