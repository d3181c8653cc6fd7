package aurora5.api.store;

import aurora5.api.catalog.Plugin;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The plugins known so far, to be read; answered from memory. Thread-safe. */
@ProviderType
public interface PluginTable {
  /** In the order of their drops. */
  List<Plugin> plugins();
}
