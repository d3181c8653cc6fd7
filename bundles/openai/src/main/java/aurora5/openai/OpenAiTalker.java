package aurora5.openai;

import aurora5.api.talk.Talk;
import aurora5.api.talk.Talker;
import aurora5.api.talk.Turn;
import aurora5.openai.ask.Talking;
import aurora5.openai.line.Line;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Talks. Thread-safe. */
@Component(immediate = true)
public final class OpenAiTalker implements Talker {
  private final Account account;

  @Activate
  public OpenAiTalker(@Reference(name = "account") Account account) {
    this.account = account;
  }

  @Override
  public boolean available() {
    return account.available();
  }

  @Override
  public Turn.Model next(Talk talk, Consumer<String> words) throws InterruptedException {
    Line line = account.line();
    return account.calls().make(line.setup(), new Talking(line, account.habits(), talk, words));
  }
}
