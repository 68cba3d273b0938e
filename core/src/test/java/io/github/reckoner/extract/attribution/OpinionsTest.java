package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher thinks is read as it was written, and weighed against what is known. */
class OpinionsTest {

  private static final int UNLIKELY = 90;

  @TempDir private Path folder;

  private final Story story = StoryTest.story("She said so .");
  private final Span window = new Span(0, 4);

  @Test
  void movesTokensTowardsTheTeacherByItsShare() throws IOException {
    Opinions.Opinion opinion = opinion();
    float[] anchors = {0, 1, 0, 0};
    float[][] parts = new float[2][4];

    opinion.onTokens(anchors, parts, 0.5f);

    assertThat(anchors[0]).isCloseTo(0, within(0.01f));
    assertThat(anchors[1]).isCloseTo(0.75f, within(0.01f));
    assertThat(parts[Network.SOURCE][0]).isCloseTo(0.5f, within(0.01f));
  }

  @Test
  void makesLabelsAsLikelyAsTheTeacherThinks() throws IOException {
    Chain.Target target = opinion().labels(1, window, new int[4], 1).orElseThrow();

    assertThat(target.likely()[0][Roles.SOURCE]).isCloseTo(1, within(0.01f));
    assertThat(target.likely()[1][Roles.CUE]).isCloseTo(1, within(0.01f));
    // Nothing was written of the last token.
    assertThat(target.likely()[3][Roles.OUTSIDE]).isCloseTo(1, within(0.01f));
  }

  @Test
  void knowsNothingOfOtherAnchorsAndOtherArticles() throws IOException {
    assertThat(opinion().labels(2, window, new int[4], 1)).isEmpty();
    assertThat(read().of(new Corpus.Document("another", story, List.of()))).isEmpty();
  }

  private Opinions.Opinion opinion() throws IOException {
    return read().of(new Corpus.Document("one", story, List.of())).orElseThrow();
  }

  /** An article of four tokens, of which the second attributes; three are told of. */
  private Opinions read() throws IOException {
    Path file = folder.resolve("opinions.gz");
    try (DataOutputStream out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      out.writeUTF("one");
      out.writeInt(4);
      short[][] odds = {{-900, 0, -900, -900}, {-900, -900, 900, -900}, {900, -900, -900, -900}};
      for (short[] row : odds) {
        for (short value : row) {
          out.writeShort(value);
        }
      }
      out.writeInt(1);
      out.writeInt(1);
      out.writeInt(0);
      out.writeInt(3);
      for (int label : new int[] {Roles.SOURCE, Roles.CUE, Roles.CONTENT}) {
        for (int k = 0; k < Roles.LABELS; k++) {
          out.writeByte(k == label ? 0 : UNLIKELY);
        }
      }
    }
    return Opinions.read(file);
  }
}
