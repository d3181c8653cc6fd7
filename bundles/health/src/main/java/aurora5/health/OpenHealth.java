package aurora5.health;

import aurora5.api.work.Work;
import java.time.Clock;
import org.apache.felix.hc.api.execution.HealthCheckExecutor;

/** The probes, the rounds and the figures of the room. Thread-safe. */
record OpenHealth(CheckServices checks, Rounds rounds, Figures figures) implements AutoCloseable {
  /** Who does the work. */
  record Means(HealthCheckExecutor executor, Work work) {}

  static OpenHealth open(
      HealthSettings settings, HouseProbes.Store store, Components components, Means means) {
    var registered = new Registered(components.context());
    var probes =
        HouseProbes.of(
            settings.home(), store, registered, new HouseProbes.Around(components, means.work()));
    var checks = new CheckServices(components.context(), probes);
    var listeners = new Listeners(registered, means.work());
    var transitions = new Transitions(store.journal(), store.notices(), listeners);
    var pace = new Rounds.Pace(means.work(), Clock.systemUTC(), settings.pause());
    var rounds = new Rounds(new FelixChecks(means.executor()), transitions::follow, pace);
    return new OpenHealth(checks, rounds, new Figures(store.tallies(), registered));
  }

  void use(HealthSettings settings) {
    rounds.interval(settings.pause());
  }

  @Override
  public void close() {
    rounds.close();
    checks.close();
  }
}
