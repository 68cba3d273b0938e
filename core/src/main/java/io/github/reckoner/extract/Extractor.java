package io.github.reckoner.extract;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.reckoner.extract.attribution.AttributionReader;
import io.github.reckoner.extract.attribution.Attributions;
import io.github.reckoner.extract.attribution.FoundStatement;
import io.github.reckoner.extract.attribution.Teller;
import io.github.reckoner.extract.attribution.Voice;
import io.github.reckoner.extract.figure.FigureReader;
import io.github.reckoner.extract.figure.LocatedFigure;
import io.github.reckoner.extract.figure.MereNumber;
import io.github.reckoner.extract.figure.Numerals;
import io.github.reckoner.extract.measure.MeasureReader;
import io.github.reckoner.extract.measure.Retellings;
import io.github.reckoner.extract.measure.Retellings.Retold;
import io.github.reckoner.extract.measure.TimeReader;
import io.github.reckoner.extract.measure.Times;
import io.github.reckoner.extract.measure.Wholes;
import io.github.reckoner.internal.Deadline;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.AsOf;
import io.github.reckoner.model.Block;
import io.github.reckoner.model.Claim;
import io.github.reckoner.model.Figure;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Measure;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Problem;
import io.github.reckoner.model.Reading;
import io.github.reckoner.model.Skipped;
import io.github.reckoner.model.Statement;
import io.github.reckoner.nlp.AnalyzedText;
import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an article: figures, what they measure and when, who says so, what is said without a
 * number, what is no figure.
 *
 * <p>Every digit run and number word of text and title ends in a claim or among the skipped
 * numerals. Immutable and thread-safe if its analyzer is.
 */
public final class Extractor {

  private final TextAnalyzer analyzer;
  private final Limits limits;
  private final FigureReader figures;
  private final boolean figuresOnly;
  private final MeasureReader measures = MeasureReader.withDefaults();
  private final TimeReader times = TimeReader.withDefaults();
  private final AttributionReader attributions;

  private Extractor(
      TextAnalyzer analyzer,
      Limits limits,
      FigureReader figures,
      AttributionReader attributions,
      boolean figuresOnly) {
    this.analyzer = requireNonNull(analyzer, "analyzer");
    this.limits = requireNonNull(limits, "limits");
    this.figures = requireNonNull(figures, "figures");
    this.attributions = requireNonNull(attributions, "attributions");
    this.figuresOnly = figuresOnly;
  }

  /** Returns an extractor over an analyzer, with the default limits, figures and attributions. */
  public static Extractor over(TextAnalyzer analyzer) {
    return new Extractor(
        analyzer,
        Limits.defaults(),
        FigureReader.withDefaults(),
        AttributionReader.withDefaults(),
        false);
  }

  /** Returns this extractor within other limits. */
  public Extractor with(Limits newLimits) {
    return new Extractor(analyzer, newLimits, figures, attributions, figuresOnly);
  }

  /** Returns this extractor with another reader of figures. */
  public Extractor with(FigureReader newFigures) {
    return new Extractor(analyzer, limits, newFigures, attributions, figuresOnly);
  }

  /** Returns this extractor with another reader of attributions. */
  public Extractor with(AttributionReader newAttributions) {
    return new Extractor(analyzer, limits, figures, newAttributions, figuresOnly);
  }

  /**
   * Returns an extractor that reads numbers, bounds and units from tokens alone; no chains, times
   * or categories.
   */
  public Extractor figuresOnly() {
    return new Extractor(analyzer, limits, figures, attributions, true);
  }

  /**
   * Reads an article whose blocks have been told apart; one without blocks is all story.
   *
   * @throws io.github.reckoner.nlp.ModelsMissingException if the engine's models are not on the
   *     class path
   */
  public Reading extract(Article article) {
    Deadline deadline = Deadline.after(limits.articleTime());
    Draft draft = new Draft(article);
    read(article, Part.TEXT, deadline, draft);
    if (article.title().isPresent()) {
      read(article, Part.TITLE, deadline, draft);
    }
    return draft.finish();
  }

