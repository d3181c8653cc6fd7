package aurora5.plugin.problem.topic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a text is about. Immutable.
 *
 * @param category empty if no word tells
 * @param keywords the words that told, in the order of the text
 */
public record Topic(Optional<Category> category, List<String> keywords) {
  public Topic {
    keywords = List.copyOf(keywords);
  }

  /** The category whose words weigh most; of equals, the one that is named first. */
  public static Topic of(String text) {
    List<Words.Hit> hits = Words.in(text);
    Map<Category, Integer> weights = new EnumMap<>(Category.class);
    hits.forEach(hit -> weights.merge(hit.category(), hit.weight(), Integer::sum));
    Comparator<Category> byWeight = Comparator.comparingInt(weights::get);
    Comparator<Category> byPlace = Comparator.comparingInt(category -> -place(hits, category));
    return new Topic(
        Arrays.stream(Category.values())
            .filter(weights::containsKey)
            .max(byWeight.thenComparing(byPlace)),
        hits.stream().map(Words.Hit::word).distinct().limit(10).toList());
  }

  private static int place(List<Words.Hit> hits, Category category) {
    return hits.stream()
        .filter(hit -> hit.category() == category)
        .mapToInt(Words.Hit::place)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
