package aurora5.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * What the operator allows one workflow: one configuration each, made, edited and removed at run
 * time. Thread-safe.
 */
@Component(
    service = WorkflowLimit.class,
    configurationPid = "aurora5.engine.limit",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = WorkflowLimit.Config.class, factory = true)
public final class WorkflowLimit {
  private static final int MOST = 10_000;

  private final AtomicReference<Setting> setting;

  /** A limit in force. */
  record Setting(String workflow, int mostRuns) {
    Setting {
      if (workflow.isBlank()) {
        throw new IllegalArgumentException("workflow must be the id of a workflow; it is empty");
      }
      if (mostRuns < 1 || mostRuns > MOST) {
        throw new IllegalArgumentException("mostRuns must be 1 to " + MOST + ": " + mostRuns);
      }
    }
  }

  @ObjectClassDefinition(
      name = "Aurora 5 limit of a workflow",
      description =
          "How many runs of one workflow may work at the same time. The smaller of this and of what"
              + " its author says counts; runs that wait hold up no other workflow.")
  @interface Config {
    @AttributeDefinition(
        name = "Workflow",
        description = "Id of the workflow, such as create-story.")
    String workflow() default "";

    @AttributeDefinition(
        name = "Runs at a time",
        description =
            "Runs of it at the same time; more wait, by priority. Default 10; 1 to 10000. / 동시에 도는"
                + " 실행 수",
        min = "1",
        max = "10000")
    int mostRuns() default 10;

    @AttributeDefinition(
        name = "Name in the list",
        description = "How the console lists this limit.")
    String webconsole_configurationFactory_nameHint() default "{workflow}: {mostRuns}";
  }

  @Activate
  public WorkflowLimit(Config config) {
    setting = new AtomicReference<>(new Setting(config.workflow().strip(), config.mostRuns()));
  }

  @Modified
  void changed(Config config) {
    setting.set(new Setting(config.workflow().strip(), config.mostRuns()));
  }

  Setting setting() {
    return setting.get();
  }
}
