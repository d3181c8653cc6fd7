package aurora5.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every room its configuration before it starts. The environment sets the initial values;
 * what the web console changes later wins until Aurora starts again, because configurations live in
 * the framework's cache and that is cleaned at every start.
 *
 * <p>When Aurora must not start, it says why, stops the framework and makes the process end with
 * exit code 78.
 */
@Component(
    service = {},
    immediate = true)
public final class SettingsWriter {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsWriter.class);

  /** As in sysexits.h: something is wrong with the configuration. */
  private static final int BAD_CONFIGURATION = 78;

  private static final String HOME = "AURORA_HOME";

  @Activate
  public SettingsWriter(
      BundleContext context, @Reference(name = "configurations") ConfigurationAdmin configurations)
      throws IOException, BundleException {
    var home = home(context.getProperty("aurora.home"));
    var environment = Environment.read(System.getenv(), Path.of(""), home);
    environment.warnings().forEach(LOG::warn);
    var settings = Settings.of(environment.values(), home);
    settings.errors().forEach(LOG::error);
    var fatal = settings.fatal().or(() -> Listener.of(settings).objection());
    if (fatal.isPresent()) {
      LOG.error("Aurora does not start: {}", fatal.get());
      failExit();
      context.getBundle(0).stop();
      return;
    }
    for (var entry : Configurations.of(settings, home).entrySet()) {
      write(configurations, entry.getKey(), entry.getValue());
    }
  }

  /** The launcher ends with 0 once the framework has stopped, so the code is set on the way out. */
  private static void failExit() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> Runtime.getRuntime().halt(BAD_CONFIGURATION), "aurora5-exit"));
  }

  private static Path home(@Nullable String property) {
    var set = Optional.ofNullable(property).or(() -> Optional.ofNullable(System.getenv(HOME)));
    return Path.of(set.orElse("")).toAbsolutePath().normalize();
  }

  private static void write(
      ConfigurationAdmin configurations, String pid, Map<String, Object> attributes)
      throws IOException {
    configurations.getConfiguration(pid, "?").updateIfDifferent(new Hashtable<>(attributes));
  }
}
