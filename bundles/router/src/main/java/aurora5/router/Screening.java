package aurora5.router;

import aurora5.api.safety.Safety;
import aurora5.router.door.Screen;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps the way to safety. Here even while safety is not: then texts are refused in words. */
@Component(service = Screening.class)
public final class Screening {
  private final AtomicReference<Optional<Safety>> safety = new AtomicReference<>(Optional.empty());

  @Activate
  public Screening() {}

  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void bind(Safety service) {
    safety.set(Optional.of(service));
  }

  void unbind(Safety service) {
    safety.updateAndGet(now -> now.filter(there -> there != service));
  }

  Screen screen() {
    return new Screen(safety::get);
  }
}
