package aurora5.api.run;

import aurora5.api.Problem;
import aurora5.api.Text;
import java.util.List;

/** What became of a command to a run. Immutable. */
public sealed interface Reply {
  /** Done, and on disk. */
  record Done() implements Reply {}

  record NoSuchRun() implements Reply {}

  /** The run's state does not allow it. */
  record Refused(Text message) implements Reply {}

  /** What came with the command does not fit. */
  record Wrong(List<Problem> problems) implements Reply {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }

  /** What came with the command is red: nothing was done with it. Here is what its writer reads. */
  record Red(Text care) implements Reply {}

  /** The store did not take it; nothing has changed. */
  record Unavailable(Text message) implements Reply {}
}
