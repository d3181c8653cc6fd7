package aurora5.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Everywhere a secret may stand: environment, system properties, configurations. Immutable. */
record ConfiguredValues(ConfigurationAdmin configurations) {
  List<Map<String, ?>> everywhere() {
    List<Map<String, ?>> all = new ArrayList<>();
    all.add(System.getenv());
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(n -> properties.put(n, System.getProperty(n)));
    all.add(properties);
    for (Configuration configuration : all()) {
      all.add(values(configuration.getProperties()));
    }
    return all;
  }

  private List<Configuration> all() {
    try {
      Configuration[] found = configurations.listConfigurations(null);
      return found == null ? List.of() : List.of(found);
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("the configurations cannot be read", e);
    }
  }

  private static Map<String, Object> values(Dictionary<String, Object> properties) {
    Map<String, Object> values = new HashMap<>();
    if (properties != null) {
      Collections.list(properties.keys()).forEach(key -> values.put(key, properties.get(key)));
    }
    return values;
  }
}
