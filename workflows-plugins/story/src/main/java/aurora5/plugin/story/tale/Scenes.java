package aurora5.plugin.story.tale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each of the ten pages shows, for a model in words and for a drawing in hints. Immutable. */
public record Scenes(Child child) {
  private record Scene(
      String place,
      String season,
      String time,
      String pose,
      String layout,
      String motif,
      String says) {}

  private static final List<Scene> SCENES =
      List.of(
          new Scene(
              "village",
              "spring",
              "morning",
              "wave",
              "left",
              "flower",
              "waves hello in a village of tiled roofs under cherry blossom"),
          new Scene(
              "garden",
              "spring",
              "noon",
              "sit",
              "right",
              "{hobby}",
              "is busy with {hobby} in a garden when a visitor arrives"),
          new Scene(
              "meadow",
              "spring",
              "evening",
              "wonder",
              "dream",
              "{dream}",
              "dreams of becoming {dream} while the sun sets over the hills"),
          new Scene(
              "meadow",
              "summer",
              "noon",
              "walk",
              "center",
              "none",
              "sets out with a small bag on a green summer road"),
          new Scene(
              "{wall}",
              "summer",
              "night",
              "stand",
              "far",
              "lantern",
              "stands small and brave before an obstacle under the stars"),
          new Scene(
              "forest",
              "autumn",
              "morning",
              "reach",
              "right",
              "{guide}",
              "meets a wise old helper among red autumn leaves"),
          new Scene(
              "{wall}",
              "autumn",
              "evening",
              "heart",
              "dream",
              "key",
              "holds a warm memory to the heart and a golden way opens"),
          new Scene(
              "{land}",
              "winter",
              "morning",
              "cheer",
              "near",
              "star",
              "lifts a shining treasure in the first snow"),
          new Scene(
              "village",
              "winter",
              "night",
              "walk",
              "left",
              "none",
              "walks home through the snow towards lit windows"),
          new Scene(
              "meadow",
              "spring",
              "morning",
              "cheer",
              "center",
              "{dream}",
              "looks from a spring hill towards a wide open future"));

  /** In English, at most 50 words. */
  public String description(int page) {
    Scene scene = SCENES.get(page - 1);
    return "Soft picture-book illustration: a %d-year-old child %s, with a %s wearing a %s scarf. One %s %s, warm light, no text."
        .formatted(
            child.age(),
            filled(scene.says()),
            brief(child.favoriteAnimal()),
            brief(child.favoriteColor()),
            scene.season(),
            scene.time());
  }

  public Map<String, String> hints(int page) {
    Scene scene = SCENES.get(page - 1);
    var hints = new HashMap<>(frameHints());
    hints.put("page", String.valueOf(page));
    hints.put("place", filled(scene.place()));
    hints.put("season", scene.season());
    hints.put("time", scene.time());
    hints.put("pose", scene.pose());
    hints.put("layout", scene.layout());
    hints.put("motif", filled(scene.motif()));
    return Map.copyOf(hints);
  }

  /** For the empty frame at the end. */
  public Map<String, String> frameHints() {
    return Map.of(
        "motif", "frame",
        "color", child.favoriteColor(),
        "animal", child.favoriteAnimal(),
        "age", String.valueOf(child.age()),
        "look", child.name());
  }

  private String filled(String words) {
    Quest quest = Quest.of(child);
    return words
        .replace("{wall}", quest.wallPlace())
        .replace("{land}", quest.landPlace())
        .replace("{guide}", quest.guide())
        .replace("{dream}", brief(child.dreamJob()))
        .replace("{hobby}", brief(child.hobby()));
  }

  /** The first few words: a description must stay short, whatever a person wrote. */
  private static String brief(String words) {
    String few =
        words.split("(?<=\\S)\\s+", 5).length < 5
            ? words
            : words.replaceFirst("^((\\S+\\s+){3}\\S+).*", "$1");
    return few.length() > 40 ? few.substring(0, few.offsetByCodePoints(0, 20)) : few;
  }
}
