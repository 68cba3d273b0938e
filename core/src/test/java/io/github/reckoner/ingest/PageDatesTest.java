package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-03-03T08:15:00+02:00",
        "Sun, 03 Mar 2024 08:15:00 GMT",
        "20240303",
        "March 3, 2024",
        "Updated 3rd of March 2024",
        "Sunday, Mar. 3, 2024 8:15 a.m.",
        "2024/3/3",
        "Sonntag, 3. März 2024",
        "Publié le 3 mars 2024 à 18h40",
        "3 de marzo de 2024",
        "3-Mar-2024",
        "2024年3月3日",
        "2024. március 3.",
        "3 Μαρτίου 2024",
        "1709424000",
        "1709424000000"
      })
  void a_written_day_is_read(String said) {
    assertThat(PageDates.parse(said)).contains(LocalDate.of(2024, 3, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2024/03/03/dam-burst",
    "https://example.org/2024/WORLD/03/03/dam.burst/index.html",
    "https://example.org/2024/middle_east/3/3/dam/index.html",
    "https://example.org/news/dam-burst-20240303-2"
  })
  void the_day_of_an_address_is_read(String url) {
    assertThat(PageDates.inUrl(url)).contains(LocalDate.of(2024, 3, 3));
  }

  @Test
  void what_may_be_two_days_is_none() {
    assertThat(PageDates.parse("03/04/2024")).isEmpty();
    assertThat(PageDates.parse("03/04/2024", true)).contains(LocalDate.of(2024, 4, 3));
    assertThat(PageDates.parse("03/14/2024", true)).contains(LocalDate.of(2024, 3, 14));
    assertThat(PageDates.parse("13/04/2024")).contains(LocalDate.of(2024, 4, 13));
    assertThat(PageDates.parse("04.03.2024, 14:05 Uhr")).contains(LocalDate.of(2024, 3, 4));
    assertThat(PageDates.parse("31 February 2024")).isEmpty();
    assertThat(PageDates.inUrl("https://example.org/2024/03/budget")).isEmpty();
  }
}
