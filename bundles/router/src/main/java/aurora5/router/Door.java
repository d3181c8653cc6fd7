package aurora5.router;

import aurora5.api.Json;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.run.Reply;
import aurora5.api.run.RunPage;
import aurora5.api.run.RunView;
import aurora5.api.run.Runs;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Safety;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import aurora5.router.door.DoorSettings;
import aurora5.router.door.Gateway;
import aurora5.router.door.InputReading;
import aurora5.router.door.Pages;
import aurora5.router.door.Repeats;
import aurora5.router.door.Screen;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The one door to runs. */
@Component(
    service = Runs.class,
    configurationPid = "aurora5.router",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Door.Config.class)
public final class Door implements Runs {
  @ObjectClassDefinition(
      name = "Aurora 5: door to runs",
      description = "What is let in before a run begins.")
  @interface Config {
    @AttributeDefinition(
        name = "Runs enabled",
        description =
            "ORCHESTRATOR_ENABLED. False: every start is refused with 503. Default true. / 끄면 새"
                + " 실행을 받지 않음",
        defaultValue = "true")
    boolean enabled() default true;
  }

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  private final AtomicReference<DoorSettings> settings = new AtomicReference<>();
  private final Gateway gateway;
  private final Engine engine;
  private final RunTable table;

  @Activate
  public Door(
      Config config,
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "engine") Engine engine,
      @Reference(name = "runs") RunTable table,
      @Reference(name = "work") Work work) {
    this.engine = engine;
    this.table = table;
    var screen = new Screen(() -> Optional.ofNullable(safety));
    var repeats = new Repeats(table, work.aging());
    gateway = new Gateway(screen, workflows, engine, repeats, new InputReading(work));
    modified(config);
  }

  @Modified
  void modified(Config config) {
    settings.set(new DoorSettings(config.enabled()));
  }

  @Override
  public CompletionStage<Started> start(StartRun wish) {
    return gateway.start(wish, settings.get());
  }

  @Override
  public Optional<RunView> find(String runId) {
    return engine.view(runId);
  }

  @Override
  public RunPage list(RunTable.Filter filter) {
    return Pages.of(table, filter);
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return engine.settled(runId, stopAtWait);
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return gateway.reply(() -> engine.cancel(runId));
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return gateway.event(runId, name, event);
  }

  @Override
  public CompletionStage<Started> rerun(
      String runId, Optional<String> fromStep, Optional<Json> input) {
    return gateway.rerun(runId, fromStep, input, settings.get());
  }

  @Override
  public CompletionStage<Reply> move(String runId) {
    return gateway.move(runId);
  }
}
