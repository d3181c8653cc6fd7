package aurora5.engine.step;

import aurora5.api.safety.TextRefusedException;
import aurora5.api.step.Failure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes of what was thrown what the journal keeps. */
final class Failures {
  private static final int DEEPEST_CAUSE = 10;
  private static final int LONGEST_MESSAGE = 4_000;

  private Failures() {}

  static Failure of(String unit, Throwable thrown, int attempt) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof TextRefusedException refused
          && (refused.isRed() || refused.isFlagged())) {
        Failure.Kind kind = refused.isRed() ? Failure.Kind.RED : Failure.Kind.REFUSED;
        return new Failure(unit, kind, refused.words().lines(), types(thrown), attempt);
      }
      cause = cause.getCause();
    }
    return new Failure(unit, Failure.Kind.THREW, message(thrown), types(thrown), attempt);
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    if (message == null || message.isBlank()) {
      message = thrown.getClass().getSimpleName();
    }
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static List<String> types(Throwable thrown) {
    Set<String> types = new LinkedHashSet<>();
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      for (Class<?> type = cause.getClass();
          type != null && type != Object.class;
          type = type.getSuperclass()) {
        types.add(type.getName());
      }
      cause = cause.getCause();
    }
    return new ArrayList<>(types);
  }
}
