package aurora5.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes an event so that no text from outside can leak, forge or flood. Thread-safe. */
final class SafeLayout extends LayoutBase<ILoggingEvent> {
  /** The logger of what is said to the person at the console and to nobody else. */
  static final String SAY = "aurora5.say";

  private final DateTimeFormatter time;
  private final boolean threads;
  private final Line line;
  private final Trace trace;

  private SafeLayout(String time, boolean threads, Secrets secrets) {
    this.time = DateTimeFormatter.ofPattern(time).withZone(ZoneId.systemDefault());
    this.threads = threads;
    this.line = new Line(secrets);
    this.trace = new Trace(line);
  }

  /** Short, for people. */
  static SafeLayout forConsole(Secrets secrets) {
    return new SafeLayout("HH:mm:ss.SSS", false, secrets);
  }

  /** With date, offset and thread. */
  static SafeLayout forFile(Secrets secrets) {
    return new SafeLayout("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", true, secrets);
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    var text = new StringBuilder(128);
    var message = line.of(String.valueOf(event.getFormattedMessage()));
    if (event.getLoggerName().equals(SAY)) {
      return text.append(message).append('\n').toString();
    }
    time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), text);
    text.append(String.format(" %-5s ", event.getLevel()));
    if (threads) {
      text.append('[').append(line.of(event.getThreadName())).append("] ");
    }
    text.append(room(event.getLoggerName())).append(' ').append(message).append('\n');
    if (event.getThrowableProxy() != null) {
      trace.write(event.getThrowableProxy(), text);
    }
    return text.toString();
  }

  /** For our own loggers the bundle, for others the last word of the name. */
  private String room(String logger) {
    var words = logger.split("\\.");
    if (words.length == 0) {
      return "root";
    }
    return line.of(
        words[0].equals("aurora5") && words.length > 1 ? words[1] : words[words.length - 1]);
  }
}
