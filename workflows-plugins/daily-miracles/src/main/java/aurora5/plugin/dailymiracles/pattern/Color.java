package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A favourite colour, with the personality that goes with it. */
public enum Color {
  RED(
      "빨강색",
      Element.FIRE,
      new Text("매우 활동적이고 빠르다", "very active and quick"),
      List.of("빨강", "빨간", "red")),
  ORANGE(
      "주황색",
      Element.FIRE,
      new Text("따뜻하고 배려심이 많다", "warm and considerate"),
      List.of("주황", "orange")),
  YELLOW(
      "노란색",
      Element.EARTH,
      new Text("밝고 긍정적이며 에너지가 넘친다", "bright, positive and full of energy"),
      List.of("노랑", "노란", "yellow")),
  GREEN(
      "초록색",
      Element.WOOD,
      new Text("안정적이고 성실하며 차분하다", "steady, diligent and calm"),
      List.of("초록", "녹", "green")),
  BLUE(
      "파란색",
      Element.WATER,
      new Text("차분하고 신중하며 깊이 생각한다", "calm, careful and thoughtful"),
      List.of("파랑", "파란", "blue")),
  PURPLE(
      "보라색",
      Element.WOOD,
      new Text("창의적이고 독특하며 감성적이다", "creative, original and sensitive"),
      List.of("보라", "purple", "violet")),
  WHITE_BLACK(
      "흰색/검정색",
      Element.METAL,
      new Text("조용하고 절제되어 있으며 완벽주의적이다", "quiet, restrained and a perfectionist"),
      List.of("흰", "하얀", "하양", "검정", "검은", "흰/검정", "white", "black", "white/black"));

  private final String key;
  private final Element element;
  private final Text personality;
  private final List<String> names;

  Color(String key, Element element, Text personality, List<String> names) {
    this.key = key;
    this.element = element;
    this.personality = personality;
    this.names = names;
  }

  /** By a name in either language, with or without 색, or by the sentence on a personality. */
  public static Optional<Color> of(String words) {
    String said = words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    String bare = said.replaceAll("[ .]|색", "");
    return Arrays.stream(values())
        .filter(
            color ->
                color.names.contains(bare)
                    || Stream.of(color.personality.ko(), color.personality.en())
                        .anyMatch(sentence -> sentence.equals(said.replaceAll("\\.$", ""))))
        .findFirst();
  }

  /** A colour that nobody knows is taken for the one in the middle. */
  public static Element element(Optional<Color> color) {
    return color.map(known -> known.element).orElse(Element.EARTH);
  }

  public String key() {
    return key;
  }

  /** Its name. */
  public Text label() {
    return new Text(key, name().toLowerCase(Locale.ROOT).replace('_', '/'));
  }

  public Text personality() {
    return personality;
  }
}
