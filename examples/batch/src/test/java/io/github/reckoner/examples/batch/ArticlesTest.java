package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

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
}
