package aurora5.deploy.folder;

import java.util.Map;
import java.util.Set;

/**
 * What lies in the folder. Immutable.
 *
 * @param noted names of jars that have a note beside them, whether or not the jar is there
 * @param odd names of what is ignored
 */
public record Scan(Map<String, Stamp> jars, Set<String> noted, Set<String> odd) {
  public Scan {
    jars = Map.copyOf(jars);
    noted = Set.copyOf(noted);
    odd = Set.copyOf(odd);
  }
}
