package aurora5.engine.shell;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.engine.run.PlanIndex;

/** A workflow version with its plan ready for look-ups. Immutable. */
record Planned(WorkflowVersion version, PlanIndex index) {
  Planned(WorkflowVersion version) {
    this(version, new PlanIndex(version.plan()));
  }

  record Key(String workflow, String plugin) {}

  Key key() {
    return new Key(version.id(), version.plugin());
  }
}
