package aurora5.engine;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.context.Contexts;
import aurora5.api.run.Crowd;
import aurora5.api.run.Engine;
import aurora5.api.run.Queueing;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.StartRun;
import aurora5.api.run.Started;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.store.EndedRuns;
import aurora5.api.store.Journal;
import aurora5.api.store.RunTable;
import aurora5.api.work.Work;
import aurora5.engine.child.ChildScreen;
import aurora5.engine.keep.Retention;
import aurora5.engine.live.Surroundings;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The engine as a service. Settings take effect at once; no run notices. Thread-safe. */
@Component(
    configurationPid = "aurora5.engine",
    configurationPolicy = ConfigurationPolicy.REQUIRE,
    immediate = true)
@Designate(ocd = EngineRoom.Config.class)
public final class EngineRoom implements Engine {
  /** How long running steps may go on when the house is closed; the rest goes on next time. */
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Settings settings;
  private final DurableEngine engine;
  private final Retention retention;
  private final ClockWatch clockWatch;

  @ObjectClassDefinition(name = "Aurora 5 engine", description = "How runs are run.")
  @interface Config {
    @AttributeDefinition(
        name = "Retries",
        description =
            "ORCHESTRATOR_MAX_RETRIES. Attempts after the first, for steps that ask for the"
                + " standard retry. Default 3; 0 to 100. / 기본 재시도 횟수",
        min = "0",
        max = "100")
    int maxRetries() default 3;

    @AttributeDefinition(
        name = "Retry delay (ms)",
        description =
            "ORCHESTRATOR_RETRY_DELAY. Pause before the second attempt; doubles, with jitter."
                + " Default 1000; 1 to 3600000. / 첫 재시도까지의 시간",
        min = "1",
        max = "3600000")
    long retryDelay() default 1_000;

    @AttributeDefinition(
        name = "Time limit (ms)",
        description =
            "ORCHESTRATOR_TIMEOUT. Running time of a run that names none; waiting does not count."
                + " Default 300000; 1 to 31536000000. / 실행의 제한 시간",
        min = "1",
        max = "31536000000")
    long timeout() default 300_000;

    @AttributeDefinition(
        name = "Steps at a time",
        description =
            "ORCHESTRATOR_MAX_CONCURRENT. Steps of one run at the same time. Default 5; 1 to 100."
                + " / 한 실행에서 동시에 도는 단계 수",
        min = "1",
        max = "100")
    int maxConcurrent() default 5;

    @AttributeDefinition(
        name = "Runs at a time",
        description =
            "ORCHESTRATOR_MAX_RUNS. Runs at the same time; more wait, by priority. Default 100;"
                + " 1 to 10000. / 동시에 도는 실행 수",
        min = "1",
        max = "10000")
    int maxRuns() default 100;

    @AttributeDefinition(
        name = "Days kept",
        description =
            "ORCHESTRATOR_KEEP_DAYS. Days that a run is kept once it has ended; 0: for ever."
                + " Default 30; 0 to 3650. / 끝난 실행을 지키는 날수",
        min = "0",
        max = "3650")
    int keepDays() default 30;

    @AttributeDefinition(
        name = "Days kept, by workflow",
        description =
            "ORCHESTRATOR_KEEP_DAYS_OF. For workflows that are kept otherwise, as"
                + " create-story=7, daily-miracles-analysis=90.")
    String keepDaysOf() default "";
  }

  /** While it is not there, children wait. */
  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  @Activate
  public EngineRoom(
      @Reference(name = "journal") Journal journal,
      @Reference(name = "runs") RunTable runs,
      @Reference(name = "ended") EndedRuns ended,
      @Reference(name = "files") ArtifactFiles files,
      @Reference(name = "contexts") Contexts contexts,
      @Reference(name = "workflows") Workflows workflows,
      @Reference(name = "work") Work work,
      Config config) {
    var clock = Clock.systemUTC();
    settings = new Settings(config);
    engine =
        new DurableEngine(
            new Surroundings(
                journal,
                runs,
                files,
                contexts,
                workflows,
                work,
                clock,
                new SecureRandom(),
                settings::defaults),
            ChildScreen.of(() -> Optional.ofNullable(safety)));
    engine.start();
    retention = new Retention(ended, journal, settings::keeping, work).repeat();
    clockWatch = new ClockWatch(clock, work, engine::clockTurned).repeat();
  }

  @Modified
  void changed(Config config) {
    boolean keptOtherwise = settings.change(config);
    engine.settingsChanged();
    if (keptOtherwise) {
      retention.settingsChanged();
    }
  }

  @Reference(
      name = "limits",
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      updated = "changed")
  void bind(WorkflowLimit limit) {
    settings.add(limit);
    engine.settingsChanged();
  }

  void unbind(WorkflowLimit limit) {
    settings.remove(limit);
    engine.settingsChanged();
  }

  void changed(WorkflowLimit limit) {
    settings.limitsChanged();
    engine.settingsChanged();
  }

  @Deactivate
  void stop() {
    clockWatch.close();
    retention.close();
    try {
      engine.stop(GRACE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      engine.close();
    }
  }

  @Override
  public CompletionStage<Started> accept(
      WorkflowVersion version, StartRun wish, Light light, String keyFingerprint) {
    return engine.accept(version, wish, light, keyFingerprint);
  }

  @Override
  public Optional<RunView> view(String runId) {
    return engine.view(runId);
  }

  @Override
  public CompletionStage<RunView> settled(String runId, boolean stopAtWait) {
    return engine.settled(runId, stopAtWait);
  }

  @Override
  public CompletionStage<Reply> cancel(String runId) {
    return engine.cancel(runId);
  }

  @Override
  public CompletionStage<Reply> event(String runId, String name, Json event) {
    return engine.event(runId, name, event);
  }

  @Override
  public CompletionStage<Started> rerun(
      WorkflowVersion version,
      String runId,
      Optional<String> fromStep,
      Optional<Json> input,
      Light light) {
    return engine.rerun(version, runId, fromStep, input, light);
  }

  @Override
  public CompletionStage<Reply> move(String runId, WorkflowVersion version) {
    return engine.move(runId, version);
  }

  @Override
  public CompletionStage<Void> drained(String plugin) {
    return engine.drained(plugin);
  }

  @Override
  public CompletionStage<Void> park(String plugin, Duration grace) {
    return engine.park(plugin, grace);
  }

  @Override
  public AutoCloseable onHarm(BiConsumer<String, Text> listener) {
    return engine.onHarm(listener);
  }

  @Override
  public Map<String, Double> usualMillis(String workflow) {
    return engine.usualMillis(workflow);
  }

  @Override
  public Optional<Queueing> queueing(String runId) {
    return engine.queueing(runId);
  }

  @Override
  public Crowd crowd(String workflow) {
    return engine.crowd(workflow);
  }

  @Override
  public boolean recovered() {
    return engine.recovered();
  }
}
