package aurora5.api.catalog;

import aurora5.api.Text;
import java.util.Objects;

/**
 * A plugin jar. Immutable.
 *
 * @param sha256 identity: hash of the jar, 64 hex digits
 * @param file name it was dropped under
 * @param name symbolic name
 * @param version bundle version
 * @param drop number of the drop, rising: the highest serves new runs
 * @param reason why it was refused, quarantined or stopped, else {@link #NO_REASON}
 */
public record Plugin(
    String sha256, String file, String name, String version, long drop, State state, Text reason) {
  public enum State {
    /** Serves new runs. */
    LIVE,
    /** Ends the runs that began on it. */
    DRAINING,
    /** Not installed. */
    RETIRED,
    /** Never installed, or taken away: it does harm. */
    REJECTED,
    /** Stopped by a person, and stays so. */
    STOPPED
  }

  public static final Text NO_REASON = Text.same("");

  public Plugin {
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(reason, "reason");
  }

  public Plugin with(State next, Text why) {
    return new Plugin(sha256, file, name, version, drop, next, why);
  }
}
