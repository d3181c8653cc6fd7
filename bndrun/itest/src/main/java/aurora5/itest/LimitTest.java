package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.run.Queueing;
import aurora5.api.run.RunStatus;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The operator limits a workflow while its runs are in flight. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class LimitTest {
  private static final String PID = "aurora5.engine.limit";

  @Test
  void aLimitIsMadeEditedAndRemovedInFlight(
      @InjectService(timeout = 20_000) Runs runs,
      @InjectService(timeout = 20_000) Engine engine,
      @InjectService(timeout = 20_000) Gated gated,
      @InjectService(timeout = 20_000) Workflows workflows,
      @InjectService ConfigurationAdmin configurations)
      throws Exception {
    gated.gate = new CountDownLatch(1);
    Soon.holds("the workflow is here", () -> workflows.newest("gated").isPresent());

    Configuration limit = configurations.createFactoryConfiguration(PID, "?");
    limit.update(new Hashtable<>(Map.of("workflow", "gated", "mostRuns", 1)));
    Soon.holds("it is limited", () -> engine.crowd("gated").most().orElse(0) == 1);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ids.add(start(runs, i));
    }
    assertThat(engine.crowd("gated").working()).isEqualTo(1);
    assertThat(engine.queueing(ids.get(2))).contains(new Queueing(Queueing.Reason.WORKFLOW, 1, 1));

    limit.update(new Hashtable<>(Map.of("workflow", "gated", "mostRuns", 2)));
    Soon.holds("two work", () -> engine.crowd("gated").working() == 2);
    assertThat(engine.crowd("gated").waiting()).isEqualTo(1);

    limit.delete();
    Soon.holds("all work", () -> engine.crowd("gated").working() == 3);
    assertThat(engine.crowd("gated").most()).isEmpty();
    gated.gate.countDown();
    for (String id : ids) {
      var ended = runs.settled(id, false).toCompletableFuture().get(60, TimeUnit.SECONDS);
      assertThat(ended.status()).isEqualTo(RunStatus.SUCCEEDED);
    }
  }

  @Test
  void theConsoleKnowsWhatALimitIs(
      @InjectBundleContext BundleContext context, @InjectService MetaTypeService types) {
    Bundle engine =
        List.of(context.getBundles()).stream()
            .filter(bundle -> "aurora5.engine".equals(bundle.getSymbolicName()))
            .findFirst()
            .orElseThrow();
    var information = types.getMetaTypeInformation(engine);
    assertThat(information.getFactoryPids()).contains(PID);
    var attributes = information.getObjectClassDefinition(PID, null).getAttributeDefinitions(-1);
    assertThat(attributes)
        .extracting(attribute -> attribute.getID())
        .contains("workflow", "mostRuns", "webconsole.configurationFactory.nameHint");
    assertThat(attributes)
        .filteredOn(attribute -> attribute.getID().equals("mostRuns"))
        .allSatisfy(most -> assertThat(most.validate("0")).isNotEmpty())
        .allSatisfy(most -> assertThat(most.validate("5")).isEmpty());
  }

  private static String start(Runs runs, int number) throws Exception {
    var wish = StartRun.of("gated", new Json("{\"number\":" + number + "}"));
    Started started = runs.start(wish).toCompletableFuture().get(60, TimeUnit.SECONDS);
    assertThat(started).isInstanceOf(Started.Accepted.class);
    return ((Started.Accepted) started).runId();
  }
}
