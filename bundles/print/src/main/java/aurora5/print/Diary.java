package aurora5.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the library's remarks go: only which they are, for their words may quote a person's.
 * Thread-safe.
 */
final class Diary implements XRLogger {
  private static final Logger LOG = LoggerFactory.getLogger(Press.class);

  /** Held, because the log of the JDK forgets what nobody holds. */
  private static final java.util.logging.Logger DRAWINGS =
      java.util.logging.Logger.getLogger("com.github.weisj.jsvg");

  static void open() {
    DRAWINGS.setLevel(Level.OFF);
    XRLog.setLoggerImpl(new Diary());
    // Pictures are read from memory; the default copies each into a temporary file first.
    ImageIO.setUseCache(false);
  }

  @Override
  public void log(Diagnostic diagnostic) {
    LOG.debug("{} {}", diagnostic.getLevel(), diagnostic.getLogMessageId());
  }

  @Override
  public void log(String where, Level level, String message) {
    LOG.debug("{} in {}", level, where);
  }

  @Override
  public void log(String where, Level level, String message, Throwable failure) {
    LOG.debug("{} in {}: {}", level, where, failure.getClass().getName());
  }

  @Override
  public void setLevel(String logger, Level level) {
    // Our own log decides.
  }

  @Override
  public boolean isLogLevelEnabled(Diagnostic diagnostic) {
    return LOG.isDebugEnabled() && diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
  }
}
