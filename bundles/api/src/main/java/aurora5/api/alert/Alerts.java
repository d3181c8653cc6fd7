package aurora5.api.alert;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/** The incidents, present and past. Thread-safe. */
@ProviderType
public interface Alerts {
  /** Active ones first, newest first within each. */
  List<Alert> alerts(int limit);

  /** A person has seen the last incident of that key; again is no error. False if there is none. */
  CompletionStage<Boolean> acknowledge(String key);
}
