package aurora5.notion;

import aurora5.api.metrics.Metrics;
import aurora5.api.metrics.NotionCall;
import aurora5.notion.connect.Connection;
import aurora5.notion.line.Gate;
import aurora5.notion.line.Line;
import aurora5.notion.line.Post;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
 * The account at Notion: the settings in force, and the line. A new token, page or address is used
 * from the next call on; calls under way end as they began. Thread-safe.
 */
@Component(
    service = {Account.class, Gateway.class},
    immediate = true,
    configurationPid = Account.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Config.class)
public final class Account implements Gateway {
  static final String PID = "aurora5.notion";

  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  @Reference(
      name = "metrics",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Metrics metrics;

  private final Post post = new Post();
  private final Clock clock;
  private final Supplier<Gate> gates;
  private final Pulse pulse;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Consumer<Instant> holding = until -> {};
  private volatile State state;

  /**
   * @param objection why the newest settings are not in force, if they are not
   */
  private record State(
      Optional<Connection> connection,
      Optional<String> objection,
      Gate gate,
      Optional<Line> line) {}

  @Activate
  public Account(Config config) {
    this(config, Clock.systemUTC(), Gate::new);
  }

  Account(Config config, Clock clock, Supplier<Gate> gates) {
    this.gates = gates;
    this.clock = clock;
    pulse = new Pulse(clock, this::written, until -> holding.accept(until));
    state =
        next(config, new State(Optional.empty(), Optional.empty(), gates.get(), Optional.empty()));
    if (!configured()) {
      LOG.info("Notion is not configured (NOTION_API_KEY): alerts are shown on the console only");
    }
  }

  @Modified
  void modified(Config config) {
    state = next(config, state);
    listeners.forEach(Runnable::run);
  }

  private State next(Config config, State before) {
    Connection connection;
    try {
      String token = config.apiKey().isBlank() ? config.token() : config.apiKey();
      connection = Connection.of(token, config.pageId(), config.baseUrl());
    } catch (IllegalArgumentException e) {
      LOG.error("{} The settings before stay in force", e.getMessage());
      return new State(
          before.connection(), Optional.of(e.getMessage()), before.gate(), before.line());
    }
    // Notion counts by token: another page is no new beginning.
    boolean same = before.connection().filter(connection::sameAccount).isPresent();
    if (!same) {
      pulse.forget();
    }
    Gate gate = same ? before.gate() : gates.get();
    return new State(
        Optional.of(connection),
        Optional.empty(),
        gate,
        connection.configured() ? Optional.of(line(connection, gate)) : Optional.empty());
  }

  private Line line(Connection connection, Gate gate) {
    return new Line(connection.token().reveal(), connection.base(), gate, post, pulse);
  }

  private void written(NotionCall call) {
    Metrics present = metrics;
    if (present != null) {
      present.notionCalled(call);
    }
  }

  /** The line to use for a connection: the one in force if it is the same account. */
  Gateway lineTo(Connection other) {
    State now = state;
    boolean same = now.connection().filter(other::sameAccount).isPresent();
    return same && now.line().isPresent() ? now.line().get() : line(other, gates.get());
  }

  /** What is in force; without a token, too. */
  Optional<Connection> connection() {
    return state.connection();
  }

  Optional<String> objection() {
    return state.objection();
  }

  Pulse pulse() {
    return pulse;
  }

  /** How long Notion wants to be left alone; zero if it does not. */
  Duration paused() {
    return state.gate().paused();
  }

  /**
   * Leaves Notion alone until then, because it has asked for that before this process began; and
   * tells whenever it asks again.
   */
  void rest(Instant until, Consumer<Instant> asked) {
    holding = asked;
    Duration left = Duration.between(clock.instant(), until);
    if (!left.isNegative()) {
      state.gate().pause(left);
    }
  }

  /** How many calls wait for their turn. */
  int waiting() {
    return state.gate().waiting();
  }

  /** Tells whenever other settings are in force. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void hush(Runnable listener) {
    listeners.remove(listener);
  }

  @Override
  public boolean configured() {
    return state.line().isPresent();
  }

  private Gateway line() throws NotionException {
    return state.line().orElseThrow(Line::none);
  }

  @Override
  public JsonNode call(Call call) throws NotionException, InterruptedException {
    return line().call(call);
  }

  @Override
  public JsonNode send(Upload upload) throws NotionException, InterruptedException {
    return line().send(upload);
  }
}
