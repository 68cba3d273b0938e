package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Actor;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Hop;
import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.model.Passage;
import io.github.reckoner.model.Stance;
import io.github.reckoner.model.Statement;
import io.github.reckoner.nlp.TextAnalyzer;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads over tokens alone, without model files of the engine. */
class AttributionReaderTest {

  private static final TextAnalyzer TOKENS = CoreNlp.tokensOnly(Limits.defaults());
  private static final AttributionReader READER = AttributionReader.withDefaults();

  private static Attributions read(AttributionReader reader, String text, String... figures) {
    Article article = Article.of("a", text);
    ImmutableList<Passage> passages =
        List.of(figures).stream()
            .map(f -> article.passage(Part.TEXT, text.indexOf(f), text.indexOf(f) + f.length()))
            .collect(ImmutableList.toImmutableList());
    return reader.read(article, Part.TEXT, TOKENS.analyze(text), passages);
  }

  private static Voice voice(String text, String figure) {
    Attributions read = read(READER, text, figure);
    int start = text.indexOf(figure);
    return read.voiceOf(Passage.of(Part.TEXT, text, start, start + figure.length()));
  }

  private static List<String> chain(Voice voice) {
    return voice.chain().hops().stream().map(hop -> hop.actor().name()).toList();
  }

  @Test
  void indirectSpeech() {
    Voice voice = voice("The Defense Ministry said that 40 soldiers were killed.", "40");
    assertThat(chain(voice)).containsExactly("Defense Ministry");
    assertThat(voice.stance()).isEqualTo(Stance.CLAIMED);
  }

  @Test
  void whatNobodyElseSaysTheArticleSays() {
    Voice voice = voice("The bus fell into a river. It was built for 40 passengers.", "40");
    assertThat(voice).isEqualTo(Voice.ofArticle());
  }

  @Test
  void accordingTo() {
    assertThat(chain(voice("According to Interfax, 40 miners died in the blast.", "40")))
        .containsExactly("Interfax");
    assertThat(chain(voice("At least 40 miners died, according to Interfax.", "40")))
        .containsExactly("Interfax");
  }

  @Test
  void aSurnameIsTheFullNameOfTheStory() {
    String text =
        "Governor Maria Lopez visited the town on Monday.\n\n"
            + "“We have found 40 survivors,” Lopez said.";
    Voice voice = voice(text, "40");
    assertThat(chain(voice)).containsExactly("Maria Lopez");
    assertThat(voice.chain().hops().get(0).actor().kind()).isEqualTo(Actor.Kind.PERSON);
  }

  @Test
  void aPronounIsTheLastPersonWhoSpoke() {
    String text =
        "“The dam is safe,” said Governor Maria Lopez.\n\nShe said that 40 families had left.";
    assertThat(chain(voice(text, "40"))).containsExactly("Maria Lopez");
  }

  @Test
  void aCapitalStandsForItsState() {
    Hop hop = voice("Moscow said that 40 of its soldiers were killed.", "40").chain().hops().get(0);
    assertThat(hop.actor().name()).isEqualTo("Russia");
    assertThat(hop.actor().kind()).isEqualTo(Actor.Kind.STATE);
    assertThat(hop.speakers().get(0).passage().quote()).isEqualTo("Moscow");
  }

  @Test
  void aDocumentPassesOnWhatItsFinderGot() {
    Voice voice =
        voice("According to a military report obtained by Reuters, 40 tanks were lost.", "40");
    assertThat(chain(voice)).containsExactly("Reuters", "military report");
  }

  @Test
  void theParagraphAfterDisclosedDetailsTellsThem() {
    String text =
        "On Friday the Interior Ministry released details of the raids.\n\n"
            + "Between May and July 40 people were detained.";
    assertThat(chain(voice(text, "40"))).containsExactly("Interior Ministry");
  }

  @Test
  void aHeadingMayEndWithItsSource() {
    assertThat(chain(voice("Turnout tops 60 percent - election official", "60")))
        .containsExactly("election official");
  }

