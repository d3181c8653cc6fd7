package aurora5.distribution.chaos;

import aurora5.distribution.client.Client;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.measure.Await;
import aurora5.distribution.weave.Agent;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The life of one process under load, from its start to its kill. For one thread. */
final class Life {
  /** A failpoint that is not reached by then is not on the way today. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(3);
  private static final long TICK_MILLIS = 20;
  private static final int TICKS_A_LOOK = 25;
  private static final int MOST_QUEUED = 100;
  private static final String QUEUED = "/api/runs?status=QUEUED&limit=" + MOST_QUEUED;

  /** What all lives share. */
  record World(Crowd crowd, Log log, Agent agent, Runnable swap) {}

  private final World world;
  private final AuroraProcess process;
  private int ticks;
  private boolean full;

  Life(World world, AuroraProcess process) {
    this.world = world;
    this.process = process;
  }

  /** Lives until the kill, or until nothing hit for long. */
  void endBy(Schedule.Turn turn) {
    Kill kill = turn.kill();
    if (kill.failpoint().isEmpty() || isFrom(kill, Kill.From.START)) {
      world.agent().arm();
    }
    long started = System.nanoTime();
    Optional<URI> address = ready(kill, started);
    if (address.isEmpty()) {
      kill(kill.word());
      return;
    }
    world.log().write("ready", process.millisSinceStart());
    Client client = new Client(address.get());
    ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor();
    try {
      ticks.scheduleAtFixedRate(() -> tick(client), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
      if (turn.calm()) {
        new Calm(client).await();
      }
      load(kill);
    } finally {
      ticks.shutdownNow();
      Await.until("all requests have ended", DRAIN_LIMIT, world.crowd()::quiet);
    }
  }

  /** One more wish, unless more runs wait than this machine can do. */
  private void tick(Client client) {
    if (ticks++ % TICKS_A_LOOK == 0) {
      full = client.get(QUEUED).json().path("runs").size() >= MOST_QUEUED;
    }
    if (!full) {
      world.crowd().wish(client);
    }
  }

  /** Empty if it is to be killed before it is ready. */
  private Optional<URI> ready(Kill kill, long started) {
    return Await.present(
        "ready, or the kill",
        START_LIMIT,
        () -> {
          boolean over =
              world.agent().reached()
                  || kill instanceof Kill.AfterStart at && passed(started) >= at.millis();
          Optional<URI> address = over ? Optional.empty() : process.address();
          return over || address.isPresent() ? Optional.of(address) : Optional.empty();
        });
  }

  private void load(Kill kill) {
    long ready = System.nanoTime();
    if (isFrom(kill, Kill.From.READY)) {
      world.agent().arm();
    }
    if (kill.swap()) {
      Await.until("some load", () -> passed(ready) > 300);
      world.agent().arm();
      world.swap().run();
    }
    long limit = limit(kill);
    Await.until(
        "the kill",
        PATIENCE.plusSeconds(60),
        () -> {
          if (!process.alive()) {
            throw new IllegalStateException("Aurora ended by itself: " + process.output());
          }
          return world.agent().reached() || passed(ready) >= limit;
        });
    boolean missed = kill.failpoint().isPresent() && !world.agent().reached();
    kill(missed ? "missed-" + kill.word() : kill.word());
  }

  /** How many ms of load it may take. */
  private long limit(Kill kill) {
    if (kill instanceof Kill.AfterReady at) {
      return at.millis();
    }
    if (kill instanceof Kill.AfterStart at) {
      return Math.max(0, at.millis() - process.millisSinceStart());
    }
    return PATIENCE.toMillis();
  }

  private void kill(String where) {
    world.log().write("killed", where);
    process.kill9();
  }

  private static boolean isFrom(Kill kill, Kill.From from) {
    return kill instanceof Kill.AtPoint at && at.from() == from;
  }

  private static long passed(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }
}
