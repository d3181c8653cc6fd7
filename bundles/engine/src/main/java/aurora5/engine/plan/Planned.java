package aurora5.engine.plan;

import aurora5.api.catalog.WorkflowVersion;

/** A workflow version with its plan ready for look-ups. Immutable. */
public record Planned(WorkflowVersion version, PlanIndex index) {
  public Planned(WorkflowVersion version) {
    this(version, new PlanIndex(version.plan()));
  }

  public record Key(String workflow, String plugin) {}

  public Key key() {
    return new Key(version.id(), version.plugin());
  }
}
