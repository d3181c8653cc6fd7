package aurora5.offline.draw;

import aurora5.offline.craft.Sketch;
import aurora5.offline.craft.Spot;
import java.util.List;
import java.util.Map;

/** Child, animal and thing, each where the layout wants it. */
record Figures(Scene scene) {
  private static final List<String> HAIR = List.of("#3b2a26", "#54392c", "#2e2a33", "#6d4a33");
  private static final List<String> SKIN = List.of("#ffe0c7", "#fbd3b0", "#f2c49b");
  private static final List<String> CUT = List.of("bob", "short", "buns");

  String svg() {
    Layout layout = scene.layout();
    Spot child = side(layout.child).sized(scene.size());
    Spot animal = side(layout.animal);
    Spot thing = side(layout.thing);
    return shadow(child, 90)
        + shadow(animal, 80)
        + under(child, thing)
        + thing(thing, layout)
        + animal.place(piece(scene.cast().animal()), 100, 210)
        + child.place(child(), 120, 400);
  }

  private String under(Spot child, Spot thing) {
    if (scene.layout().bubble) {
      return bubble(child, thing);
    }
    return scene.cast().motif().equals("motif/none") ? "" : shadow(thing, 80);
  }

  private Spot side(Spot spot) {
    return scene.mirrored() ? spot.mirrored() : spot;
  }

  private String thing(Spot spot, Layout layout) {
    String piece = piece(scene.cast().motif());
    Spot upright = new Spot(spot.x(), spot.y(), spot.scale(), false);
    return layout.bubble ? upright.place(piece, 100, 110) : upright.place(piece, 100, 210);
  }

  private String piece(String name) {
    return Sketch.named(name).filled(accents());
  }

  private Map<String, String> accents() {
    return Map.of(
        "accent", scene.accent().toString(), "accentDark", scene.accent().darker().toString());
  }

  private String child() {
    int look = Math.floorMod(scene.look().hashCode(), 36);
    String cut = CUT.get(look % 3);
    var values = new java.util.HashMap<>(accents());
    values.put("hair", HAIR.get(look / 3 % 4));
    values.put("skin", SKIN.get(look / 12));
    values.put("hairBack", Sketch.named("child/" + cut + "Back").filled(values));
    values.put("hairFront", Sketch.named("child/" + cut + "Front").filled(values));
    for (String part : List.of("tunic", "legs", "head")) {
      values.put(part, Sketch.named("child/" + part).filled(values));
    }
    return Sketch.named("child/" + scene.cast().pose()).filled(values);
  }

  private static String shadow(Spot spot, int width) {
    return "<ellipse cx=\"%.0f\" cy=\"%.0f\" rx=\"%.0f\" ry=\"14\" fill=\"#2b2440\" opacity=\".16\"/>"
        .formatted(spot.x(), spot.y() - 4, width * spot.scale());
  }

  private static String bubble(Spot child, Spot thing) {
    double side = Math.signum(thing.x() - child.x());
    return "<g fill=\"#fff\" opacity=\".92\"><ellipse cx=\"%.0f\" cy=\"%.0f\" rx=\"200\" ry=\"176\"/>"
            .formatted(thing.x(), thing.y())
        + "<circle cx=\"%.0f\" cy=\"560\" r=\"28\"/>".formatted(child.x() + side * 230)
        + "<circle cx=\"%.0f\" cy=\"606\" r=\"17\"/></g>".formatted(child.x() + side * 176);
  }
}
