package aurora5.openai;

import aurora5.api.ai.ModelException.Kind;
import aurora5.api.metrics.Metrics;
import aurora5.api.metrics.ModelCall;
import aurora5.api.store.Journal;
import aurora5.api.store.SpendingTable;
import aurora5.openai.ask.Habits;
import aurora5.openai.book.Budget;
import aurora5.openai.book.Calls;
import aurora5.openai.book.Pulse;
import aurora5.openai.book.Retries;
import aurora5.openai.book.SpendingBook;
import aurora5.openai.line.Failures;
import aurora5.openai.line.JdkHttp;
import aurora5.openai.line.Line;
import aurora5.openai.setup.Setup;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The account at the server: the settings in force and what all calls share. A new key, address or
 * model is used from the next call on; calls under way end as they began. Thread-safe.
 */
@Component(
    service = Account.class,
    immediate = true,
    configurationPid = "aurora5.openai",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class)
public final class Account {
  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  @Reference(
      name = "metrics",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Metrics metrics;

  private final Clock clock;
  private final Lazy<JdkHttp> http = new Lazy<>(JdkHttp::new);
  private final Habits habits = new Habits();
  private final Budget budget;
  private final Pulse pulse;
  private final Calls calls;
  private volatile State state;

  /**
   * @param setup empty if none was ever right
   * @param objection why the newest settings are not in force, if they are not
   * @param line made when it is first needed: loading the SDK takes a second
   */
  private record State(Optional<Setup> setup, Optional<String> objection, Lazy<Line> line) {}

  @Activate
  public Account(
      @Reference(name = "journal") Journal journal,
      @Reference(name = "spending") SpendingTable spending,
      Config config) {
    this(
        config,
        new StoredSpending(journal, spending),
        Clock.systemDefaultZone(),
        new Retries(
            time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
            Clock.systemUTC(),
            () -> ThreadLocalRandom.current().nextDouble()));
  }

  Account(Config config, SpendingBook book, Clock clock, Retries retries) {
    this.clock = clock;
    budget = new Budget(book, clock);
    pulse = new Pulse(clock);
    calls = new Calls(retries, budget, pulse, clock, this::written);
    state = next(config, new State(Optional.empty(), Optional.empty(), noLine()));
  }

  @Modified
  void modified(Config config) {
    state = next(config, state);
  }

  private State next(Config config, State before) {
    Setup setup;
    try {
      setup = Settings.of(config);
    } catch (IllegalArgumentException e) {
      LOG.error("{}; the settings before stay in force", e.getMessage());
      return new State(before.setup(), Optional.of(e.getMessage()), before.line());
    }
    if (before.setup().filter(setup::sameAccount).isEmpty()) {
      pulse.forget();
    }
    return new State(
        Optional.of(setup),
        Optional.empty(),
        setup.configured() ? new Lazy<>(() -> Line.to(setup, http.get(), clock)) : noLine());
  }

  private static Lazy<Line> noLine() {
    return new Lazy<>(
        () -> {
          throw Failures.of(Kind.NOT_CONFIGURED, "");
        });
  }

  private void written(ModelCall call) {
    Metrics present = metrics;
    if (present != null) {
      present.modelCalled(call);
    }
  }

  boolean available() {
    return setup().isPresent();
  }

  /** What is in force; empty without a key. */
  Optional<Setup> setup() {
    return state.setup().filter(Setup::configured);
  }

  Optional<String> objection() {
    return state.objection();
  }

  /**
   * @throws aurora5.api.ai.ModelException if there is no key
   */
  Line line() {
    return state.line().get();
  }

  Calls calls() {
    return calls;
  }

  Habits habits() {
    return habits;
  }

  Budget budget() {
    return budget;
  }

  Pulse pulse() {
    return pulse;
  }
}