  private void read(Article article, Part part, Deadline deadline, Draft draft) {
    String whole = article.text(part);
    String text = whole;
    if (whole.length() > limits.articleCharacters()) {
      text = whole.substring(0, limits.articleCharacters());
      draft.problems.add(
          new Problem(
              part,
              text.length(),
              whole.length(),
              "not read: the text has %d characters, limit articleCharacters is %d"
                  .formatted(whole.length(), limits.articleCharacters())));
    }
    List<Block> blocks = part == Part.TEXT ? article.blocks() : List.of();
    AnalyzedText analyzed = analyzer.analyze(part, text, edges(blocks, text.length()), deadline);
    List<LocatedFigure> found = numerals(analyzed, part, blocks, draft);
    if (figuresOnly) {
      found.forEach(figure -> draft.claims.add(bare(article, analyzed, figure)));
    } else {
      claims(article, analyzed, part, found, draft);
    }
    draft.problems.addAll(analyzed.problems());
    draft.count(analyzed, part);
  }

  private static ImmutableSortedSet<Integer> edges(List<Block> blocks, int length) {
    ImmutableSortedSet.Builder<Integer> edges = ImmutableSortedSet.naturalOrder();
    for (Block block : blocks) {
      if (block.start() < length) {
        edges.add(block.start());
      }
      if (block.end() < length) {
        edges.add(block.end());
      }
    }
    return edges.build();
  }

  private List<LocatedFigure> numerals(
      AnalyzedText analyzed, Part part, List<Block> blocks, Draft draft) {
    List<LocatedFigure> found = new ArrayList<>();
    BlockCursor cursor = new BlockCursor(blocks);
    Optional<Passage> before = Optional.empty();
    for (Sentence sentence : analyzed.sentences()) {
      Block.Kind kind = cursor.kindAt(sentence.start());
      boolean story = kind.isStory();
      Numerals numerals =
          story && !figuresOnly
              ? figures.read(analyzed, part, sentence)
              : figures.scan(analyzed, part, sentence);
      draft.skipped.addAll(numerals.skipped());
      if (story) {
        Passage told = draft.article.passage(part, sentence.start(), sentence.end());
        AttackerDeath.in(told, before).ifPresent(draft.suicides::add);
        before = Optional.of(told);
      }
      for (LocatedFigure figure : numerals.figures()) {
        if (story) {
          found.add(figure);
        } else {
          draft.skipped.add(Skipped.of(figure.figure().numeral(), BlockCursor.reason(kind)));
        }
      }
    }
    return found;
  }

  private static Claim bare(Article article, AnalyzedText text, LocatedFigure found) {
    Figure figure = found.figure();
    return claim(
        article,
        figure,
        Measure.of(figure.unit().name()).withText(figure.text().quote()),
        AsOf.unknown(),
        Voice.ofArticle(),
        sentence(article, text, figure.text().part(), found.sentence()));
  }

  private void claims(
      Article article, AnalyzedText text, Part part, List<LocatedFigure> found, Draft draft) {
    ImmutableList<Passage> passages =
        found.stream()
            .map(figure -> figure.figure().text())
            .collect(ImmutableList.toImmutableList());
    List<Measure> measured = measures.read(text, part, found);
    ImmutableMap<Integer, Retold> retold = Retellings.find(text, found, measured);
    Attributions voices =
        attributions.read(article, part, text, passages, tellers(text, part, found, retold));
    draft.attributions.addAll(voices.all());
    Times asOf = times.over(article, text);
    List<AsOf> moments = moments(asOf, found, retold);
    Wholes.link(text, found, measured)
        .forEach(
            (counted, whole) ->
                draft.wholes.put(
                    found.get(counted).figure().text(), found.get(whole).figure().text()));
    for (int i = 0; i < found.size(); i++) {
      LocatedFigure figure = found.get(i);
      draft.claims.add(
          claim(
              article,
              figure.figure(),
              measured.get(i),
              moments.get(i),
              voices.voiceOf(figure.figure().text()),
              sentence(article, text, part, figure.sentence())));
    }
    for (FoundStatement said : voices.statements()) {
      draft.statements.add(
          new Statement(
              said.kind(),
              article.id(),
              said.chain(),
              said.target().quote(),
              measures.describe(text, part, said.sentence(), said.firstToken(), said.endToken()),
              asOf.at(said.sentence(), said.firstToken(), said.endToken()),
              said.evidence()));
    }
  }

