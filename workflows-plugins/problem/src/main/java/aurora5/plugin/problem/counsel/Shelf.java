package aurora5.plugin.problem.counsel;

import aurora5.api.Text;
import aurora5.plugin.problem.topic.Category;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the plugin itself knows to say about a category. Immutable. */
record Shelf(Map<String, List<List<Text>>> lines) {
  private static final Map<Category, Shelf> ALL = read();

  static Shelf of(Category category) {
    return ALL.get(category);
  }

  /** The texts of the first line of that kind. */
  List<Text> line(String kind) {
    return lines.get(kind).get(0);
  }

  List<List<Text>> all(String kind) {
    return lines.get(kind);
  }

  private static Map<Category, Shelf> read() {
    Map<Category, Shelf> all = new EnumMap<>(Category.class);
    Map<String, List<List<Text>>> lines = Map.of();
    for (String line : text().split("\n")) {
      if (line.startsWith("= ")) {
        lines = new HashMap<>();
        all.put(Category.named(line.substring(2)).orElseThrow(), new Shelf(lines));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(" \\| ");
        lines.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(texts(parts));
      }
    }
    return all;
  }

  /** Pairs of Korean and English; a last word alone stands for itself. */
  private static List<Text> texts(String[] parts) {
    List<Text> texts = new ArrayList<>();
    for (int i = 1; i < parts.length; i += 2) {
      texts.add(i + 1 < parts.length ? new Text(parts[i], parts[i + 1]) : Text.same(parts[i]));
    }
    return List.copyOf(texts);
  }

  private static String text() {
    try (var in = Shelf.class.getResourceAsStream("counsel.txt")) {
      if (in == null) {
        throw new IllegalStateException("the plugin has no file counsel.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read counsel.txt of the plugin", e);
    }
  }
}
