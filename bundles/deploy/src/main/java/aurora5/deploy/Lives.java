package aurora5.deploy;

import aurora5.api.Text;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.deploy.decide.Life;
import aurora5.deploy.framework.BundleReasons;
import aurora5.deploy.jar.Refusal;
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

  /** What fails while a plugin is being taken away says nothing about the plugin. */
  @Override
  public void failed(String plugin, String id, Text reason) {
    Refusal why = BundleReasons.unusable(id, reason);
    changePlugin(plugin, life -> life.here() ? life.trouble(why) : life);
  }

  @Override
  public void blocked(String plugin, String id, Text reason) {
    changePlugin(plugin, life -> life.blocked(id));
  }

  /** The engine had to give up on its code. */
  void harmful(String plugin, Text reason) {
    changePlugin(plugin, life -> life.trouble(BundleReasons.harmful(reason)));
  }
}
