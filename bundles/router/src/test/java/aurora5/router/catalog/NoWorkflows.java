package aurora5.router.catalog;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import java.util.List;
import java.util.Optional;

/** An empty house. */
public final class NoWorkflows implements Workflows {
  @Override
  public Optional<WorkflowVersion> newest(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<WorkflowVersion> exact(String id, String plugin) {
    return Optional.empty();
  }

  @Override
  public List<WorkflowVersion> all() {
    return List.of();
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    return () -> {};
  }
}
