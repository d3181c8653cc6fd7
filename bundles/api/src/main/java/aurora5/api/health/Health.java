package aurora5.api.health;

import aurora5.api.Json;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Asks the probes round by round and keeps one verdict. Thread-safe. */
@ProviderType
public interface Health {
  /** The last round; the first one is made before this service is there. */
  HealthReport report();

  /** Makes a round now, or joins the one under way. */
  CompletionStage<HealthReport> check();

  /**
   * The last round as the quick start shows it: {@code status}, {@code timestamp}, {@code
   * services}, {@code system}, {@code workflows}, {@code checkDuration}; {@code error} if figures
   * are missing.
   *
   * @param locale of its messages
   */
  Json document(Locale locale);
}
