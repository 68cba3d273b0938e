package io.github.reckoner.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Reads the library's data files: tab-separated, UTF-8, {@code #} comments, one header line that
 * names the columns.
 *
 * <p>Stateless; callers keep what they read.
 */
public final class Lexicon {

  private static final Splitter TABS = Splitter.on('\t');

  /**
   * One line of a data file.
   *
   * @param line its number in the file, from 1
   * @param cells the cells by column name; a missing trailing cell is empty
   */
  public record Row(int line, ImmutableMap<String, String> cells) {

    /**
     * Returns the cell of a column.
     *
     * @throws IllegalArgumentException if the file has no such column
     */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column \"" + column + "\" among " + cells.keySet());
      }
      return cell;
    }

    /**
     * Returns the parts of a cell that holds several, separated by {@code |}; none for an empty
     * cell.
     */
    public ImmutableList<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty()
          ? ImmutableList.of()
          : ImmutableList.copyOf(Splitter.on('|').trimResults().split(cell));
    }
  }

  private Lexicon() {}

  /**
   * Reads the data file that lies beside a class on the class path.
   *
   * @throws IllegalStateException if it is missing, or a line has more cells than the header
   * @throws UncheckedIOException if it cannot be read
   */
  public static ImmutableList<Row> read(Class<?> beside, String file) {
    URL url = beside.getResource(file);
    if (url == null) {
      throw new IllegalStateException(
          "data file " + file + " of " + beside.getName() + " is not on the class path");
    }
    try {
      return parse(file, Resources.readLines(url, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + file + " of " + beside.getName(), e);
    }
  }

  static ImmutableList<Row> parse(String file, List<String> lines) {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    List<String> header = List.of();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = TABS.splitToList(line);
      if (header.isEmpty()) {
        header = cells;
      } else {
        rows.add(new Row(number, byColumn(file, number, header, cells)));
      }
    }
    return rows.build();
  }

  private static ImmutableMap<String, String> byColumn(
      String file, int number, List<String> header, List<String> cells) {
    if (cells.size() > header.size()) {
      throw new IllegalStateException(
          file
              + ":"
              + number
              + " has "
              + cells.size()
              + " cells, its header names "
              + header.size());
    }
    ImmutableMap.Builder<String, String> row = ImmutableMap.builder();
    for (int i = 0; i < header.size(); i++) {
      row.put(Objects.requireNonNull(header.get(i)), i < cells.size() ? cells.get(i).strip() : "");
    }
    return row.buildOrThrow();
  }
}
