package aurora5.api.deliver;

import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** Whoever brings things to a channel. A service for each channel. Thread-safe. */
@ProviderType
public interface Deliveries {
  String channel();

  /**
   * Has something that was refused tried again from where it stands. False if nothing of that key
   * was refused.
   */
  CompletionStage<Boolean> retry(String key);
}
