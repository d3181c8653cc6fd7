package aurora5.api.catalog;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The plugins that came through the deploy folder. Thread-safe. Their bundles have the location
 * {@value #LOCATION} followed by the hash of the jar.
 */
@ProviderType
public interface Plugins {
  String LOCATION = "aurora5.plugin:";

  List<Plugin> all();

  /**
   * Whether everything in the folder at start has been dealt with, and open runs' jars are here.
   */
  boolean reconciled();
}
