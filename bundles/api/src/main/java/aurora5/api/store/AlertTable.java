package aurora5.api.store;

import aurora5.api.alert.Alert;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The incidents, to be read. Thread-safe. */
@ProviderType
public interface AlertTable {
  /** Active ones first, the last to begin first within each. */
  List<Alert> alerts(int limit);
}
