package aurora5.safety.light;

import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Verdict;

/** What it means that something was found in a text. Immutable. */
record Meaning(Light light, Area area, Text reason) {
  Verdict at(Letters letters, int from) {
    return new Verdict(light, area, reason, new Excerpt(letters.written(from, Excerpt.LONGEST)));
  }
}
