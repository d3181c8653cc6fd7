package aurora5.deploy.decide;

import aurora5.api.catalog.Plugin;
import aurora5.deploy.jar.Refusal;

/**
 * Something to be done with one plugin. The row says what the plugin is from then on. Immutable.
 */
public sealed interface Action {
  Plugin row();

  /** Write the row, then install the bundle if it is not, and start it unless it is STOPPED. */
  record Bring(Plugin row) implements Action {}

  /** Write the row, then ask the engine to tell when no open run is left on it. */
  record Drain(Plugin row) implements Action {}

  /** Write the row, then ask the engine to stop running its code. */
  record Park(Plugin row) implements Action {}

  /** Take the bundle away and write the row. */
  record Retire(Plugin row) implements Action {}

  /** Take the bundle away if there is one, and write the row. */
  record Refuse(Plugin row, Refusal why) implements Action {}
}
