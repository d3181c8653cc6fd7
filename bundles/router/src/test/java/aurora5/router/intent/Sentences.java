package aurora5.router.intent;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The labelled sentences, and the catalogue they are tried on. */
final class Sentences {
  static final String NOBODY = "-";

  record Labelled(String meant, String text) {
    boolean korean() {
      return text.codePoints().anyMatch(c -> c > 0x1100);
    }
  }

  private Sentences() {}

  static List<Labelled> corpus() {
    return read("corpus.tsv");
  }

  /** Nothing is ever tuned to these. */
  static List<Labelled> heldOut() {
    return read("holdout.tsv");
  }

  private static List<Labelled> read(String resource) {
    return rows(resource).stream().map(row -> new Labelled(row[0], row[1])).toList();
  }

  static List<Subject> catalogue() {
    Map<String, List<String>> sayings = new LinkedHashMap<>();
    for (String[] row : rows("catalogue.tsv")) {
      var all = sayings.computeIfAbsent(row[0], id -> new java.util.ArrayList<>(List.of(id)));
      all.addAll(List.of(row[1], row[2]));
    }
    return sayings.entrySet().stream().map(e -> new Subject(e.getKey(), e.getValue())).toList();
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      String text =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }
}
