package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.reckoner.nlp.Sentence;
import io.github.reckoner.nlp.Syntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceParserIT {

  private static final CoreNlp NLP = CoreNlp.withDefaults();

  @ParameterizedTest(name = "{0}: {1} is {3} of {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The ticket was $485 per head. | $ | | root",
        "The ticket was $485 per head. | ticket | $ | nsubj",
        "The fare is €3.5m. | fare | € | nsubj",
        "The gap was $485 million last year. | year | $ | obl:tmod",
        "It has a $20 million budget. | $ | budget | compound",
        "Its gas bill has reached $2 billion, the mayor said on Friday. | $ | reached | obj",
        "Its gas bill has reached $2 billion, the mayor said on Friday. | reached | said | ccomp",
        "Its gas bill has reached $2 billion, the mayor said on Friday. | said | | root",
        "Two barges sank when a gate gave way, Ann Ek, head of the port, said. | sank | said | ccomp",
        "When the gate gave way, the barges sank. | gave | sank | advcl",
      })
  void parsesAmountsAndClosingReports(String text, String word, String governor, String relation) {
    Sentence sentence = NLP.analyze(text).sentences().get(0);
    Syntax syntax = sentence.syntax().orElseThrow();
    int token = token(sentence, word);

    assertThat(syntax.relation(token)).isEqualTo(relation);
    assertThat(syntax.governor(token))
        .isEqualTo(governor == null ? Syntax.ROOT : token(sentence, governor));
  }

  private static int token(Sentence sentence, String word) {
    int token = 0;
    while (!sentence.tokens().get(token).word().equals(word)) {
      token++;
    }
    return token;
  }
}
