package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.model.Limits;
import io.github.reckoner.model.Part;
import io.github.reckoner.nlp.corenlp.CoreNlp;
import org.junit.jupiter.api.Test;

class StoryTest {

  static Story story(String text) {
    return new Story(CoreNlp.tokensOnly(Limits.defaults()).analyze(text), Part.TEXT);
  }

  private static String quotation(String text, String within) {
    Story story = story(text);
    int token = story.tokenAt(text.indexOf(within));
    return story.isQuoted(token) ? story.words(story.quotation(story.quotationOf(token))) : "";
  }

  @Test
  void aQuotationRunsOverSentences() {
    assertThat(quotation("“We counted twice. We got 40,” he said.", "40"))
        .isEqualTo("“We counted twice. We got 40,”");
  }

  @Test
  void aQuotationWithinAQuotationDoesNotEndIt() {
    assertThat(quotation("\"They asked “why?” and 40 left,\" he said.", "40"))
        .isEqualTo("\"They asked “why?” and 40 left,\"");
  }

  @Test
  void aQuotationThatIsNotClosedEndsWithTheParagraph() {
    assertThat(quotation("“We counted 40.\n\nThe ministry did not.", "ministry")).isEmpty();
    assertThat(quotation("“We counted 40.\n\nThe ministry did not.", "40"))
        .isEqualTo("“We counted 40.");
  }

  @Test
  void tokensAreFoundByOffset() {
    Story story = story("Officials said 40 people left.");
    assertThat(story.word(story.tokenAt(15))).isEqualTo("40");
    assertThat(story.tokenAt(1000)).isEqualTo(story.size());
  }

  @Test
  void anEmptyTextHasNoTokens() {
    assertThat(story("").size()).isZero();
  }
}
