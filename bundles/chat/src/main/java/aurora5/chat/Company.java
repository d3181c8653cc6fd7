package aurora5.chat;

import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.api.safety.Safety;
import aurora5.api.talk.Talker;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Services that may come and go while people talk: each is asked for when needed. Thread-safe. */
@Component(service = Company.class)
public final class Company {
  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Safety> safety = Optional.empty();

  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Talker> talker = Optional.empty();

  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Health> health = Optional.empty();

  @Reference(policyOption = ReferencePolicyOption.GREEDY)
  volatile Optional<Alerts> alerts = Optional.empty();
}
