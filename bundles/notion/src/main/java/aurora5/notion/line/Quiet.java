package aurora5.notion.line;

import notion.api.v1.logging.NotionLogger;
import org.jspecify.annotations.Nullable;

/** Says nothing: what the SDK would log are the contents of pages. */
final class Quiet implements NotionLogger {
  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void debug(String message, @Nullable Throwable failure) {
    // Quiet.
  }

  @Override
  public void info(String message, @Nullable Throwable failure) {
    // Quiet.
  }

  @Override
  public void warn(String message, @Nullable Throwable failure) {
    // Quiet.
  }

  @Override
  public void error(String message, @Nullable Throwable failure) {
    // Quiet.
  }

  @Override
  public void debug(String message) {
    // Quiet.
  }

  @Override
  public void info(String message) {
    // Quiet.
  }

  @Override
  public void warn(String message) {
    // Quiet.
  }

  @Override
  public void error(String message) {
    // Quiet.
  }
}
