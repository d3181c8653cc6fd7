package aurora5.ai;

import aurora5.api.Text;
import aurora5.api.ai.Model;
import aurora5.api.ai.Picture;
import aurora5.api.ai.PictureAsk;
import aurora5.api.ai.WriteAsk;

/** What a model is asked, and the words for an answer that is less than a model's. */
interface Question<R> {
  R ask(Model model) throws InterruptedException;

  Text withoutModel();

  Text afterFailureOf(String model);

  /** The same, with the model's own reason. */
  Text because(Text reason);

  /** Name to be shown with the answer. */
  String nameOf(Model model);

  static <R> Question<R> write(WriteAsk<R> ask) {
    return new Writing<>(ask);
  }

  static Question<Picture> picture(PictureAsk ask) {
    return new Painting(ask);
  }

  record Writing<R>(WriteAsk<R> wish) implements Question<R> {
    @Override
    public R ask(Model model) throws InterruptedException {
      return model.write(wish);
    }

    @Override
    public Text withoutModel() {
      return new Text(
          "모델 없이 준비된 문장으로 썼습니다. 설정된 모델이 없습니다.", "Written from a template: no model is configured.");
    }

    @Override
    public Text afterFailureOf(String model) {
      return new Text(
          "모델 " + model + "의 답을 받지 못해 준비된 문장으로 썼습니다.",
          "Written from a template: the model " + model + " did not answer.");
    }

    @Override
    public Text because(Text reason) {
      return new Text("준비된 문장으로 썼습니다. " + reason.ko(), "Written from a template. " + reason.en());
    }

    @Override
    public String nameOf(Model model) {
      return model.name();
    }
  }

  record Painting(PictureAsk wish) implements Question<Picture> {
    @Override
    public Picture ask(Model model) throws InterruptedException {
      return model.picture(wish);
    }

    @Override
    public Text withoutModel() {
      return new Text(
          "모델 없이 준비된 그림으로 그렸습니다. 설정된 모델이 없습니다.", "Drawn from a template: no model is configured.");
    }

    @Override
    public Text afterFailureOf(String model) {
      return new Text(
          "모델 " + model + "의 그림을 받지 못해 준비된 그림으로 그렸습니다.",
          "Drawn from a template: the model " + model + " did not answer.");
    }

    @Override
    public Text because(Text reason) {
      return new Text("준비된 그림으로 그렸습니다. " + reason.ko(), "Drawn from a template. " + reason.en());
    }

    @Override
    public String nameOf(Model model) {
      return model.painter();
    }
  }
}
