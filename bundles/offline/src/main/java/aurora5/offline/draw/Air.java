package aurora5.offline.draw;

import java.util.Locale;
import java.util.SplittableRandom;

/** What drifts through the air: petals, dandelion seeds or fireflies, leaves, snow. */
record Air(Scene scene, SplittableRandom random) {
  private static final String PETAL =
      "<path d=\"M0-11Q11-6 8 5Q0 13-8 5Q-11-6 0-11Z\" fill=\"#ffc4d8\"/>";
  private static final String LEAF =
      "<path d=\"M0-17Q15-3 0 17Q-15-3 0-17Z\" fill=\"#e0662f\"/>"
          + "<path d=\"M0-12V22\" stroke=\"#b44e22\" stroke-width=\"2.5\"/>";
  private static final String FLAKE = "<circle r=\"8\" fill=\"#fff\"/>";
  private static final String SEED =
      "<circle r=\"5\" fill=\"#fff\"/><path d=\"M0 0V18\" stroke=\"#fff\" stroke-width=\"2\"/>";
  private static final String FIREFLY =
      "<circle r=\"17\" fill=\"#fff2a0\" opacity=\".35\"/><circle r=\"6\" fill=\"#fff6b8\"/>";

  String svg() {
    int count = scene.season() == Season.WINTER ? 60 : 24;
    String grain = grain();
    var air = new StringBuilder();
    for (int i = 0; i < count; i++) {
      air.append(
          String.format(
              Locale.ROOT,
              "<g transform=\"translate(%d %d) rotate(%d) scale(%.2f)\" opacity=\".9\">%s</g>",
              random.nextInt(0, 1024),
              random.nextInt(0, 860),
              random.nextInt(0, 360),
              0.5 + random.nextDouble() * 0.8,
              grain));
    }
    return air.toString();
  }

  private String grain() {
    return switch (scene.season()) {
      case SPRING -> PETAL;
      case AUTUMN -> LEAF;
      case WINTER -> FLAKE;
      case SUMMER -> scene.time() == Daytime.NIGHT ? FIREFLY : SEED;
    };
  }
}
