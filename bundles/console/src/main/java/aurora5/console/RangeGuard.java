package aurora5.console;

import java.io.IOException;
import java.util.Collections;
import java.util.Dictionary;
import org.apache.felix.webconsole.spi.ConfigurationHandler;
import org.apache.felix.webconsole.spi.ValidationException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.MetaTypeService;

/** Refuses wrong values on the page of configurations, so that the old ones stay. */
@Component(service = ConfigurationHandler.class)
public final class RangeGuard implements ConfigurationHandler {
  private static final String OURS = "aurora5.";

  private final DeclaredRanges ranges;
  private final ConfigurationAdmin configurations;

  @Activate
  public RangeGuard(
      BundleContext bundle,
      @Reference(name = "types") MetaTypeService types,
      @Reference(name = "configurations") ConfigurationAdmin configurations) {
    ranges = new DeclaredRanges(bundle, types);
    this.configurations = configurations;
  }

  @Override
  public void createConfiguration(String pid) {
    // What has no room is read by nobody.
  }

  @Override
  public void createFactoryConfiguration(String factoryPid, String name) {
    // What has no room is read by nobody.
  }

  @Override
  public void deleteConfiguration(@Nullable String factoryPid, String pid)
      throws ValidationException {
    if (factoryPid == null && pid.startsWith(OURS)) {
      throw new ValidationException(
          "%s is needed by its room and cannot be deleted; change it instead".formatted(pid));
    }
  }

  @Override
  public void updateConfiguration(
      @Nullable String factoryPid, String pid, Dictionary<String, Object> values)
      throws ValidationException, IOException {
    String declared = factoryPid == null ? pid : factoryPid;
    if (declared.startsWith(OURS)) {
      Dictionary<String, Object> before = configurations.getConfiguration(pid, "?").getProperties();
      keepTheRest(before, values);
      var problems = ranges.problems(declared, before, values);
      if (!problems.isEmpty()) {
        throw new ValidationException(String.join("; ", problems));
      }
    }
  }

  /** The console takes away what is not in the form. */
  private static void keepTheRest(
      @Nullable Dictionary<String, Object> before, Dictionary<String, Object> values) {
    if (before != null) {
      for (String key : Collections.list(before.keys())) {
        if (values.get(key) == null) {
          values.put(key, before.get(key));
        }
      }
    }
  }
}
