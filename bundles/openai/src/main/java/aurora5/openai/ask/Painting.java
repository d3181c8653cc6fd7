package aurora5.openai.ask;

import aurora5.api.ai.ModelException.Kind;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.openai.book.Bill;
import aurora5.openai.book.Job;
import aurora5.openai.line.Failures;
import aurora5.openai.line.Line;
import com.openai.models.images.Image;
import com.openai.models.images.ImageGenerateParams;
import com.openai.models.images.ImagesResponse;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A picture to be painted. It has to come within the answer: no address that a server names is ever
 * fetched. Immutable.
 */
public record Painting(Line line, String model, PictureAsk wish)
    implements Job<ImagesResponse, Picture> {
  /** The vendor's models always answer so, and refuse to be asked for it. */
  private static final String ALWAYS_WITHIN = "gpt-image";

  @Override
  public String kind() {
    return "picture";
  }

  @Override
  public ImagesResponse ask() throws InterruptedException {
    ImageGenerateParams.Builder params =
        ImageGenerateParams.builder().model(model).prompt(wish.prompt()).n(1);
    if (!model.contains(ALWAYS_WITHIN)) {
      params.responseFormat(ImageGenerateParams.ResponseFormat.B64_JSON);
    }
    return line.failures()
        .translate(model, () -> line.client().images().generate(params.build(), line.options()));
  }

  @Override
  public Bill bill(ImagesResponse answer) {
    return answer
        ._usage()
        .asKnown()
        .map(
            usage ->
                new Bill(
                    usage._inputTokens().asKnown().orElse(0L),
                    0,
                    usage._outputTokens().asKnown().orElse(0L),
                    0,
                    1))
        .orElse(new Bill(0, 0, 0, 0, 1));
  }

  @Override
  public Picture read(ImagesResponse answer) {
    Optional<String> text =
        answer._data().asKnown().stream().flatMap(List::stream).findFirst().flatMap(Image::b64Json);
    byte[] content = decoded(text.orElseThrow(() -> misfit("no picture in it")));
    String type = MediaTypes.of(content).orElseThrow(() -> misfit("no known kind of picture"));
    return new Picture(type, content);
  }

  private byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw misfit("no Base64");
    }
  }

  private RuntimeException misfit(String why) {
    return Failures.of(Kind.MISFIT, model, why);
  }
}
