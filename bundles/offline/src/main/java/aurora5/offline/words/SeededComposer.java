package aurora5.offline.words;

import aurora5.api.ai.Composer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same seed, the same choices. For one composition and one thread. */
public final class SeededComposer implements Composer {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?::([^{}]+))?}");

  private final SplittableRandom random;
  private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

  public SeededComposer(long seed) {
    random = new SplittableRandom(seed);
  }

  @Override
  public String fill(String sentence, Map<String, String> values) {
    return HOLE.matcher(sentence)
        .replaceAll(
            hole -> Matcher.quoteReplacement(word(hole.group(1), hole.group(2), sentence, values)));
  }

  private static String word(
      String name, String pair, String sentence, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + name + "} in: " + sentence);
    }
    return pair == null ? value : value + Particles.after(value, pair);
  }

  @Override
  public <T> T pick(List<T> options) {
    if (options.isEmpty()) {
      throw new IllegalArgumentException("nothing to pick from");
    }
    List<T> fresh = options.stream().filter(option -> !used.contains(option)).toList();
    if (fresh.isEmpty()) {
      options.forEach(used::remove);
      fresh = options;
    }
    T picked = fresh.get(random.nextInt(fresh.size()));
    used.add(picked);
    return picked;
  }

  @Override
  public <T> List<T> shuffle(List<T> options) {
    var shuffled = new ArrayList<>(options);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, random.nextInt(i + 1));
    }
    return List.copyOf(shuffled);
  }
}
