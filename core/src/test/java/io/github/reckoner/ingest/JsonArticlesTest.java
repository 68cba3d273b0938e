package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonArticlesTest {

  @Test
  void should_read_what_is_given_and_guess_nothing() {
    JsonArticles.Line line =
        JsonArticles.parse(
            """
            {"id": "a1", "publisher": "Meridian Press", "published": "2023-10-26T23:30:00-04:00",
             "text": "Two ships left.", "mood": 7}
            """);
    Article expected =
        Article.of("a1", "Two ships left.")
            .withPublisher("Meridian Press")
            .withPublished(LocalDate.of(2023, 10, 26));
    assertThat(line).isEqualTo(new JsonArticles.Usable(expected, false, ImmutableList.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "a1"}                                              | no "text"
          {"text": "Two ships left."}                               | no "id"
          {"id": " ", "text": "Two ships left."}                    | no "id"
          {"id": "a1", "text": 7}                                   | "text" is not a string: 7
          {"id": 7, "text": "Two ships left."}                      | "id" is not a string: 7
          {"id": "a1", "text": "x", "published": "26 October"}      | 26 October
          {"id": "a1", "text": "x", "published": "2023-13-26"}      | 2023-13-26
          {"id": "a1", "text": "x"                                  | not JSON
          {"id": "a1", "text": "x"} {"id": "a2"}                    | not JSON
          {"id": "a1", "id": "a2", "text": "x"}                     | not JSON
          [1, 2]                                                    | but an array
          7                                                         | not a JSON object
          Two ships left.                                           | not JSON
          """)
  void should_say_what_is_wrong_with_a_line(String json, String says) {
    assertThat(JsonArticles.parse(json))
        .isInstanceOfSatisfying(
            JsonArticles.Unusable.class, unusable -> assertThat(unusable.error()).contains(says));
  }
}
