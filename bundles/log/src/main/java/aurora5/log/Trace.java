package aurora5.log;

import ch.qos.logback.classic.spi.IThrowableProxy;

/** Writes what was thrown, line by line. */
record Trace(Line line) {
  private static final int FRAMES = 60;
  private static final int CAUSES = 10;

  void write(IThrowableProxy thrown, StringBuilder text) {
    write(thrown, "", 0, text);
  }

  private void write(IThrowableProxy thrown, String prefix, int depth, StringBuilder text) {
    var message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    text.append(line.of(prefix + thrown.getClassName() + message)).append('\n');
    var frames = thrown.getStackTraceElementProxyArray();
    var shown = Math.min(FRAMES, frames.length - thrown.getCommonFrames());
    for (var i = 0; i < shown; i++) {
      text.append("\tat ")
          .append(line.of(frames[i].getStackTraceElement().toString()))
          .append('\n');
    }
    if (shown < frames.length) {
      text.append("\t… ").append(frames.length - shown).append(" more\n");
    }
    if (depth == CAUSES) {
      return;
    }
    for (var suppressed : thrown.getSuppressed()) {
      write(suppressed, "Suppressed: ", depth + 1, text);
    }
    if (thrown.getCause() != null) {
      write(thrown.getCause(), "Caused by: ", depth + 1, text);
    }
  }
}
