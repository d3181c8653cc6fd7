package aurora5.openai;

import aurora5.api.ai.Moderation;
import aurora5.api.ai.Moderator;
import aurora5.openai.ask.Habits;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Judges texts for the rest of the house. Thread-safe. */
@Component(immediate = true)
public final class OpenAiModerator implements Moderator {
  private final Account account;

  @Activate
  public OpenAiModerator(@Reference(name = "account") Account account) {
    this.account = account;
  }

  @Override
  public boolean available() {
    return account
        .setup()
        .filter(setup -> setup.moderate())
        .filter(setup -> !account.habits().lacks(setup.base(), Habits.Part.MODERATION))
        .isPresent();
  }

  @Override
  public Moderation judge(String text) throws InterruptedException {
    return new Judge(account.calls(), account.habits()).of(account.line(), List.of(text)).get(0);
  }
}
