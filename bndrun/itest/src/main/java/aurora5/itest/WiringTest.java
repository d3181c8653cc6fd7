package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The product as resolved comes up whole. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class WiringTest {
  @Test
  void everyBundleIsActive(@InjectBundleContext BundleContext context) {
    List<Bundle> bundles =
        Arrays.stream(context.getBundles())
            .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
            .toList();
    assertThat(bundles).hasSizeGreaterThan(30);
    assertThat(bundles).filteredOn(bundle -> bundle.getState() != Bundle.ACTIVE).isEmpty();
  }

  @Test
  void everyComponentHasWhatItNeeds(@InjectService ServiceComponentRuntime components) {
    List<String> waiting =
        components.getComponentDescriptionDTOs().stream()
            .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
            .filter(
                component ->
                    component.state == ComponentConfigurationDTO.UNSATISFIED_REFERENCE
                        || component.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
            .map(component -> component.description.name + ": " + unsatisfied(component))
            .toList();
    assertThat(waiting).isEmpty();
  }

  private static String unsatisfied(ComponentConfigurationDTO component) {
    return component.failure != null
        ? component.failure
        : Arrays.stream(component.unsatisfiedReferences)
            .map(reference -> reference.name)
            .toList()
            .toString();
  }
}
