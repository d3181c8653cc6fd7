package aurora5.deploy;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.deploy.decide.Life;
import aurora5.deploy.framework.BundleReasons;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What this process did with each plugin, and what the registry says about it. Thread-safe. */
final class Lives implements Workflows.Listener {
  private final Map<String, Life> lives = new ConcurrentHashMap<>();
  private final Runnable changed;

  Lives(Runnable changed) {
    this.changed = changed;
  }

  Map<String, Life> now() {
    return Map.copyOf(lives);
  }

  void change(String sha256, UnaryOperator<Life> how) {
    lives.compute(
        sha256,
        (key, life) -> {
          Life next = how.apply(life == null ? Life.NONE : life);
          return next.equals(Life.NONE) ? null : next;
        });
    changed.run();
  }

  /** Workflows may be in other bundles too, which did not come through the folder. */
  private void changePlugin(String plugin, UnaryOperator<Life> how) {
    if (!plugin.startsWith("bundle:")) {
      change(plugin, how);
    }
  }

  @Override
  public void arrived(WorkflowVersion version) {
    changePlugin(version.plugin(), life -> life.arrived(version.id()));
  }

  @Override
  public void left(WorkflowVersion version) {
    changePlugin(version.plugin(), life -> life.left(version.id()));
  }

  /** Of a plugin that is being taken away it says nothing about the plugin. */
  @Override
  public void failed(String plugin, String id, String reason) {
    changePlugin(
        plugin, life -> life.here() ? life.trouble(BundleReasons.unusable(id, reason)) : life);
  }
}
