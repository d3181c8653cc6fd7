package aurora5.deploy.folder;

import aurora5.deploy.decide.Dropped;
import java.util.List;
import java.util.Set;

/** The jars in the folder: those that stand still, and those that do not yet. Immutable. */
public record Contents(List<Dropped> settled, Set<String> unsettled) {
  public Contents {
    settled = List.copyOf(settled);
    unsettled = Set.copyOf(unsettled);
  }
}
