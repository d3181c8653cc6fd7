package aurora5.engine.step;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's log: its lines carry run and step. Thread-safe; holds nothing of the plugin. */
final class StepLog implements System.Logger {
  private static final Logger LOG = LoggerFactory.getLogger("aurora5.step");

  private final String run;
  private final String step;

  StepLog(String run, String step) {
    this.run = run;
    this.step = step;
  }

  @Override
  public String getName() {
    return LOG.getName();
  }

  @Override
  public boolean isLoggable(Level level) {
    return switch (level) {
      case ALL, TRACE -> LOG.isTraceEnabled();
      case DEBUG -> LOG.isDebugEnabled();
      case INFO -> LOG.isInfoEnabled();
      case WARNING -> LOG.isWarnEnabled();
      case ERROR -> LOG.isErrorEnabled();
      case OFF -> false;
    };
  }

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
    String line = run + " " + step + ": " + message;
    switch (level) {
      case ALL, TRACE -> LOG.trace(line, thrown);
      case DEBUG -> LOG.debug(line, thrown);
      case INFO -> LOG.info(line, thrown);
      case WARNING -> LOG.warn(line, thrown);
      case ERROR -> LOG.error(line, thrown);
      case OFF -> {
        // switched off by the caller
      }
    }
  }

  @Override
  public void log(
      Level level,
      @Nullable ResourceBundle bundle,
      String format,
      @Nullable Object @Nullable ... arguments) {
    boolean plain = arguments == null || arguments.length == 0;
    log(level, bundle, plain ? format : MessageFormat.format(format, arguments), (Throwable) null);
  }
}
