package aurora5.chat;

import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.api.safety.Safety;
import aurora5.api.talk.Talker;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Services that may come and go while people talk: each is asked for when needed. Thread-safe. */
@Component(service = Company.class)
public final class Company {
  @Reference(
      name = "safety",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Safety safety;

  @Reference(
      name = "talker",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Talker talker;

  @Reference(
      name = "health",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Health health;

  @Reference(
      name = "alerts",
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile @Nullable Alerts alerts;

  Optional<Safety> safety() {
    return Optional.ofNullable(safety);
  }

  Optional<Talker> talker() {
    return Optional.ofNullable(talker);
  }

  Optional<Health> health() {
    return Optional.ofNullable(health);
  }

  Optional<Alerts> alerts() {
    return Optional.ofNullable(alerts);
  }
}
