package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ana Torres; Ana Torres",
        "Ana Torres | Mar 3, 2024; Ana Torres",
        "Posted by Jonas Weber on June 26, 2014 at 9:00am; Jonas Weber",
        "Jonas Weber @jweber on June 26, 2014; Jonas Weber",
        "Lena Okafor Tuesday, Feb. 18, 2025; Lena Okafor",
        "Sofia Marin and Tom Baker, The Capital Ledger 8:42 a.m. EDT; Sofia Marin and Tom Baker, The Capital Ledger",
        "June Day; June Day",
        "von Jonas Reuter; Jonas Reuter",
        "von der Heide; von der Heide",
        "Peter Mbeki Staff Reporter; Peter Mbeki",
        "Ana Torres Senior Health Correspondent; Ana Torres",
        "ANA TORRES and TOM BAKER - Wire Technology Writers; ANA TORRES and TOM BAKER",
        "Rose Orlik More from this author; Rose Orlik",
        "Ana Torres, updated 3 hours ago; Ana Torres"
      })
  void names_stay_and_dates_go(String said, String names) {
    assertThat(Bylines.clean(said)).contains(names);
  }

  @Test
  void a_date_alone_is_no_byline() {
    assertThat(Bylines.clean("9:39AM BST 05 Oct 2011")).isEmpty();
    assertThat(Bylines.clean("Published on 3 March 2024")).isEmpty();
    assertThat(Bylines.clean("https://example.org/authors/ana")).isEmpty();
    assertThat(Bylines.clean("by")).isEmpty();
  }

  @Test
  void a_note_on_the_author_is_known_by_name_or_calling() {
    String story = "The census is late. Nobody says why, and Tom Baker does not ask.";

    assertThat(Bylines.isNote("Ana Torres is a writer in Alta.", story, Optional.empty())).isTrue();
    assertThat(Bylines.isNote("Ana Torres is 61.", story, Optional.of("Ana Torres"))).isTrue();
    assertThat(Bylines.isNote("Ana Torres is 61.", story, Optional.empty())).isFalse();
    assertThat(Bylines.isNote("Tom Baker is a writer.", story, Optional.empty())).isFalse();
  }
}
