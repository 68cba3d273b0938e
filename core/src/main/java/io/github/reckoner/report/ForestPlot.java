package io.github.reckoner.report;

import io.github.reckoner.report.Plot.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Draws a plot as inline SVG: wide, with labels beside the lines, or narrow, with labels above
 * them.
 *
 * <p>Lines are intervals, an arrow is an open end, a dot is the value as written, a diamond is a
 * policy's finding.
 */
final class ForestPlot {

  private static final int WIDE = 760;
  private static final int NARROW = 360;
  private static final int EDGE = 12;
  private static final int LINE = 16;
  private static final int MOST_LINES = 3;
  private static final int WIDE_LINE = 30;
  private static final int SAYS_LINE = 22;
  // Characters of label and value together that a narrow line holds.
  private static final int NARROW_LINE = 44;

  private final Plot plot;
  private final Anchors anchors;
  private final boolean wide;
  private final double left;
  private final double right;
  private final int rowHeight;

  ForestPlot(Plot plot, Anchors anchors, boolean wide) {
    this.plot = plot;
    this.anchors = anchors;
    this.wide = wide;
    this.left = wide ? 232 : EDGE;
    this.right = wide ? WIDE - 208 : NARROW - EDGE;
    this.rowHeight = wide ? 30 : 48;
  }

  void draw(Html html, String name) {
    int rows =
        Stream.concat(plot.origins().stream(), plot.findings().stream())
            .mapToInt(this::height)
            .sum();
    int height = 16 + rows + (plot.findings().isEmpty() ? 0 : 14) + 34;
    html.open(
        "svg",
        "class",
        wide ? "plot wide" : "plot narrow",
        "viewBox",
        "0 0 " + (wide ? WIDE : NARROW) + " " + height,
        "role",
        "group",
        "aria-label",
        "Forest plot of " + name + ": " + summary());
    int top = 16;
    int bottom = height - 30;
    axis(html, top, bottom);
    int y = top;
    for (Row row : plot.origins()) {
      y += row(html, row, y);
    }
    if (!plot.findings().isEmpty()) {
      y += 7;
      html.empty("path", "class", "rule", "d", "M0 " + y + "H" + (wide ? WIDE : NARROW));
      y += 7;
      for (Row row : plot.findings()) {
        y += row(html, row, y);
      }
    }
    html.end();
  }

  private String summary() {
    return Wording.count(plot.origins().size(), "origin")
        + ", "
        + Wording.count(plot.findings().size(), "answer")
        + " of policies";
  }

  private void axis(Html html, int top, int bottom) {
    html.empty("path", "class", "axis", "d", "M" + at(left) + " " + bottom + "H" + at(right));
    double last = Double.NEGATIVE_INFINITY;
    for (double tick : plot.axis().ticks()) {
      double x = x(tick);
      String label = Wording.tick(tick);
      double half = label.length() * 3.4;
      html.empty("path", "class", "grid", "d", "M" + at(x) + " " + top + "V" + bottom);
      if (x - half > last + 6) {
        double middle = Math.max(half + 2, Math.min(x, (wide ? WIDE : NARROW) - half - 2));
        html.leaf("text", label, "class", "tick", "x", at(middle), "y", at(bottom + 17));
        last = x + half;
      }
    }
    if (plot.axis().logarithmic()) {
      html.leaf(
          "text",
          "log scale",
          "class",
          "tick scale",
          "x",
          wide ? at(left - 8) : at(right),
          "y",
          at(wide ? bottom + 17 : bottom + 29));
    }
  }

  // Draws a row and returns its height.
  private int row(Html html, Row row, int y) {
    List<String> label = lines(row);
    List<String> says = says(row);
    int height = height(row);
    boolean finding = row.claim().isEmpty();
    boolean linked = !finding;
    if (linked) {
      html.open(
          "a", "href", "#" + anchors.evidence(row.claim().orElseThrow()), "class", "row origin");
    } else {
      html.open("g", "class", "row finding");
    }
    html.leaf("title", row.label() + ": " + row.says());
    int baseline = wide ? y + height / 2 + 4 : y + 15;
    double line = wide ? y + height / 2.0 : y + height - 16;
    html.empty(
        "rect",
        "class",
        "hit",
        "x",
        "0",
        "y",
        at(y + 1),
        "width",
        at(wide ? WIDE : NARROW),
        "height",
        at(height - 2),
        "rx",
        "4");
    text(html, "label", label, wide ? 8 : EDGE, middle(baseline, label));
    text(html, "says", says, wide ? right + 14 : right, middle(baseline, says));
    interval(html, row, line);
    for (double mark : row.marks()) {
      mark(html, finding, x(mark), line);
    }
    html.end();
    return height;
  }

