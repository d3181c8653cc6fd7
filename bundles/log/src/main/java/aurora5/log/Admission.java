package aurora5.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/** Lets pass what is important enough; what is said to a person goes to the console alone. */
final class Admission extends Filter<ILoggingEvent> {
  private final Level least;
  private final boolean console;

  Admission(Level least, boolean console) {
    this.least = least;
    this.console = console;
    start();
  }

  @Override
  public FilterReply decide(ILoggingEvent event) {
    var pass =
        event.getLoggerName().equals(SafeLayout.SAY)
            ? console
            : event.getLevel().isGreaterOrEqual(least);
    return pass ? FilterReply.NEUTRAL : FilterReply.DENY;
  }
}