  @Test
  void aMarkedEstimateIsNoPlainClaim() {
    assertThat(voice("An estimated 40 people attended the rally.", "40").stance())
        .isEqualTo(Stance.ESTIMATED);
  }

  @Test
  void aDenialHoldsItsTarget() {
    ImmutableList<FoundStatement> statements =
        read(READER, "The ministry denied that soldiers had been sent to the border.").statements();
    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).kind()).isEqualTo(Statement.Kind.DENIAL);
    assertThat(statements.get(0).target().quote()).contains("soldiers had been sent");
  }

  @Test
  void aStatedUnknownIsADisclaimer() {
    ImmutableList<FoundStatement> statements =
        read(READER, "Police did not say how many people were hurt.").statements();
    assertThat(statements).hasSize(1);
    assertThat(statements.get(0).kind()).isEqualTo(Statement.Kind.DISCLAIMER);
    assertThat(statements.get(0).target().quote()).isEqualTo("how many people were hurt");
  }

  @Test
  void aUserTeachesACue() {
    String text = "The ministry avers that 40 soldiers were killed.";
    Cues cues =
        Cues.standard().with(Cue.verb("aver", Stand.ALLEGE, "avers", "averred", "averring"));
    Attributions read = read(READER.with(cues), text, "40");
    Voice voice =
        read.voiceOf(Passage.of(Part.TEXT, text, text.indexOf("40"), text.indexOf("40") + 2));
    assertThat(chain(voice)).containsExactly("ministry");
    assertThat(voice.stance()).isEqualTo(Stance.ALLEGED);
  }

  @Test
  void aUserTeachesAnAlias() {
    String text = "GUR said that 40 soldiers were killed.";
    AttributionReader reader =
        READER.with(Aliases.none().with("GUR", "Main Directorate of Intelligence"));
    Voice voice =
        read(reader, text, "40")
            .voiceOf(Passage.of(Part.TEXT, text, text.indexOf("40"), text.indexOf("40") + 2));
    assertThat(chain(voice)).containsExactly("Main Directorate of Intelligence");
  }

  @Test
  void aFigureMustBeHandedOver() {
    Attributions read = read(READER, "Police counted 40 people.");
    assertThatThrownBy(() -> read.voiceOf(new Passage(Part.TEXT, 15, 17, "40")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("40");
  }

  @Test
  void oneBodyUnderTwoNamesIsOneActor() {
    assertThat(chain(voice("USDA said that 40 farms were flooded.", "40")))
        .containsExactly("U.S. Agriculture Department");
    assertThat(chain(voice("The U.S. Department of Agriculture said 40 farms were lost.", "40")))
        .containsExactly("U.S. Agriculture Department");
  }

  @Test
  void aMiddleInitialMakesNoOtherPerson() {
    String text =
        "Joseph M. Sellers, a lawyer, said that the case was open. Sellers said that 40 women sued.";
    assertThat(chain(voice(text, "40"))).containsExactly("Joseph Sellers");
  }

  @Test
  void whatMarksAHeadlineSaysNothing() {
    assertThat(chain(voice("The company said on Friday that 40 jobs were cut.", "40")))
        .containsExactly("company");
    String text = "UPDATE 2-Lufthansa said that 40 flights were cancelled.";
    assertThat(chain(voice(text, "40"))).doesNotContain("UPDATE");
  }

  @Test
  void aShareOfPeopleIsThosePeople() {
    String text = "About 12 percent of farmers said that they had lost 40 cows.";
    assertThat(chain(voice(text, "40"))).doesNotContain("12 percent", "percent");
  }

  @Test
  void whatIsForecastForecastsNothing() {
    assertThat(chain(voice("Wheat imports are forecast at 40 tonnes.", "40")))
        .doesNotContain("Wheat imports");
  }

  @Test
  void anEmptyTextSaysNothing() {
    assertThat(read(READER, "").all()).isEmpty();
  }
}
