package aurora5.offline.craft;

import java.util.Locale;
import java.util.regex.Pattern;

/** An opaque colour. Immutable. */
public record Paint(int red, int green, int blue) {
  private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\b");
  private static final Vocabulary NAMES = Vocabulary.of("colors.txt");
  private static final Paint CORAL = hex("f2786d");
  private static final Paint WHITE = new Paint(255, 255, 255);
  private static final Paint INK = new Paint(38, 28, 48);

  /** The colour that a person named in Korean, English or as {@code #rrggbb}; coral if unknown. */
  public static Paint named(String words) {
    var hex = HEX.matcher(words);
    if (hex.find()) {
      return hex(hex.group(1));
    }
    Paint base = NAMES.find(words).map(found -> hex(found.substring(1))).orElse(CORAL);
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.matches(".*(연한|옅은|밝은|파스텔|light|pale|pastel).*")) {
      return base.mixed(WHITE, 0.35);
    }
    return lower.matches(".*(진한|짙은|어두운|dark|deep).*") ? base.mixed(INK, 0.3) : base;
  }

  static Paint hex(String digits) {
    String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    int rgb = Integer.parseInt(six, 16);
    return new Paint(rgb >> 16, rgb >> 8 & 255, rgb & 255);
  }

  public Paint darker() {
    return mixed(INK, 0.2);
  }

  private Paint mixed(Paint other, double share) {
    return new Paint(
        mix(red, other.red, share), mix(green, other.green, share), mix(blue, other.blue, share));
  }

  private static int mix(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
