package aurora5.chat;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.Verdict;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A traffic light that shows the colour a text names. */
final class TestSafety implements Safety {
  final List<Light> told = new CopyOnWriteArrayList<>();

  @Override
  public Verdict judge(Json document) {
    for (Light light : List.of(Light.RED, Light.YELLOW)) {
      if (document.text().contains(light.name())) {
        return new Verdict(light, Area.LIFE, Text.same("said so"), Excerpt.NONE);
      }
    }
    return Verdict.GREEN;
  }

  @Override
  public CompletionStage<Void> tell(Verdict verdict, Text where) {
    told.add(verdict.light());
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Text care() {
    return new Text("109로 전화해 주세요", "call 109");
  }
}
