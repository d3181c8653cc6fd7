package aurora5.safety.light;

import aurora5.api.safety.Light;
import java.util.List;

/** One thing the traffic light knows: stems, and what has to be around them. Immutable. */
record Rule(Meaning meaning, List<String> stems, List<Condition> conditions) {
  Rule {
    stems = List.copyOf(stems);
    conditions = List.copyOf(conditions);
  }

  boolean applies(Letters letters, int from, int to) {
    boolean chance = meaning.light() == Light.YELLOW && letters.cross(from, to);
    return !chance && conditions.stream().allMatch(condition -> condition.holds(letters, from, to));
  }
}
