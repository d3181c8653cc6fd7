package aurora5.api.health;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the probes round by round and keeps one verdict. Thread-safe. */
@ProviderType
public interface Health {
  /** The last round; the first one is made before this service is there. */
  HealthReport report();

  /** Makes a round now, or joins the one under way. */
  CompletionStage<HealthReport> check();
}
