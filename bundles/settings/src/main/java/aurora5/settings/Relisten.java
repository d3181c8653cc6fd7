package aurora5.settings;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server when a person has changed where it listens. */
@Component(service = ConfigurationListener.class)
public final class Relisten implements ConfigurationListener {
  private static final Logger LOG = LoggerFactory.getLogger(Relisten.class);
  private static final String OURS = "aurora5.http";
  private static final String SERVER = "org.apache.felix.http";

  private static final Map<String, String> NAMES =
      Map.of("port", "org.osgi.service.http.port", "host", "org.apache.felix.http.host");

  private final ConfigurationAdmin configurations;

  @Activate
  public Relisten(@Reference(name = "configurations") ConfigurationAdmin configurations) {
    this.configurations = configurations;
  }

  @Override
  public void configurationEvent(ConfigurationEvent event) {
    if (event.getType() == ConfigurationEvent.CM_UPDATED && OURS.equals(event.getPid())) {
      try {
        copy();
      } catch (IOException e) {
        LOG.error("The server could not be told its new address; it keeps the old one", e);
      }
    }
  }

  private void copy() throws IOException {
    Dictionary<String, Object> ours = configurations.getConfiguration(OURS, "?").getProperties();
    Configuration server = configurations.getConfiguration(SERVER, "?");
    if (ours == null || server.getProperties() == null) {
      return;
    }
    Dictionary<String, Object> next = new Hashtable<>();
    server
        .getProperties()
        .keys()
        .asIterator()
        .forEachRemaining(k -> next.put(k, server.getProperties().get(k)));
    NAMES.forEach((name, theirs) -> next.put(theirs, ours.get(name)));
    server.updateIfDifferent(next);
  }
}
