package aurora5.openai;

import aurora5.api.Text;
import aurora5.api.health.Probe;
import aurora5.api.health.Reading;
import aurora5.api.health.Reading.Status;
import aurora5.openai.watch.Watch;
import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks after the server of the models. While it fails, templates answer. */
@Component(immediate = true)
public final class OpenAiProbe implements Probe {
  private final Account account;
  private final Watch watch;

  @Activate
  public OpenAiProbe(@Reference(name = "account") Account account) {
    this(account, Clock.systemDefaultZone());
  }

  OpenAiProbe(Account account, Clock clock) {
    this.account = account;
    watch = new Watch(account.pulse(), account.budget(), clock, System::nanoTime);
  }

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public boolean vital() {
    return false;
  }

  @Override
  public Reading read() throws InterruptedException {
    Optional<String> objection = account.objection();
    if (objection.isPresent()) {
      return new Reading(
          Status.WARNING,
          new Text(
              "새 설정이 거부되어 이전 설정을 씁니다: " + objection.get(),
              "New settings were refused, the ones before are in force: " + objection.get()));
    }
    if (!account.available()) {
      return new Reading(
          Status.DISABLED,
          new Text("설정되지 않았습니다. 준비된 문장과 그림이 대신합니다.", "Not configured. Templates answer instead."));
    }
    return watch.read(account.line());
  }
}
