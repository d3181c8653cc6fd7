package aurora5.health;

import aurora5.api.Json;
import aurora5.api.health.Health;
import aurora5.api.health.HealthReport;
import aurora5.api.store.Journal;
import aurora5.api.store.NoticeTable;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTallies;
import aurora5.api.store.StoreSize;
import aurora5.api.work.Work;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The health of the house as a component. */
@Component(
    service = Health.class,
    immediate = true,
    configurationPid = "aurora5.health",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HealthRoom.Config.class)
public final class HealthRoom implements Health {
  private final OpenHealth health;

  @Activate
  public HealthRoom(
      BundleContext context,
      Config config,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "notices") NoticeTable notices,
      @Reference(name = "tallies") RunTallies tallies,
      @Reference(name = "plugins") PluginTable plugins,
      @Reference(name = "size") StoreSize size,
      @Reference(name = "executor") HealthCheckExecutor executor,
      @Reference(name = "runtime") ServiceComponentRuntime runtime,
      @Reference(name = "work") Work work) {
    var store = new HouseProbes.Store(journal, notices, tallies, plugins, size);
    var components = new Components(context, runtime);
    var settings = new HealthSettings(Path.of(config.home()), config.interval());
    health = OpenHealth.open(settings, store, components, new OpenHealth.Means(executor, work));
  }

  @Modified
  void modified(Config config) {
    health.use(new HealthSettings(Path.of(config.home()), config.interval()));
  }

  @Deactivate
  void deactivate() {
    health.close();
  }

  @Override
  public HealthReport report() {
    return health.rounds().report();
  }

  @Override
  public CompletionStage<HealthReport> check() {
    return health.rounds().check();
  }

  @Override
  public Json document(Locale locale) {
    return health.figures().document(report(), locale);
  }

  @ObjectClassDefinition(name = "Aurora 5 health", description = "How often the house is looked at")
  @interface Config {
    @AttributeDefinition(
        name = "Home",
        description = "Read at start. Folder that holds data/ and deploy/ (AURORA_HOME).")
    String home();

    @AttributeDefinition(
        name = "Interval",
        description =
            "ORCHESTRATOR_MONITORING_INTERVAL. Milliseconds between two rounds of all probes."
                + " Default 30000; 1000 to 3600000. / 상태 점검 주기",
        min = "1000",
        max = "3600000")
    long interval() default 30_000;
  }
}
