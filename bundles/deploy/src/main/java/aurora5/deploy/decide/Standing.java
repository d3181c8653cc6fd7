package aurora5.deploy.decide;

import java.util.Set;

/**
 * How the framework has a plugin's bundle now. Immutable.
 *
 * @param stopped by a person: it would stay stopped if the framework started it again
 * @param registered ids of the workflow services it has registered
 */
public record Standing(boolean active, boolean stopped, Set<String> registered) {
  public Standing {
    registered = Set.copyOf(registered);
  }
}
