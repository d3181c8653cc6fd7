package aurora5.log;

import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Hands on what the framework and its services log, under the name of the bundle that it is about.
 * Stateless and thread-safe.
 */
final class OsgiEntries implements LogListener {
  @Override
  public void logged(LogEntry entry) {
    var bundle = entry.getBundle();
    var name = bundle == null ? "framework" : String.valueOf(bundle.getSymbolicName());
    LoggerFactory.getLogger("osgi." + name)
        .atLevel(level(entry))
        .setCause(entry.getException())
        .log(String.valueOf(entry.getMessage()));
  }

  /** Bundles and services that come and go are no news for people. */
  private static Level level(LogEntry entry) {
    var level = entry.getLogLevel();
    if (String.valueOf(entry.getLoggerName()).startsWith("Events.")
        && level != LogLevel.ERROR
        && level != LogLevel.WARN) {
      return Level.DEBUG;
    }
    return switch (level) {
      case ERROR -> Level.ERROR;
      case WARN -> Level.WARN;
      case AUDIT, INFO -> Level.INFO;
      case DEBUG -> Level.DEBUG;
      case TRACE -> Level.TRACE;
    };
  }
}
