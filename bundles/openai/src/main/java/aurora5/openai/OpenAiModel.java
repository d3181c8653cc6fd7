package aurora5.openai;

import aurora5.api.ai.Model;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.openai.ask.Painting;
import aurora5.openai.ask.Writing;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import aurora5.openai.setup.Setup;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Writes and paints. What a person wrote is judged first. Thread-safe. */
@Component(immediate = true)
@ServiceRanking(100)
public final class OpenAiModel implements Model {
  private static final String NONE = "openai";

  private final Account account;
  private final Judge judge;

  @Activate
  public OpenAiModel(@Reference(name = "account") Account account) {
    this.account = account;
    judge = new Judge(account.calls(), account.habits());
  }

  @Override
  public String name() {
    return account.setup().map(setup -> setup.models().text()).orElse(NONE);
  }

  @Override
  public String painter() {
    return account.setup().map(Setup::models).flatMap(models -> models.image()).orElse(NONE);
  }

  @Override
  public boolean available() {
    return account.available();
  }

  @Override
  public boolean standIn() {
    return false;
  }

  @Override
  public <R> R write(WriteAsk<R> ask) throws InterruptedException {
    Line line = account.line();
    judge.pass(line, ask.input());
    return account.calls().make(line.setup(), new Writing<>(line, account.habits(), ask));
  }

  @Override
  public Picture picture(PictureAsk ask) throws InterruptedException {
    Line line = account.line();
    String model =
        line.setup()
            .models()
            .image()
            .orElseThrow(() -> Failures.of(Kind.NOT_CONFIGURED, "", "OPENAI_IMAGE_MODEL"));
    return account.calls().make(line.setup(), new Painting(line, model, ask));
  }
}
