package aurora5.plugin.problem;

import aurora5.api.Text;
import aurora5.api.ai.Ai;
import aurora5.api.ai.Answer;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import aurora5.offline.TemplateModel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What there is without a key. */
final class OfflineAi implements Ai {
  private static final Text REASON = new Text("모델 없이 썼습니다.", "written without a model");
  private final TemplateModel model = new TemplateModel();

  @Override
  public <R> Answer<R> write(WriteAsk<R> ask) {
    return new Answer<>(model.write(ask), model.name(), Optional.of(REASON));
  }

  @Override
  public Answer<Picture> picture(PictureAsk ask) {
    return new Answer<>(model.picture(ask), model.name(), Optional.of(REASON));
  }

  @Override
  public List<Optional<Text>> objections(List<PictureAsk> asks) {
    return Collections.nCopies(asks.size(), Optional.empty());
  }
}