  // Beside a line the text stands in the middle of its row, above one at its top.
  private int middle(int baseline, List<String> lines) {
    return wide ? baseline - (lines.size() - 1) * LINE / 2 : baseline;
  }

  private static void text(Html html, String name, List<String> lines, double x, int baseline) {
    html.open("text", "class", name);
    for (int i = 0; i < lines.size(); i++) {
      html.leaf("tspan", lines.get(i), "x", at(x), "y", at(baseline + i * LINE));
    }
    html.close();
  }

  private int height(Row row) {
    int more = Math.max(lines(row).size(), says(row).size()) - 1;
    return rowHeight + (wide && more > 0 ? LINE * more - 4 : LINE * more);
  }

  // The label in lines that leave room for what is printed beside it.
  private List<String> lines(Row row) {
    int beside = says(row).stream().mapToInt(String::length).max().orElse(0);
    return wrap(row.label(), wide ? WIDE_LINE : NARROW_LINE - Math.min(22, beside));
  }

  // Numbers are never cut; their range takes a line of its own where both are long.
  private static List<String> says(Row row) {
    String says = row.says();
    int range = says.indexOf(" (");
    if (says.length() <= SAYS_LINE || range < 0) {
      return wrap(says, SAYS_LINE);
    }
    List<String> lines = new ArrayList<>(wrap(says.substring(0, range), SAYS_LINE));
    lines.addAll(wrap(says.substring(range + 1), SAYS_LINE));
    return lines;
  }

  private static List<String> wrap(String text, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.replaceAll("\\s+", " ").strip();
    while (rest.codePointCount(0, rest.length()) > most && lines.size() + 1 < MOST_LINES) {
      int cut = rest.lastIndexOf(' ', rest.offsetByCodePoints(0, most));
      if (cut <= 0) {
        break;
      }
      lines.add(rest.substring(0, cut));
      rest = rest.substring(cut + 1);
    }
    lines.add(fit(rest, most));
    return lines;
  }

  private void interval(Html html, Row row, double y) {
    double from = row.low().map(this::x).orElse(left);
    double to = row.high().map(this::x).orElse(right);
    boolean nothing = row.low().isEmpty() && row.high().isEmpty() && row.marks().isEmpty();
    if (nothing) {
      return;
    }
    if (to - from > 0.5) {
      html.empty("path", "class", "line", "d", "M" + at(from) + " " + at(y) + "H" + at(to));
    }
    row.low().ifPresentOrElse(low -> end(html, from, y), () -> arrow(html, left, y, 1));
    row.high().ifPresentOrElse(high -> end(html, to, y), () -> arrow(html, right, y, -1));
  }

  private static void end(Html html, double x, double y) {
    html.empty("path", "class", "line", "d", "M" + at(x) + " " + at(y - 5) + "V" + at(y + 5));
  }

  private static void arrow(Html html, double x, double y, int inward) {
    double back = x + 8 * inward;
    html.empty(
        "path",
        "class",
        "arrow",
        "d",
        "M" + at(x) + " " + at(y) + "L" + at(back) + " " + at(y - 5) + "V" + at(y + 5) + "Z");
  }

  private static void mark(Html html, boolean finding, double x, double y) {
    if (finding) {
      html.empty(
          "path",
          "class",
          "diamond",
          "d",
          "M" + at(x - 7) + " " + at(y) + "L" + at(x) + " " + at(y - 6) + "L" + at(x + 7) + " "
              + at(y) + "L" + at(x) + " " + at(y + 6) + "Z");
    } else {
      html.empty("circle", "class", "dot", "cx", at(x), "cy", at(y), "r", "4.5");
    }
  }

  private double x(double number) {
    double pad = 10;
    return left + pad + plot.axis().at(number) * (right - left - 2 * pad);
  }

  private static String fit(String text, int most) {
    String line = text.replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= most) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  private static String at(double position) {
    String number = String.format(Locale.ROOT, "%.1f", position);
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  static void drawBoth(Html html, Plot plot, Anchors anchors, String name) {
    for (boolean wide : List.of(true, false)) {
      new ForestPlot(plot, anchors, wide).draw(html, name);
    }
  }
}
