package aurora5.plugin.miracle.v3;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What speaks for and against each indicator. For one thread. */
final class Evidence {
  private final Map<Indicator, Double> weights = new EnumMap<>(Indicator.class);
  private int count;

  /** Each cue once, however often it is said; what a longer cue covers is not read again. */
  Evidence read(String said) {
    String text = Normalizer.normalize(said, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    boolean[] taken = new boolean[text.length()];
    for (Cue cue : Cue.ALL) {
      boolean counted = false;
      var found = cue.pattern().matcher(text);
      while (found.find()) {
        if (!covered(taken, found.start(), found.end()) && !counted && cue.sign() != 0) {
          counted = true;
          boolean denied = Negation.of(text, found.start(), found.end());
          add(cue.indicator(), denied ? -0.8 * cue.sign() : cue.sign());
        }
        Arrays.fill(taken, found.start(), found.end(), true);
      }
    }
    return this;
  }

  Evidence add(Indicator indicator, double weight) {
    weights.merge(indicator, weight, Double::sum);
    count++;
    return this;
  }

  /** What speaks for it, and three tenths of what speaks for the others. */
  double of(Indicator indicator) {
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double own = weights.getOrDefault(indicator, 0.0);
    return own + 0.3 * (all - own);
  }

  int count() {
    return count;
  }

  private static boolean covered(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }
}
