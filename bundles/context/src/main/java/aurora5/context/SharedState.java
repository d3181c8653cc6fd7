package aurora5.context;

import aurora5.api.catalog.Codec;
import aurora5.api.context.Contexts;
import aurora5.api.store.ContextTable;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Gives each attempt of a step its draft of the shared state. */
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
        description = "ORCHESTRATOR_CONTEXT_MAX_SIZE. Bytes of one context's keys and values.",
        defaultValue = "10485760",
        min = "1024",
        max = "1073741824")
    long maxSize() default 10_485_760;
  }

  private final AtomicReference<ContextSettings> settings = new AtomicReference<>();
  private final ContextSize size = new ContextSize(settings::get);
  private final ContextTable table;

  @Activate
  public SharedState(Config config, @Reference(name = "table") ContextTable table) {
    this.table = table;
    modified(config);
  }

  @Modified
  void modified(Config config) {
    settings.set(new ContextSettings(config.maxSize()));
  }

  @Override
  public Draft draft(String contextId, String runId, String step, Codec codec) {
    var author = new Author(contextId, runId, step, codec);
    return new StepDraft(author, table, size, Clock.systemUTC());
  }
}
