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
  private static final Text STOPPED = new Text("정지했습니다", "Stopped");
  private static final Text STARTED = new Text("시작했습니다", "Started");
  private static final Text UNINSTALLED =
      new Text(
          "제거합니다. 진행 중인 단계는 30초까지 마치고, 남은 실행은 같은 워크플로우가 돌아올 때까지 기다립니다",
          "It is being uninstalled. Running steps get 30 s; runs that are left wait until their"
              + " workflow is back");
  private static final String PAGE = "/plugins";

  public Act stop(String sha256) {
    return bundle(sha256)
        .map(bundle -> call(sha256, "stop", bundle::stop, STOPPED))
        .orElse(missing(sha256));
  }

  public Act start(String sha256) {
    return bundle(sha256)
        .map(bundle -> call(sha256, "start", bundle::start, STARTED))
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
      return Files.deleteIfExists(jar) ? done(UNINSTALLED) : missing(plugin.file());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + plugin.file(), e);
    }
  }

  private Optional<Bundle> bundle(String sha256) {
    return Optional.ofNullable(context.getBundle(Plugins.LOCATION + sha256));
  }

  private Act call(String owner, String what, Deed deed, Text words) {
    try {
      work.call(
          owner,
          what,
          LIMIT,
          () -> {
            deed.perform();
            return owner;
          });
      return done(words);
    } catch (ForeignCallException e) {
      return new Act.Refused(
          409,
          PAGE,
          new Text("플러그인이 따르지 않았습니다: " + e.getMessage(), "The plugin did not: " + e.getMessage()));
    }
  }

  private static Act done(Text words) {
    return new Act.Done(PAGE, words);
  }

  private static Act missing(String what) {
    return new Act.Refused(
        404,
        PAGE,
        new Text(
            "그런 플러그인이 없습니다: " + what + ". 목록을 새로 고쳐 주세요",
            "There is no such plugin: " + what + "; load the list again"));
  }

  private interface Deed {
    void perform() throws BundleException;
  }
}
