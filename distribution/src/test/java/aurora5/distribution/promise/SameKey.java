package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import aurora5.distribution.evidence.WitnessLine;
import aurora5.distribution.evidence.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step that is repeated sees the key it saw before, and nobody else sees it. */
public final class SameKey implements Promise {
  @Override
  public String name() {
    return "P3";
  }

  @Override
  public List<String> broken(Evidence evidence) {
    Map<Work, String> keys = new HashMap<>();
    Map<String, Work> owners = new HashMap<>();
    List<String> changed = new ArrayList<>();
    for (WitnessLine line : evidence.witness()) {
      String key = keys.computeIfAbsent(line.work(), work -> line.key());
      Work owner = owners.computeIfAbsent(line.key(), k -> line.work());
      if (!key.equals(line.key())) {
        changed.add(line.work() + ": " + key + " became " + line.key());
      } else if (!owner.equals(line.work())) {
        changed.add(line.key() + " belongs to " + owner + " and to " + line.work());
      }
    }
    return changed;
  }
}
