package aurora5.engine;

import aurora5.api.safety.Safety;
import aurora5.engine.shell.ChildScreen;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Keeps the way to safety. Here even while safety is not: then children wait. */
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

  ChildScreen screen() {
    return ChildScreen.of(safety::get);
  }
}
