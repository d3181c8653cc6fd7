package aurora5.context;

import aurora5.api.catalog.Codec;
import aurora5.api.context.Contexts;
import aurora5.api.safety.Safety;
import aurora5.api.store.ContextTable;
import aurora5.api.store.Journal;
import aurora5.api.work.Work;
import aurora5.context.life.ContextSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
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

/** The room of shared state, with the settings of the moment. */
@Component(
    service = Contexts.class,
    configurationPid = "aurora5.context",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SharedState.Config.class)
public final class SharedState implements Contexts {
  @ObjectClassDefinition(
      name = "Aurora 5: contexts",
      description = "State that the steps of a run share.")
  @interface Config {
    @AttributeDefinition(
        name = "Size limit",
        description =
            "ORCHESTRATOR_CONTEXT_MAX_SIZE. Bytes of one context's keys and values, history"
                + " included. Default 10485760; 1024 to 1073741824. / 컨텍스트 하나의 최대 크기(바이트)",
        defaultValue = "10485760",
        min = "1024",
        max = "1073741824")
    long maxSize() default 10_485_760;

    @AttributeDefinition(
        name = "Time to live",
        description =
            "ORCHESTRATOR_CONTEXT_TTL. Milliseconds that a context outlives its last use, once"
                + " its run has ended. Default 3600000; 1 to 31536000000. / 끝난 실행의 컨텍스트를 지키는 시간",
        defaultValue = "3600000",
        min = "1",
        max = "31536000000")
    long ttl() default 3_600_000;
  }

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  private final AtomicReference<ContextSettings> settings = new AtomicReference<>();
  private final Screen screen = new Screen(() -> Optional.ofNullable(safety));
  private final ContextRoom room;

  @Activate
  public SharedState(
      Config config,
      @Reference(name = "table") ContextTable table,
      @Reference(name = "journal") Journal journal,
      @Reference(name = "work") Work work) {
    modified(config);
    room =
        new ContextRoom(table, journal, settings::get, Clock.systemUTC(), work.aging())
            .cleaning(work);
  }

  @Modified
  void modified(Config config) {
    settings.set(new ContextSettings(config.maxSize(), Duration.ofMillis(config.ttl())));
  }

  @Deactivate
  void close() {
    room.close();
  }

  @Override
  public Draft draft(String contextId, String runId, String step, Codec codec, Duration kept) {
    return room.draft(contextId, runId, step, codec, kept);
  }

  @Override
  public CompletionStage<Written> write(Wish wish) {
    return screen.pass(wish, () -> room.write(wish));
  }

  @Override
  public void used(String contextId) {
    room.used(contextId);
  }

  @Override
  public CompletionStage<Integer> cleanUp() {
    return room.cleanUp();
  }

  @Override
  public Limits limits() {
    return room.limits();
  }
}
