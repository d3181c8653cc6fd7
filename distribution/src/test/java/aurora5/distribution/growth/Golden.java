package aurora5.distribution.growth;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.plugin.PluginJar;
import aurora5.distribution.plugin.Probe;
import java.util.Map;
import java.util.Set;

/**
 * One run of each kind, as the real Aurora wrote it, to be multiplied. Immutable.
 *
 * @param succeeded ended well
 * @param failed ended with an error
 * @param waiting waits for an answer that may still take days
 * @param parked waits for a plugin that is gone
 * @param queued accepted, and nothing of it begun
 */
record Golden(String succeeded, String failed, String waiting, String parked, String queued) {
  /** Makes them in an empty home, and kills the process. */
  static Golden made(Home home) {
    var gone = PluginJar.named("test.gone").sources("probe").with("probe-", "gone-").build();
    try (Aurora aurora = Aurora.start(home, Map.of("ORCHESTRATOR_MAX_RUNS", "1"))) {
      aurora.install(Probe.jar(), "probe-quick");
      aurora.install(gone, "gone-asking");
      var client = aurora.client();
      String succeeded = client.start("probe-quick", aurora.ask(0));
      client.ended(succeeded);
      String failed = client.start("probe-broken", aurora.ask(0));
      client.ended(failed);
      String waiting = client.start("probe-asking", aurora.ask(0));
      client.reached(waiting, Set.of("WAITING"));
      String parked = client.start("gone-asking", aurora.ask(0));
      client.reached(parked, Set.of("WAITING"));
      home.remove(gone.file());
      client.reached(parked, Set.of("WAITING_FOR_PLUGIN"));
      String holder = client.start("probe-held", aurora.ask(0));
      client.reached(holder, Set.of("RUNNING"));
      String queued = client.start("probe-quick", aurora.ask(0));
      aurora.process().kill9();
      return new Golden(succeeded, failed, waiting, parked, queued);
    }
  }
}
