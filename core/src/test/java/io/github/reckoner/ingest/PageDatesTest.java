package io.github.reckoner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.nodes.Document;
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
    assertThat(PageDates.parse("Thu, 11/03/2016 - 09:45")).contains(LocalDate.of(2016, 11, 3));
    assertThat(PageDates.parse("Friday, 11/03/2016")).contains(LocalDate.of(2016, 3, 11));
    assertThat(PageDates.parse("Sunday, 11/03/2016")).isEmpty();
    assertThat(PageDates.parse("03/04/2024", PageDates.Order.DAY_FIRST))
        .contains(LocalDate.of(2024, 4, 3));
    assertThat(PageDates.parse("03/14/2024", PageDates.Order.DAY_FIRST))
        .contains(LocalDate.of(2024, 3, 14));
    assertThat(PageDates.parse("13/04/2024")).contains(LocalDate.of(2024, 4, 13));
    assertThat(PageDates.parse("04.03.2024, 14:05 Uhr")).contains(LocalDate.of(2024, 3, 4));
    assertThat(PageDates.parse("31 February 2024")).isEmpty();
    assertThat(PageDates.inUrl("https://example.org/2024/03/budget")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Updated: March 6, 2024 9:10 am | Published: March 5, 2024 8:00 pm;2024-03-05",
        "Posted: 5 March 2024, 10:20 IST. Modified: 6 March 2024;2024-03-05",
        "Last modified on Wed 6 Mar 2024 00.10 GMT;2024-03-06",
        "13-Mar-24;2024-03-13",
        "Mar 13, '24;2024-03-13",
        "13.03.24, 14:20;2024-03-13",
        "05/03/2024;2024-03-05"
      })
  void of_several_days_the_one_labelled_as_published_is_read(String said, LocalDate day) {
    PrintedDay printed = new PrintedDay(new Document(""), () -> PageDates.Order.DAY_FIRST);

    assertThat(printed.of(said)).contains(day);
  }

  @Test
  void the_order_of_day_and_month_is_told_by_the_other_dates_of_a_page() {
    assertThat(PageDates.order("27/02/2024 and 05/03/2024")).isEqualTo(PageDates.Order.DAY_FIRST);
    assertThat(PageDates.order("02/27/2024")).isEqualTo(PageDates.Order.MONTH_FIRST);
    assertThat(PageDates.order("02/27/2024, 27/02/2024")).isEqualTo(PageDates.Order.UNKNOWN);
    assertThat(PageDates.order("05/03/2024")).isEqualTo(PageDates.Order.UNKNOWN);
    assertThat(PageDates.parse("03/04/2024", PageDates.Order.MONTH_FIRST))
        .contains(LocalDate.of(2024, 3, 4));
  }
}
