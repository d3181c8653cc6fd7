package aurora5.offline.draw;

import aurora5.api.ai.PictureAsk;
import aurora5.offline.craft.Xml;
import java.util.SplittableRandom;

/**
 * A picture-book page as SVG, 1024 by 1024: no script, nothing loaded from elsewhere, the same
 * bytes for the same ask. Immutable.
 *
 * <p>Hints: {@code color, animal, motif} in a person's own words; {@code season, time, place, pose,
 * layout} by the names in {@link Season}, {@link Daytime}, {@link Scene}, {@link Layout}; {@code
 * page, age} numbers; {@code look} any text that stands for one child. Motif {@code frame} is an
 * empty frame.
 */
public record Drawing(PictureAsk ask) {
  public String svg() {
    Scene scene = Scene.of(ask);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1024 1024\" width=\"1024\""
        + " height=\"1024\" role=\"img\" aria-labelledby=\"title desc\">\n"
        + "<title id=\"title\">%s</title>\n".formatted(Xml.escape(ask.caption()))
        + "<desc id=\"desc\">%s</desc>\n".formatted(Xml.escape(ask.prompt()))
        + (scene.onlyFrame() ? new Frame(scene.accent()).svg() : painted(scene))
        + new Caption(ask.caption()).svg()
        + "\n</svg>\n";
  }

  private String painted(Scene scene) {
    var random = new SplittableRandom(ask.seed());
    return new Sky(scene, random.split()).svg()
        + new Land(scene, random.split()).svg()
        + new Air(scene, random.split()).svg()
        + new Figures(scene).svg();
  }
}
