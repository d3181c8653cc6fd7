package aurora5.testkit;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Workflows that come and go when a test says so. Thread-safe. */
public final class FixedWorkflows implements Workflows {
  private final Map<String, WorkflowVersion> versions = new LinkedHashMap<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  /** Arrives; the newest of its id from now on. */
  public void add(WorkflowVersion version) {
    synchronized (versions) {
      versions.remove(key(version.id(), version.plugin()));
      versions.put(key(version.id(), version.plugin()), version);
    }
    listeners.forEach(listener -> listener.arrived(version));
  }

  /** Leaves at once. */
  public void remove(WorkflowVersion version) {
    synchronized (versions) {
      versions.remove(key(version.id(), version.plugin()));
    }
    listeners.forEach(listener -> listener.left(version));
  }

  private static String key(String id, String plugin) {
    return id + '\n' + plugin;
  }

  @Override
  public Optional<WorkflowVersion> newest(String id) {
    synchronized (versions) {
      return versions.values().stream()
          .filter(version -> version.id().equals(id))
          .reduce((older, newer) -> newer);
    }
  }

  @Override
  public Optional<WorkflowVersion> exact(String id, String plugin) {
    synchronized (versions) {
      return Optional.ofNullable(versions.get(key(id, plugin)));
    }
  }

  @Override
  public List<WorkflowVersion> all() {
    synchronized (versions) {
      return List.copyOf(versions.values());
    }
  }

  @Override
  public AutoCloseable listen(Listener listener) {
    listeners.add(listener);
    all().forEach(listener::arrived);
    return () -> listeners.remove(listener);
  }
}
