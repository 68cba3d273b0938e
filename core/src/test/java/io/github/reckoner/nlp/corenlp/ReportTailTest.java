package io.github.reckoner.nlp.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTailTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "It/PRP fell/VBD ,/, police/NNS said/VBD ./. | 2",
        "It/PRP fell/VBD ,/, the/DT mayor/NN told/VBD a/DT paper/NN on/IN Friday/NNP ./. | 2",
        "It/PRP fell/VBD ,/, Ann/NNP Ek/NNP ,/, the/DT mayor/NN ,/, said/VBD ./. | 2",
        "It/PRP fell/VBD ,/, police/NNS saw/VBD ./. | ",
        "A/DT storm/NN ,/, police/NNS said/VBD ./. | ",
        "Police/NNS said/VBD it/PRP fell/VBD ./. | ",
        "It/PRP fell/VBD ,/, they/PRP said/VBD ,/, and/CC sank/VBD ./. | ",
        "said/VBD ./. | ",
        "./. | ",
      })
  void beginsAtTheCommaBeforeWhoReports(String words, Integer start) {
    assertThat(ReportTail.start(labels(words)))
        .isEqualTo(start == null ? OptionalInt.empty() : OptionalInt.of(start));
  }

  private static List<CoreLabel> labels(String words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (String word : Splitter.on(' ').split(words)) {
      CoreLabel label = new CoreLabel();
      label.setWord(word.substring(0, word.lastIndexOf('/')));
      label.setTag(word.substring(word.lastIndexOf('/') + 1));
      labels.add(label);
    }
    return labels;
  }
}
