package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

  @TempDir private Path folder;

  @Test
  void should_keep_whole_lines_and_cut_the_broken_one() throws IOException {
    Path file = Files.writeString(folder.resolve("out.jsonl"), "{\"a\":1}\n{\"a\":2}\n{\"a\"");
    assertThat(Resume.wholeLines(file)).isEqualTo(2);
    assertThat(file).hasContent("{\"a\":1}\n{\"a\":2}\n");
  }

  @Test
  void should_start_from_nothing_where_there_is_no_file() throws IOException {
    assertThat(Resume.wholeLines(folder.resolve("none.jsonl"))).isZero();
  }
}
