package aurora5.plugin.miracle.v2;

import java.util.ArrayList;
import java.util.List;

/** One factor while it is added up. For one thread. */
final class Part {
  private final String name;
  private final int cap;
  private final List<String> reasons = new ArrayList<>(2);
  private int score;

  Part(String name, int start, int cap) {
    this.name = name;
    this.cap = cap;
    score = start;
  }

  Part add(boolean holds, int points) {
    score += holds ? points : 0;
    return this;
  }

  Part add(boolean holds, int points, String reason) {
    if (holds) {
      reasons.add(reason);
    }
    return add(holds, points);
  }

  Factor factor(String otherwise) {
    String reason = reasons.isEmpty() ? otherwise : String.join(", ", reasons);
    return new Factor(name, Math.max(0, Math.min(cap, score)), reason);
  }
}
