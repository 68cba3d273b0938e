package io.github.reckoner.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreesTest {

  @Test
  void oneTreeAsksEachLevelOnce() {
    Trees trees = new Trees(2, new int[] {0, 1}, new float[] {5, 7}, new float[] {1, 2, 3, 4});
    assertThat(trees.score(new float[] {0, 0})).isEqualTo(1);
    assertThat(trees.score(new float[] {0, 8})).isEqualTo(2);
    assertThat(trees.score(new float[] {6, 7})).isEqualTo(3);
    assertThat(trees.score(new float[] {6, 8})).isEqualTo(4);
  }

  @Test
  void treesLearnWhatNoSingleLimitTells() throws IOException {
    List<float[]> rows = new ArrayList<>();
    boolean[] labels = new boolean[400];
    for (int i = 0; i < labels.length; i++) {
      float[] row = new float[Review.SIZE];
      int line = i / 20;
      row[0] = i % 20;
      row[1] = line;
      labels[i] = (row[0] > 9) == (row[1] > 9);
      rows.add(row);
    }
    Grower grower = new Grower(rows, labels);
    Trees grown = grower.grow();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    grower.write(new DataOutputStream(bytes));
    Trees read = Trees.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += (read.score(rows.get(i)) > 0) == labels[i] ? 1 : 0;
      assertThat(read.score(rows.get(i))).isEqualTo(grown.score(rows.get(i)));
    }
    assertThat(right).isGreaterThan(380);
  }
}
