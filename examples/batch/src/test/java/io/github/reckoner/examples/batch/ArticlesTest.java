package io.github.reckoner.examples.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {

  @TempDir private Path folder;

  @Test
  void should_reject_bad_lines_with_their_numbers_and_go_on() throws IOException {
    Path in =
        Files.writeString(
            folder.resolve("in.jsonl"),
            """
            {"id": "a1", "text": "Two ships left."}

            not an article
            {"id": "a1", "text": "Three ships left."}
            {"id": "a2", "text": "Four ships left."}
            """);
    Path rejects = folder.resolve("rejects.jsonl");
    List<String> ids = new ArrayList<>();
    try (Articles articles = Articles.open(in, Optional.of(rejects))) {
      for (Optional<InputLine> next = articles.next(); next.isPresent(); next = articles.next()) {
        ids.add(next.get().number() + " " + next.get().article().id());
      }
      assertThat(articles.rejected()).isEqualTo(2);
    }
    assertThat(ids).containsExactly("1 a1", "5 a2");
    assertThat(Files.readAllLines(rejects))
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("{\"line\":3,\"id\":null,\"error\":\"not JSON");
              assertThat(lines.get(1))
                  .isEqualTo(
                      "{\"line\":4,\"id\":\"a1\",\"error\":\"the id \\\"a1\\\" has come before\"}");
            });
  }

  @Test
  void should_reject_a_line_that_is_not_utf_8_and_read_past_a_byte_order_mark() throws IOException {
    Path in = folder.resolve("in.jsonl");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("\uFEFF{\"id\": \"a1\", \"text\": \"Two ships left.\"}\r\n".getBytes(UTF_8));
    bytes.writeBytes("{\"id\": \"a2\", \"text\": \"A café.\"}\n".getBytes(ISO_8859_1));
    bytes.writeBytes("{\"id\": \"a3\", \"text\": \"Four ships left.\"}".getBytes(UTF_8));
    Files.write(in, bytes.toByteArray());
    List<String> ids = new ArrayList<>();
    try (Articles articles = Articles.open(in, Optional.empty())) {
      for (Optional<InputLine> next = articles.next(); next.isPresent(); next = articles.next()) {
        ids.add(next.get().number() + " " + next.get().article().id());
      }
      assertThat(articles.firstError().orElseThrow()).startsWith("line 2: not UTF-8");
    }
    assertThat(ids).containsExactly("1 a1", "3 a3");
  }

  @Test
  void should_read_the_pages_and_texts_of_a_folder_in_the_order_of_their_paths()
      throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Files.createDirectories(in.resolve("late"));
    Files.writeString(in.resolve("late/b.txt"), "Three ships left the port.");
    Files.writeString(
        in.resolve("a.html"),
        "<html><head><title>Two ships leave</title></head><body><p>Two ships left the port on"
            + " Monday, the harbour master said. Nobody was hurt when they met at the"
            + " mole.</p></body></html>");
    Files.writeString(in.resolve("c.pdf"), "%PDF");
    List<String> read = new ArrayList<>();
    try (Articles articles = Articles.open(in, Optional.empty())) {
      for (Optional<InputLine> next = articles.next(); next.isPresent(); next = articles.next()) {
        InputLine line = next.get();
        read.add(line.number() + " " + line.article().id() + " " + line.fromHtml());
        assertThat(line.article().text()).contains("ships left the port");
      }
      assertThat(articles.rejected()).isEqualTo(1);
    }
    assertThat(read).containsExactly("1 a.html true", "3 late/b.txt false");
  }

  @Test
  void should_hand_on_what_was_wrong_with_a_page() throws IOException {
    Path in =
        Files.writeString(folder.resolve("in.jsonl"), "{\"id\": \"a\", \"html\": \"<p></p>\"}\n");
    try (Articles articles = Articles.open(in, Optional.empty())) {
      assertThat(articles.next().orElseThrow().problems())
          .extracting(problem -> problem.message())
          .containsExactly("the page holds no running text");
    }
  }
}
