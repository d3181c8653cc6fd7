package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;
import aurora5.api.work.ForeignCallException;
import aurora5.api.work.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Stops, starts and uninstalls plugins the way the deploy room understands: a bundle that a person
 * stopped stays stopped, a jar that is gone from the folder is retired. Immutable.
 */
public record PluginActs(Plugins plugins, BundleContext context, Work work, Path deploy) {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Act.Done BACK = new Act.Done("/plugins");

  public Act stop(String sha256) {
    return bundle(sha256).map(bundle -> call(sha256, "stop", bundle::stop)).orElse(missing(sha256));
  }

  public Act start(String sha256) {
    return bundle(sha256)
        .map(bundle -> call(sha256, "start", bundle::start))
        .orElse(missing(sha256));
  }

  public Act uninstall(String sha256) {
    Optional<Plugin> plugin =
        plugins.all().stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    return plugin.map(this::delete).orElse(missing(sha256));
  }

  private Act delete(Plugin plugin) {
    Path jar = deploy.resolve(Path.of(plugin.file()).getFileName().toString());
    try {
      return Files.deleteIfExists(jar) ? BACK : missing(plugin.file());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + plugin.file(), e);
    }
  }

  private Optional<Bundle> bundle(String sha256) {
    return Optional.ofNullable(context.getBundle(Plugins.LOCATION + sha256));
  }

  private Act call(String owner, String what, Deed deed) {
    try {
      work.call(
          owner,
          what,
          LIMIT,
          () -> {
            deed.perform();
            return owner;
          });
      return BACK;
    } catch (ForeignCallException e) {
      return new Act.Refused(
          409,
          new Text("플러그인이 따르지 않았습니다: " + e.getMessage(), "The plugin did not: " + e.getMessage()));
    }
  }

  private static Act missing(String what) {
    return new Act.Refused(
        404,
        new Text(
            "그런 플러그인이 없습니다: " + what + ". 목록을 새로 고쳐 주세요",
            "There is no such plugin: " + what + "; load the list again"));
  }

  private interface Deed {
    void perform() throws BundleException;
  }
}
