package aurora5.console.shell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of words under each other. Immutable. */
record Columns(List<String> heads, List<List<String>> rows) {
  private static final int WIDEST = 60;

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, heads.size())
            .map(i -> Math.max(heads.get(i).length(), widest(i)))
            .map(width -> Math.min(width, WIDEST))
            .toArray();
    String lines = rows.stream().map(row -> "\n" + line(row, widths)).collect(Collectors.joining());
    return line(heads, widths) + lines;
  }

  private int widest(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String line(List<String> cells, int[] widths) {
    String pattern =
        Arrays.stream(widths)
            .mapToObj(width -> "%-" + width + "s")
            .collect(Collectors.joining("  "));
    return String.format(pattern, cells.toArray()).stripTrailing();
  }
}
