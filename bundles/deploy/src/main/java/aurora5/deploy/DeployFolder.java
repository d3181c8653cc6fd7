package aurora5.deploy;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.store.Journal;
import aurora5.api.store.PluginTable;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import java.io.IOException;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The deploy folder as a component. */
@Component(
    service = Plugins.class,
    immediate = true,
    configurationPid = "aurora5.deploy",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DeployFolder.Config.class)
public final class DeployFolder implements Plugins {
  private final PluginTable table;
  private final DeployLoop loop;

  @Activate
  public DeployFolder(
      BundleContext context,
      Config config,
      @Reference(name = "journal", policyOption = ReferencePolicyOption.GREEDY) Journal journal,
      @Reference(name = "table", policyOption = ReferencePolicyOption.GREEDY) PluginTable table,
      @Reference(name = "runs", policyOption = ReferencePolicyOption.GREEDY) RunTable runs,
      @Reference(name = "engine", policyOption = ReferencePolicyOption.GREEDY) Engine engine,
      @Reference(name = "workflows", policyOption = ReferencePolicyOption.GREEDY)
          Workflows workflows,
      @Reference(name = "work", policyOption = ReferencePolicyOption.GREEDY) Work work)
      throws IOException {
    this.table = table;
    var rooms = new DeployLoop.Rooms(new Rows(table, journal), runs, engine, workflows, work);
    this.loop = new DeployLoop(context, settings(config), rooms);
  }

  @Modified
  void modified(Config config) {
    loop.use(settings(config));
  }

  @Deactivate
  void close() throws Exception {
    loop.close();
  }

  @Override
  public List<Plugin> all() {
    return table.plugins();
  }

  @Override
  public boolean reconciled() {
    return loop.reconciled();
  }

  private static Settings settings(Config config) {
    return Settings.of(config.home(), config.poll(), config.grace());
  }

  @ObjectClassDefinition(
      name = "Aurora 5 deploy folder",
      description = "Where workflow plugins are dropped, and how they come and go.")
  @interface Config {
    @AttributeDefinition(
        name = "Home",
        description = "Read at start. Absolute path of AURORA_HOME; deploy and data lie below.")
    String home();

    @AttributeDefinition(
        name = "Poll",
        description =
            "Milliseconds between two looks at the deploy folder. Default 200; 50 to 10000. / 배포"
                + " 폴더를 살피는 간격",
        min = "50",
        max = "10000")
    int poll() default 200;

    @AttributeDefinition(
        name = "Grace",
        description =
            "Milliseconds that running steps get when their plugin is deleted. Default 30000; 0 to"
                + " 600000. / 플러그인이 지워질 때 진행 중인 단계에 주는 시간",
        min = "0",
        max = "600000")
    int grace() default 30_000;
  }
}
