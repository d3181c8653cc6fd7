package aurora5.notion.text;

import java.util.Locale;

/** The colours that mean something in Aurora; the same in columns, callouts and icons. */
public enum Tint {
  GRAY,
  BROWN,
  ORANGE,
  YELLOW,
  GREEN,
  BLUE,
  RED;

  /** Behind the text of a block. */
  String background() {
    return name().toLowerCase(Locale.ROOT) + "_background";
  }
}
