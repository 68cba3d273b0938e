package io.github.reckoner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import org.junit.jupiter.api.Test;

class CalendarTest {

  @Test
  void months_are_named_in_full_and_for_short() {
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(java.util.Locale.ROOT);
      assertThat(Calendar.month(name)).contains(month);
      assertThat(Calendar.month(name.substring(0, 3))).contains(month);
    }
    assertThat(Calendar.month("sept")).contains(Month.SEPTEMBER);
    assertThat(Calendar.month("monday")).isEmpty();
  }

  @Test
  void a_short_form_of_a_weekday_is_asked_for() {
    assertThat(Calendar.weekday("sunday")).contains(DayOfWeek.SUNDAY);
    assertThat(Calendar.weekday("sun")).isEmpty();
    assertThat(Calendar.weekdayOrShort("sun")).contains(DayOfWeek.SUNDAY);
  }
}
