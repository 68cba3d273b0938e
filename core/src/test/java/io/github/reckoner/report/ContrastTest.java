package io.github.reckoner.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of a report meet level AA of WCAG 2.2 on light and dark screens and on paper. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double GRAPHICS = 3;
  private static final Pattern SCHEME = Pattern.compile(":root \\{([^}]*)}");
  private static final Pattern COLOUR = Pattern.compile("--(\\w+): #(\\p{XDigit}+)");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "ink, badge",
    "ink, mark",
    "ink, hit",
    "quiet, paper",
    "quiet, card",
    "quiet, mark",
    "quiet, hit",
    "link, paper",
    "link, card",
    "bad, paper",
    "bad, card",
    "bad, badge",
    "good, card",
    "good, badge"
  })
  void words_can_be_read(String words, String ground) throws IOException {
    assertContrast(words, ground, TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "origin, card",
    "origin, hit",
    "finding, card",
    "finding, hit",
    "finding, paper",
    "quiet, card"
  })
  void marks_of_a_plot_can_be_seen(String mark, String ground) throws IOException {
    assertContrast(mark, ground, GRAPHICS);
  }

  // The first colours are those of a light screen; what a dark one or paper does not name, stays.
  private static void assertContrast(String front, String ground, double least) throws IOException {
    String css =
        Resources.toString(
            Resources.getResource(HtmlReport.class, "report.css"), StandardCharsets.UTF_8);
    Matcher scheme = SCHEME.matcher(css);
    Map<String, String> light = new TreeMap<>();
    int schemes = 0;
    while (scheme.find()) {
      Map<String, String> colours = new TreeMap<>(light);
      Matcher colour = COLOUR.matcher(scheme.group(1));
      while (colour.find()) {
        colours.put(colour.group(1), colour.group(2));
      }
      if (schemes == 0) {
        light.putAll(colours);
      }
      schemes++;
      assertThat(contrast(colours.get(front), colours.get(ground)))
          .as("contrast of %s on %s in the scheme %s", front, ground, schemes)
          .isGreaterThanOrEqualTo(least);
    }
    assertThat(schemes).isEqualTo(3);
  }

  private static double contrast(String first, String second) {
    double a = luminance(first);
    double b = luminance(second);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  // Relative luminance as WCAG 2.2 defines it.
  private static double luminance(String colour) {
    int digits = colour.length() / 3;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      String part = colour.substring(i * digits, (i + 1) * digits);
      double value = Integer.parseInt(digits == 1 ? part + part : part, 16) / 255.0;
      sum +=
          weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
