package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.ai.Model;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;
import java.util.List;
import java.util.Optional;

/** A model that does what a test wants when it is asked to write; it paints nothing. */
record FakeModel(String name, boolean available, boolean standIn, Gate.Call<Object> writing)
    implements Model {
  static FakeModel real(String name, Gate.Call<Object> writing) {
    return new FakeModel(name, true, false, writing);
  }

  static FakeModel template() {
    return new FakeModel("offline-template", true, true, () -> "template");
  }

  @Override
  @SuppressWarnings("unchecked") // the tests ask for what they put in
  public <R> R write(WriteAsk<R> ask) throws InterruptedException {
    return (R) writing.run();
  }

  @Override
  public Picture picture(PictureAsk ask) {
    return new Picture("image/png", new byte[0]);
  }

  /** Judges as it writes: if it can. */
  @Override
  public List<Optional<Text>> objections(List<PictureAsk> asks) throws InterruptedException {
    writing.run();
    return Model.super.objections(asks);
  }
}
