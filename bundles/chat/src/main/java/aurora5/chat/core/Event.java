package aurora5.chat.core;

import aurora5.api.Json;
import aurora5.api.chat.Link;
import aurora5.api.intent.Intents;
import aurora5.api.run.Reply;
import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import java.util.List;
import java.util.Optional;

/** What the decider hears: the message, then the answer to each of its effects. Immutable. */
public sealed interface Event {
  record Heard() implements Event {}

  /** The process died, or was stopped, after the person had said yes. */
  record Resumed() implements Event {}

  record Guessed(Intents.Guess guess) implements Event {}

  record Looked(String text, List<Link> links) implements Event {}

  /** The model answered in words. */
  record Worded(String text, String model) implements Event {}

  /** The model wants a workflow; its arguments are to be checked. */
  record Wanted(String workflow, Json arguments) implements Event {}

  /** No model, or it failed: rules have to do. */
  record Silent() implements Event {}

  record Begun(Started started) implements Event {}

  /** Empty if there is no such run. */
  record Found(Optional<RunView> run) implements Event {}

  /** What became of the order to stop a run, or of an answer to it. */
  record Obeyed(Reply reply) implements Event {}
}
