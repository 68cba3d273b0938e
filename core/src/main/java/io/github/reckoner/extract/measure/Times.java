package io.github.reckoner.extract.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.reckoner.extract.measure.TimeExpression.Tie;
import io.github.reckoner.internal.WordGroups;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The times of one text; each sentence is read once, however many figures ask.
 *
 * <p>Belongs to one thread, as its text does.
 */
public final class Times {

  // "Had said late on Saturday".
  private static final int TOLD = 4;
  private static final int SINCE_REACH = 5;
  private static final int REVISED = 4;
  private static final int BEFORE_NUMBER = 16;
  private static final long LONG_PAST = 60;
  private static final ImmutableSet<String> REVISING =
      WordGroups.beside(Times.class).of("participles of a revision");
  private static final int ANCHOR_SENTENCES = 3;

  /** A sentence with its times. */
  private record Timed(Words words, ImmutableList<TimeExpression> expressions) {}

  private final AnalyzedText text;
  private final Optional<LocalDate> published;
  private final Reference reference;
  private final Map<Integer, Timed> deep = new HashMap<>();
  private final Map<Integer, ImmutableList<TimeExpression>> shallow = new HashMap<>();

  Times(Article article, AnalyzedText text) {
    this.text = text;
    this.published = article.published();
    this.reference = new Reference(published);
  }

  /**
   * Returns the time of the figure that stands at the tokens.
   *
   * @param sentence the index of its sentence
   * @param firstToken the first token of the figure
   * @param endToken the token after its last
   */
  public AsOf at(int sentence, int firstToken, int endToken) {
    Timed timed = timed(sentence);
    Optional<AsOf> chosen =
        ofOther(timed, firstToken)
            .or(
                () ->
                    new TimeChoice(timed.words(), firstToken, endToken, published)
                        .among(timed.expressions()));
    if (chosen.isPresent()) {
      return chosen.get();
    }
    if (timed.expressions().isEmpty() && Tenses.isNarrated(timed.words(), firstToken)) {
      Optional<AsOf> before = sentenceBefore(sentence);
      if (before.isPresent()) {
        return before.get();
      }
    }
    return published.map(AsOf::published).orElse(AsOf.unknown());
  }

  // "Added 114,000 in July, fewer than the 175,000 they had expected", "89,000 in July, down from
  // 114,000 as revised": of the month of the number before.
  private Optional<AsOf> ofOther(Timed timed, int firstToken) {
    Words words = timed.words();
    int than = words.lower(firstToken - 1).equals("the") ? firstToken - 2 : firstToken - 1;
    // But "than the 26 who came in 2021" has a time of its own.
    boolean compared =
        than < firstToken - 1
            && words.lower(than).equals("than")
            && timed.expressions().stream().noneMatch(e -> e.first() > firstToken);
    boolean revised =
        words.lower(firstToken - 1).equals("from")
            && IntStream.range(Math.max(0, firstToken - REVISED), firstToken)
                .anyMatch(i -> REVISING.contains(words.lower(i)));
    if (!compared && !revised) {
      return Optional.empty();
    }
    for (int i = than - 1; i >= Math.max(0, firstToken - BEFORE_NUMBER); i--) {
      if (Character.isDigit(words.lower(i).charAt(0))) {
        return new TimeChoice(words, i, i + 1, published).among(timed.expressions());
      }
    }
    return Optional.empty();
  }

  private Timed timed(int sentence) {
    Timed known = deep.get(sentence);
    if (known == null) {
      AsOf anchor = anchor(sentence);
      Words words = new Words(text.sentences().get(sentence));
      known = new Timed(words, expressions(words, anchor));
      deep.put(sentence, known);
    }
    return known;
  }

  // The times that the tokens of a sentence name, whatever was named before.
  private ImmutableList<TimeExpression> named(int sentence) {
    return shallow.computeIfAbsent(
        sentence,
        index -> expressions(Words.ofTokens(text.sentences().get(index)), AsOf.unknown()));
  }

  // "The blast was on Saturday. Three people died."
  private Optional<AsOf> sentenceBefore(int sentence) {
    if (sentence == 0) {
      return Optional.empty();
    }
    Sentence before = text.sentences().get(sentence - 1);
    Sentence here = text.sentences().get(sentence);
    if (text.words(before.end(), here.start()).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    ImmutableList<TimeExpression> named = named(sentence - 1);
    return named.size() == 1 && named.get(0).tie() == Tie.AT && !hadTold(sentence - 1)
        ? Optional.of(named.get(0).time())
            .filter(Times::isPoint)
            .filter(time -> !(isLongPast(time) && isOfThis(sentence)))
        : Optional.empty();
  }

  // "The strike of 2019 lasted nine days. This one costs $3 million."
  private boolean isOfThis(int sentence) {
    Words words = Words.ofTokens(text.sentences().get(sentence));
    return IntStream.range(0, words.size()).anyMatch(i -> words.lower(i).equals("this"));
  }

  private boolean isLongPast(AsOf time) {
    return published.isPresent()
        && time.to().filter(day -> day.isBefore(published.get().minusDays(LONG_PAST))).isPresent();
  }

  // "Police had said on Saturday that …": what comes next was not said on Saturday.
  private boolean hadTold(int sentence) {
    Words words = Words.ofTokens(text.sentences().get(sentence));
    int time = named(sentence).get(0).first();
    return IntStream.range(Math.max(0, time - TOLD), time)
        .anyMatch(i -> words.lower(i).equals("had") && TimeChoice.isReporting(words, i + 1));
  }

  private static boolean isPoint(AsOf time) {
    return time.isKnown() && time.precision() != AsOf.Precision.RANGE;
  }

  private AsOf anchor(int sentence) {
    for (int before = sentence - 1; before >= Math.max(0, sentence - ANCHOR_SENTENCES); before--) {
      for (TimeExpression expression : Lists.reverse(named(before))) {
        if (expression.tie() == Tie.AT && expression.time().isKnown()) {
          return expression.time();
        }
      }
    }
    return AsOf.unknown();
  }

  private ImmutableList<TimeExpression> expressions(Words words, AsOf anchor) {
    TimePoints points = new TimePoints(words, reference, token -> tense(words, token), anchor);
    return new TimeGrammar(words, points).scan();
  }

  // "Counts 44 closures since March": what runs since then has begun, whatever the verb.
  private static Reference.Tense tense(Words words, int token) {
    for (int i = token - 1; i >= Math.max(0, token - SINCE_REACH); i--) {
      String word = words.lower(i);
      if (word.equals("since")) {
        return Reference.Tense.PAST;
      }
      if (word.equals(",") || word.equals(";")) {
        break;
      }
    }
    return Tenses.at(words, token);
  }
}
