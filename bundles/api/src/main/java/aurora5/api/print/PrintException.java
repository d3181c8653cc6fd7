package aurora5.api.print;

import aurora5.api.Text;
import org.jspecify.annotations.Nullable;

/** A paper could not be printed, and why. Neither message nor text quote what is on it. */
public final class PrintException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Text text;

  public PrintException(Text text, @Nullable Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  public PrintException(Text text) {
    this(text, null);
  }

  /** Why, in one sentence for people. */
  public Text text() {
    return text;
  }
}