  // "Demand would be 18 million in the fourth quarter, he said. His colleague expected 17": then,
  // too.
  private static List<AsOf> moments(
      Times times, List<LocatedFigure> found, ImmutableMap<Integer, Retold> retold) {
    List<AsOf> moments = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      LocatedFigure figure = found.get(i);
      AsOf own = times.at(figure.sentence(), figure.firstToken(), figure.endToken());
      Optional<AsOf> then =
          Optional.ofNullable(retold.get(i))
              .filter(told -> told.mere().teller().isPresent())
              .map(told -> moments.get(told.told()))
              .filter(Extractor::isPeriod);
      moments.add(own.basis() == AsOf.Basis.STATED ? own : then.orElse(own));
    }
    return moments;
  }

  // A day is more often that of the other's count.
  private static boolean isPeriod(AsOf time) {
    return time.basis() == AsOf.Basis.STATED
        && time.isKnown()
        && time.precision() != AsOf.Precision.DAY;
  }

  private static ImmutableMap<Passage, Teller> tellers(
      AnalyzedText text,
      Part part,
      List<LocatedFigure> found,
      ImmutableMap<Integer, Retold> retold) {
    ImmutableMap.Builder<Passage, Teller> tellers = ImmutableMap.builder();
    retold.forEach(
        (i, told) -> {
          LocatedFigure figure = found.get(i);
          MereNumber mere = told.mere();
          List<Token> tokens = text.sentences().get(figure.sentence()).tokens();
          Passage cue = passage(text, part, tokens, mere.cue(), mere.cue() + 1);
          mere.teller()
              .map(run -> passage(text, part, tokens, run.first(), run.end()))
              .ifPresent(by -> tellers.put(figure.figure().text(), new Teller(by, cue)));
        });
    return tellers.buildKeepingLast();
  }

  private static Passage passage(
      AnalyzedText text, Part part, List<Token> tokens, int first, int end) {
    return Passage.of(part, text.text(), tokens.get(first).start(), tokens.get(end - 1).end());
  }

  private static Claim claim(
      Article article, Figure figure, Measure measure, AsOf asOf, Voice voice, Passage evidence) {
    return new Claim(
        article.id() + "#?",
        article.id(),
        article.publisher(),
        article.published(),
        figure,
        measure,
        asOf,
        voice.chain(),
        voice.stance(),
        false,
        evidence);
  }

  private static Passage sentence(Article article, AnalyzedText text, Part part, int index) {
    Sentence sentence = text.sentences().get(index);
    return article.passage(part, sentence.start(), sentence.end());
  }

  /** What has been found in an article so far. */
  private static final class Draft {
    private final Article article;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Passage, Passage> wholes = new HashMap<>();
    private final List<AttackerDeath> suicides = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<io.github.reckoner.model.Attribution> attributions = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<io.github.reckoner.model.Name> names = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int tokens;
    private int sentences;
    private int analysed;

    Draft(Article article) {
      this.article = article;
    }

    void count(AnalyzedText text, Part part) {
      sentences += text.sentences().size();
      for (Sentence sentence : text.sentences()) {
        tokens += sentence.tokens().size();
        if (sentence.syntaxIfKnown().isPresent()) {
          analysed++;
          names.addAll(NameSpans.of(article, part, sentence));
        }
      }
    }

    Reading finish() {
      skipped.sort(Comparator.comparing(Skipped::passage));
      problems.sort(
          Comparator.comparing(Problem::part)
              .thenComparingInt(Problem::start)
              .thenComparingInt(Problem::end)
              .thenComparing(Problem::message));
      return new Reading(
          article,
          ImmutableList.copyOf(MainClaims.finish(article, claims, wholes, suicides)),
          ImmutableList.copyOf(statements),
          ImmutableList.copyOf(attributions),
          ImmutableList.copyOf(skipped),
          ImmutableList.copyOf(names),
          ImmutableList.copyOf(problems),
          new Reading.Effort(tokens, sentences, analysed));
    }
  }
}
