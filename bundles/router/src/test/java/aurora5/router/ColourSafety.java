package aurora5.router;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.safety.Area;
import aurora5.api.safety.Excerpt;
import aurora5.api.safety.Light;
import aurora5.api.safety.Safety;
import aurora5.api.safety.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A traffic light that shows the colour a text names. */
public final class ColourSafety implements Safety {
  public static final Text CARE = new Text("109", "call 109");

  /** Light and place of each that was told, in order. */
  public final List<String> told = new ArrayList<>();

  public RuntimeException trouble;

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
    told.add(verdict.light() + " " + where.en());
    return trouble == null
        ? CompletableFuture.completedFuture(null)
        : CompletableFuture.failedFuture(trouble);
  }

  @Override
  public Text care() {
    return CARE;
  }
}
