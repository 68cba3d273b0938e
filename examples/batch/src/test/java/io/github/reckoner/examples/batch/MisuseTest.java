package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisuseTest {

  private static final String ARTICLE = "{\"id\": \"a1\", \"text\": \"Two ships left.\"}\n";

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private Path in = Path.of("");

  @BeforeEach
  void write() throws IOException {
    in = Files.writeString(folder.resolve("in.jsonl"), ARTICLE);
  }

  private int run(String... args) {
    return Reckon.command().setErr(new PrintWriter(said, true)).execute(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract", "reconcile", "fuse"})
  void should_not_write_over_what_it_reads(String command) throws IOException {
    String again = folder.resolve("./in.jsonl").toString();
    assertThat(run(command, in.toString(), again)).isEqualTo(2);
    assertThat(run(command, in.toString(), folder + "/out", "--rejects", again)).isEqualTo(2);
    assertThat(said.toString()).contains("would overwrite IN");
    assertThat(in).hasContent(ARTICLE);
  }

  @Test
  void should_say_what_is_wrong_with_a_place() {
    assertThat(run("extract", folder + "/absent", folder + "/out", "--figures-only")).isEqualTo(1);
    assertThat(said.toString()).contains("no such file or folder: " + folder);
  }

  @Test
  void should_refuse_to_run_without_threads() {
    assertThat(run("extract", in.toString(), folder + "/out", "--threads", "0")).isEqualTo(2);
    assertThat(said.toString()).contains("--threads must be 1 or more: 0");
  }

  @Test
  void should_tell_the_first_line_that_was_rejected() throws IOException {
    Files.writeString(in, "no article\n" + ARTICLE);
    assertThat(run("extract", in.toString(), folder + "/out", "--figures-only"))
        .isEqualTo(Reckon.REJECTED);
    assertThat(said.toString())
        .contains("rejected first: line 1: not JSON")
        .endsWith("articles: 1, failed: 0, rejected: 1" + System.lineSeparator());
  }
}
