package aurora5.alerting;

import java.util.function.Predicate;

/** The room's configuration. Immutable. */
record AlertSettings(boolean console, boolean notion) {
  /** Which sinks are switched off, by name. */
  Predicate<String> muted() {
    return name -> name.equals(ConsoleSink.NAME) && !console || name.equals("notion") && !notion;
  }
}
