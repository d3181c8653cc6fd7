package aurora5.plugin.dailymiracles.advice;

import java.util.Locale;

/** Whether another person is part of it. */
public enum Mode {
  RELATION,
  PERSONAL;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
