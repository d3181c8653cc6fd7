package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.service.ServiceExtension;

/** A bundle that knows nothing but the door runs a workflow and gets its result. */
@ExtendWith(ServiceExtension.class)
class CallerTest {
  @Test
  void aBundleOutsideCallsAWorkflowWithOneReference(
      @InjectService(timeout = 20_000) Caller caller,
      @InjectService(timeout = 20_000) Gated gated,
      @InjectService(timeout = 20_000) Workflows workflows)
      throws Exception {
    gated.gate = new CountDownLatch(0);
    Soon.holds("the workflow is here", () -> workflows.newest("gated").isPresent());

    RunView run = get(caller, "gated", "{\"number\":41}");

    assertThat(run.status()).isEqualTo(RunStatus.SUCCEEDED);
    assertThat(run.result()).contains(new Json("{\"number\":41}"));
    assertThat(FrameworkUtil.getBundle(Caller.class).getHeaders().get("Import-Package"))
        .contains("aurora5.api.run")
        .doesNotContain("aurora5.engine", "aurora5.router");
  }

  @Test
  void isToldWhyThereIsNoSuchRun(@InjectService(timeout = 20_000) Caller caller) {
    assertThatThrownBy(() -> get(caller, "no-such-workflow", "{}"))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("no-such-workflow");
  }

  private static RunView get(Caller caller, String workflow, String input) throws Exception {
    return caller.call(workflow, input).toCompletableFuture().get(60, TimeUnit.SECONDS);
  }
}
