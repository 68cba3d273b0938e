package io.github.reckoner.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {

  private static InOrder.Source<Integer> numbers(int count) {
    Iterator<Integer> numbers = IntStream.range(0, count).iterator();
    return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
  }

  @Test
  void should_hand_results_on_in_the_order_of_the_input() throws Exception {
    List<Integer> results = new ArrayList<>();
    // Early items take longest, so that later ones overtake them.
    InOrder.run(
        4,
        numbers(200),
        number -> {
          for (long spin = 0; spin < (200 - number) * 1000L; spin++) {
            Thread.onSpinWait();
          }
          return number;
        },
        results::add);
    assertThat(results).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void should_hold_a_bounded_number_of_items_whatever_the_input() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    InOrder.Source<Integer> source = numbers(1000);
    InOrder.run(
        2,
        () -> {
          Optional<Integer> next = source.next();
          if (next.isPresent()) {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          }
          return next;
        },
        number -> number,
        number -> underWay.decrementAndGet());
    assertThat(most.get()).isLessThan(40);
  }

  @Test
  void should_pass_on_what_the_work_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                InOrder.run(
                    2,
                    numbers(3),
                    number -> {
                      throw new IllegalArgumentException("number " + number);
                    },
                    result -> {}))
        .withMessage("number 0");
  }
}
