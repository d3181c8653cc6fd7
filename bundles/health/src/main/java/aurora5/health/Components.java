package aurora5.health;

import aurora5.api.Text;
import aurora5.api.catalog.Plugins;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.dto.BundleDTO;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Components of ours and of the plugins that do not run, each with what it lacks. Thread-safe. */
record Components(BundleContext context, ServiceComponentRuntime runtime)
    implements Supplier<List<Text>> {
  @Override
  public List<Text> get() {
    return runtime.getComponentDescriptionDTOs().stream()
        .filter(description -> ours(description.bundle))
        .flatMap(this::troubles)
        .distinct()
        .toList();
  }

  private boolean ours(BundleDTO bundle) {
    if (bundle.symbolicName != null && bundle.symbolicName.startsWith("aurora5.")) {
      return true;
    }
    var installed = context.getBundle(bundle.id);
    return installed != null && installed.getLocation().startsWith(Plugins.LOCATION);
  }

  private Stream<Text> troubles(ComponentDescriptionDTO description) {
    return runtime.getComponentConfigurationDTOs(description).stream().flatMap(this::trouble);
  }

  private Stream<Text> trouble(ComponentConfigurationDTO component) {
    String name = component.description.name;
    return switch (component.state) {
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Stream.of(lacks(name, component));
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION ->
          Stream.of(new Text(name + "에 설정이 없습니다", name + " lacks its configuration"));
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          Stream.of(new Text("시작하지 못함: " + name, name + " could not start"));
      default -> Stream.empty();
    };
  }

  private static Text lacks(String name, ComponentConfigurationDTO component) {
    String missing =
        Arrays.stream(component.unsatisfiedReferences)
            .map(reference -> reference.name)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Text(
        "%s에 필요한 서비스가 없습니다(%s)".formatted(name, missing), "%s lacks %s".formatted(name, missing));
  }
}
