package aurora5.offline.draw;

import aurora5.api.ai.PictureAsk;
import aurora5.offline.craft.Paint;
import aurora5.offline.craft.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What is to be seen, decided from hints; what no hint decides, the page or chance does. Immutable.
 *
 * @param look whose hair and skin the child has: the same words, the same child on every page
 * @param size of the child; 1 for a ten-year-old
 */
record Scene(
    Season season,
    Daytime time,
    Layout layout,
    Cast cast,
    Paint accent,
    String look,
    double size,
    boolean mirrored) {
  /** Names of the pieces on stage. */
  record Cast(String place, String pose, String animal, String motif) {}

  private static final Vocabulary ANIMALS = Vocabulary.of("animals.txt");
  private static final Vocabulary MOTIFS = Vocabulary.of("motifs.txt");
  private static final List<String> PLACES =
      List.of(
          "meadow", "village", "forest", "sea", "mountain", "river", "cave", "garden", "clouds");
  private static final List<String> POSES =
      List.of("stand", "wave", "walk", "reach", "wonder", "heart", "sit", "cheer");

  static Scene of(PictureAsk ask) {
    Map<String, String> hints = ask.hints();
    var random = new SplittableRandom(ask.seed());
    int page = number(hints.get("page"), random.nextInt(1, 100));
    var cast =
        new Cast(
            oneOf(PLACES, hints.get("place"), page),
            oneOf(POSES, hints.get("pose"), page),
            "animal/" + ANIMALS.find(hints.getOrDefault("animal", "")).orElse("creature"),
            motif(hints.getOrDefault("motif", "")));
    return new Scene(
        oneOf(Season.values(), hints.get("season"), page / 3),
        oneOf(Daytime.values(), hints.get("time"), page),
        oneOf(Layout.values(), hints.get("layout"), page),
        cast,
        Paint.named(hints.getOrDefault("color", "")),
        hints.getOrDefault("look", ""),
        Math.min(1.12, 0.8 + number(hints.get("age"), 10) * 0.02),
        random.nextBoolean());
  }

  boolean onlyFrame() {
    return cast.motif().equals("motif/frame");
  }

  /** A thing, or a second animal. */
  private static String motif(String words) {
    return MOTIFS
        .find(words)
        .map(found -> "motif/" + found)
        .or(() -> ANIMALS.find(words).map(found -> "animal/" + found))
        .orElse("motif/star");
  }

  private static int number(String hint, int otherwise) {
    return hint != null && hint.matches("\\d{1,4}") ? Integer.parseInt(hint) : otherwise;
  }

  private static String oneOf(List<String> names, String hint, int page) {
    return hint != null && names.contains(hint) ? hint : names.get(page % names.size());
  }

  private static <E extends Enum<E>> E oneOf(E[] all, String hint, int page) {
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(hint))
        .findFirst()
        .orElse(all[page % all.length]);
  }
}
