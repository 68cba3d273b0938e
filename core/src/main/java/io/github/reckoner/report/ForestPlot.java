package io.github.reckoner.report;

import io.github.reckoner.report.Plot.Row;
import java.util.List;
import java.util.Locale;

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
    int rows = plot.origins().size() + plot.findings().size();
    int height = 16 + rows * rowHeight + (plot.findings().isEmpty() ? 0 : 14) + 34;
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
      row(html, row, y);
      y += rowHeight;
    }
    if (!plot.findings().isEmpty()) {
      y += 7;
      html.empty("path", "class", "rule", "d", "M0 " + y + "H" + (wide ? WIDE : NARROW));
      y += 7;
      for (Row row : plot.findings()) {
        row(html, row, y);
        y += rowHeight;
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

  private void row(Html html, Row row, int y) {
    boolean finding = row.claim().isEmpty();
    boolean linked = !finding;
    if (linked) {
      html.open(
          "a", "href", "#" + anchors.evidence(row.claim().orElseThrow()), "class", "row origin");
    } else {
      html.open("g", "class", "row finding");
    }
    html.leaf("title", row.label() + ": " + row.says());
    int baseline = wide ? y + rowHeight / 2 + 4 : y + 15;
    double line = wide ? y + rowHeight / 2.0 : y + 32;
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
        at(rowHeight - 2),
        "rx",
        "4");
    html.leaf(
        "text",
        fit(row.label(), wide ? 32 : NARROW_LINE - Math.min(22, row.says().length())),
        "class",
        "label",
        "x",
        at(wide ? 8 : EDGE),
        "y",
        at(baseline));
    html.leaf(
        "text",
        fit(row.says(), wide ? 25 : 24),
        "class",
        "says",
        "x",
        at(wide ? right + 14 : right),
        "y",
        at(baseline));
    interval(html, row, line);
    for (double mark : row.marks()) {
      mark(html, finding, x(mark), line);
    }
    html.end();
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
