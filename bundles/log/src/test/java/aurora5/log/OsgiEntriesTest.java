package aurora5.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.slf4j.LoggerFactory;

class OsgiEntriesTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("osgi");
  private final ListAppender<ILoggingEvent> seen = new ListAppender<>();

  @BeforeEach
  void listen() {
    seen.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(seen);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(seen);
  }

  @Test
  void keepsLevelMessageAndWhatWasThrown() {
    var thrown = new IllegalStateException("x");
    new OsgiEntries().logged(new Fixed("scr", LogLevel.ERROR, "broken {}", thrown));
    assertThat(seen.list)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getLevel()).isEqualTo(Level.ERROR);
              assertThat(event.getFormattedMessage()).isEqualTo("broken {}");
              assertThat(event.getThrowableProxy().getMessage()).isEqualTo("x");
            });
  }

  @Test
  void takesBundlesThatComeAndGoForDetails() {
    new OsgiEntries().logged(new Fixed("Events.Bundle", LogLevel.INFO, "started", null));
    new OsgiEntries().logged(new Fixed("Events.Framework", LogLevel.ERROR, "no lock", null));
    new OsgiEntries().logged(new Fixed("LogService", LogLevel.AUDIT, "audit", null));
    assertThat(seen.list)
        .extracting(ILoggingEvent::getLevel)
        .containsExactly(Level.DEBUG, Level.ERROR, Level.INFO);
  }

  private record Fixed(String logger, LogLevel level, String message, Throwable thrown)
      implements LogEntry {
    @Override
    public Bundle getBundle() {
      return null;
    }

    @Override
    public ServiceReference<?> getServiceReference() {
      return null;
    }

    @Override
    @Deprecated
    public int getLevel() {
      return level.ordinal();
    }

    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public Throwable getException() {
      return thrown;
    }

    @Override
    public long getTime() {
      return 0;
    }

    @Override
    public LogLevel getLogLevel() {
      return level;
    }

    @Override
    public String getLoggerName() {
      return logger;
    }

    @Override
    public long getSequence() {
      return 0;
    }

    @Override
    public String getThreadInfo() {
      return "main";
    }

    @Override
    public StackTraceElement getLocation() {
      return null;
    }
  }
}
