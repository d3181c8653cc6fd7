package aurora5.ai;

import aurora5.api.ai.Model;
import java.util.List;
import java.util.Optional;

/** The models there are at this moment, best first; given back on close. */
record Borrowed(List<Model> models, Runnable giveBack) implements AutoCloseable {
  Optional<Model> best(boolean standIn) {
    return models.stream()
        .filter(model -> model.standIn() == standIn && model.available())
        .findFirst();
  }

  @Override
  public void close() {
    giveBack.run();
  }
}
