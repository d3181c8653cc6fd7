package aurora5.openai;

import aurora5.api.Text;
import aurora5.api.ai.Model;
import aurora5.api.ai.ModelException;
import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.openai.ask.Painting;
import aurora5.openai.ask.Writing;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import aurora5.openai.setup.Setup;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;

/**
 * Writes and paints. What a person wrote is judged first, and so is what a picture is to show.
 * Thread-safe.
 */
@Component(immediate = true)
@ServiceRanking(100)
public final class OpenAiModel implements Model {
  private static final String NONE = "openai";

  private final Account account;
  private final Judge judge;
  private final Prompts prompts;

  @Activate
  public OpenAiModel(@Reference(name = "account") Account account) {
    this.account = account;
    judge = new Judge(account.calls(), account.habits());
    prompts = new Prompts(judge);
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
    Optional<Text> objection = prompts.objections(line, List.of(ask.prompt())).get(0);
    if (objection.isPresent()) {
      throw new ModelException(Kind.FLAGGED, objection.get(), null);
    }
    return account.calls().make(line.setup(), new Painting(line, model, ask));
  }

  /** None where nobody paints. */
  @Override
  public List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException {
    Line line = account.line();
    return line.setup().models().image().isEmpty()
        ? Model.super.objections(asks)
        : prompts.objections(line, asks.stream().map(PictureAsk::prompt).toList());
  }
}
