package aurora5.notion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where links in Notion lead: the address that the operator gave, else where Aurora listens, as the
 * HTTP room has left it in a file once it was ready. Thread-safe.
 */
@Component(
    service = OwnAddress.class,
    configurationPid = Account.PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class OwnAddress {
  private static final Logger LOG = LoggerFactory.getLogger(OwnAddress.class);
  private static final String USUAL = "http://127.0.0.1:5000";

  private final Optional<Path> file;
  private volatile String given = "";

  @Activate
  public OwnAddress(BundleContext bundle, Config config) {
    file =
        Optional.ofNullable(bundle.getProperty("aurora.home"))
            .map(home -> Path.of(home, "data", "aurora.url"));
    modified(config);
  }

  @Modified
  void modified(Config config) {
    String address = config.address().strip();
    if (address.isEmpty() || address.matches("https?://.{1,500}")) {
      given = address.replaceAll("/+$", "");
    } else {
      LOG.error(
          "aurora5.notion address (AURORA_PUBLIC_URL) must begin with http:// or https://;"
              + " the address before stays in force");
    }
  }

  /** Without a slash at its end. */
  String get() {
    String now = given;
    return now.isEmpty() ? file.flatMap(OwnAddress::read).orElse(USUAL) : now;
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (IOException notReady) {
      return Optional.empty();
    }
  }
}
