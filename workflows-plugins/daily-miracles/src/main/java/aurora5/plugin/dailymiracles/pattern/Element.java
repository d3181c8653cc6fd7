package aurora5.plugin.dailymiracles.pattern;

import aurora5.api.Text;
import java.util.Arrays;

/** One of five temperaments, in the order in which each feeds the next. */
public enum Element {
  WOOD("목", new Text("자라고 새로 시도하는 결", "growing and trying new things")),
  FIRE("화", new Text("빠르게 시작하고 밀고 나가는 결", "starting fast and pushing on")),
  EARTH("토", new Text("받쳐 주고 고르게 하는 결", "supporting and balancing")),
  METAL("금", new Text("정리하고 또렷하게 나누는 결", "ordering and drawing clear lines")),
  WATER("수", new Text("맞추어 흐르고 깊이 생각하는 결", "adapting and thinking deeply"));

  /** By the remainder of the years since 1900 and twelve. */
  private static final String YEARS = "수토목목토화화토금금토수";

  private final String key;
  private final Text nature;

  Element(String key, Text nature) {
    this.key = key;
    this.nature = nature;
  }

  /** That of a year, before 1900 as well. */
  public static Element ofYear(int year) {
    int place = Math.floorMod(year - 1900, YEARS.length());
    return of(YEARS.substring(place, place + 1));
  }

  /**
   * @throws IllegalArgumentException if there is none of that key
   */
  public static Element of(String key) {
    return Arrays.stream(values())
        .filter(element -> element.key.equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no element is called " + key));
  }

  public boolean feeds(Element other) {
    return other.ordinal() == (ordinal() + 1) % values().length;
  }

  public boolean restrains(Element other) {
    return other.ordinal() == (ordinal() + 2) % values().length;
  }

  public String key() {
    return key;
  }

  public Text nature() {
    return nature;
  }
}
