package aurora5.offline.draw;

import aurora5.offline.craft.Sketch;
import aurora5.offline.craft.Spot;
import java.util.HashMap;
import java.util.SplittableRandom;

/** The place with its trees, in the season's colours and the hour's light. */
record Land(Scene scene, SplittableRandom random) {
  String svg() {
    Sketch place = Sketch.named("place/" + scene.cast().place());
    var values = new HashMap<>(scene.season().colors());
    values.put("accent", scene.accent().toString());
    values.put("accentDark", scene.accent().darker().toString());
    int trees = Integer.parseInt(place.defaults().getOrDefault("trees", "0"));
    values.put("trees", trees(trees));
    String veil =
        ("<defs><linearGradient id=\"veil\" x2=\"0\" y2=\"1\"><stop offset=\".24\" stop-color=\"%1$s\""
                + " stop-opacity=\"0\"/><stop offset=\".55\" stop-color=\"%1$s\"/></linearGradient></defs>"
                + "<rect width=\"1024\" height=\"1024\" fill=\"url(#veil)\" opacity=\"%2$s\"/>")
            .formatted(scene.time().veil, scene.time().opacity);
    String land = place.filled(values);
    return scene.mirrored()
        ? "<g transform=\"matrix(-1 0 0 1 1024 0)\">" + land + "</g>" + veil
        : land + veil;
  }

  private String trees(int count) {
    String tree = Sketch.named(scene.season().tree()).body();
    var trees = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double x = (i + 0.2 + random.nextDouble() * 0.6) * 1024 / count;
      double depth = random.nextDouble();
      trees.append(new Spot(x, 700 + depth * 80, 0.6 + depth * 0.4, false).place(tree, 100, 300));
    }
    return trees.toString();
  }
}
