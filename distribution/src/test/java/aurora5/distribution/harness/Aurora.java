package aurora5.distribution.harness;

import aurora5.distribution.client.Client;
import aurora5.distribution.plugin.PluginJar;
import java.util.Map;

/**
 * A running Aurora with everything a test needs of it.
 *
 * @param readyMillis how long it took from its start until it was ready
 */
public record Aurora(Home home, AuroraProcess process, Client client, long readyMillis)
    implements AutoCloseable {
  public static Aurora start(Home home) {
    return start(home, Map.of());
  }

  public static Aurora start(Home home, Map<String, String> settings) {
    AuroraProcess process = AuroraProcess.start(home, settings);
    try {
      return new Aurora(home, process, process.awaitReady(), process.millisSinceStart());
    } catch (RuntimeException | Error e) {
      process.close();
      throw e;
    }
  }

  /** Drops a jar and waits until a workflow of it is live. */
  public void install(PluginJar jar, String workflow) {
    home.drop(jar);
    client.awaitWorkflow(workflow);
  }

  /** The input of the test workflows in {@code src/test/workflows/probe}. */
  public Map<String, Object> ask(int number) {
    return Map.of("gates", home.gates().toString(), "number", number);
  }

  @Override
  public void close() {
    process.close();
  }
}
