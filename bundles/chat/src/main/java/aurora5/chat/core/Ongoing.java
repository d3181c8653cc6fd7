package aurora5.chat.core;

import aurora5.api.run.RunView;
import aurora5.chat.form.Form;
import java.util.List;

/**
 * A run of a conversation that has not ended. Immutable.
 *
 * @param questions what its steps wait to be told
 */
public record Ongoing(RunView run, List<Form> questions) {
  public Ongoing {
    questions = List.copyOf(questions);
  }
}
