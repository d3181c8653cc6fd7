package aurora5.api.catalog;

import aurora5.api.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that does not fit its type, or a value that is no document. */
public final class CodecException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public CodecException(String message, List<Problem> problems, @Nullable Throwable cause) {
    super(message, cause);
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
