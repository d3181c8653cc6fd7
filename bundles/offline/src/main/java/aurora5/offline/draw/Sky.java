package aurora5.offline.draw;

import java.util.Locale;
import java.util.SplittableRandom;

/** Sky, sun or moon, stars and clouds. */
record Sky(Scene scene, SplittableRandom random) {
  String svg() {
    Daytime time = scene.time();
    String gradient =
        "<defs><linearGradient id=\"sky\" x2=\"0\" y2=\"1\"><stop stop-color=\"%s\"/>"
            + "<stop offset=\".75\" stop-color=\"%s\"/></linearGradient></defs>"
            + "<rect width=\"1024\" height=\"1024\" fill=\"url(#sky)\"/>";
    return gradient.formatted(time.top, time.bottom)
        + (time == Daytime.NIGHT ? stars() + moon() : sun())
        + clouds();
  }

  private String sun() {
    int x = scene.mirrored() ? 830 : 190;
    int y = scene.time() == Daytime.EVENING ? 470 : scene.time() == Daytime.NOON ? 150 : 280;
    String color = scene.time() == Daytime.EVENING ? "#ff7d54" : "#ffd45e";
    return circle(x, y, 120, color, ".25") + circle(x, y, 80, color, "1");
  }

  private String moon() {
    int x = scene.mirrored() ? 820 : 200;
    return circle(x, 180, 110, "#fff6cf", ".18")
        + "<path transform=\"translate(%d 180)\" d=\"M20-70A72 72 0 1 0 70 30A58 58 0 0 1 20-70Z\" fill=\"#fff1b8\"/>"
            .formatted(x);
  }

  private String stars() {
    var stars = new StringBuilder();
    for (int i = 0; i < 46; i++) {
      int x = random.nextInt(20, 1004);
      int y = random.nextInt(20, 520);
      stars.append(circle(x, y, random.nextInt(2, 6), "#fff8dc", i % 3 == 0 ? ".95" : ".6"));
    }
    return stars.toString();
  }

  private String clouds() {
    String opacity = scene.time() == Daytime.NIGHT ? ".16" : ".85";
    var clouds = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      double x = 120 + i * 330 + random.nextInt(-70, 90);
      double y = 110 + random.nextInt(0, 200);
      double scale = 0.7 + random.nextDouble() * 0.6;
      clouds.append(
          String.format(
              Locale.ROOT,
              "<g transform=\"translate(%.0f %.0f) scale(%.2f)\" opacity=\"%s\">"
                  + "<path d=\"M-90 40a40 40 0 0 1 10-78a60 60 0 0 1 110-14a44 44 0 0 1 66 44"
                  + "a26 26 0 0 1-6 48z\" fill=\"#fff\"/></g>",
              x,
              y,
              scale,
              opacity));
    }
    return clouds.toString();
  }

  static String circle(int x, int y, int radius, String fill, String opacity) {
    return "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" opacity=\"%s\"/>"
        .formatted(x, y, radius, fill, opacity);
  }
}
