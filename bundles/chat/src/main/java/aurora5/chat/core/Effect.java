package aurora5.chat.core;

import aurora5.api.Json;
import aurora5.api.chat.Reply;
import java.util.Optional;

/** The one thing to be done next. Immutable. Only {@link Answer} ends a turn. */
public sealed interface Effect {
  record Answer(Reply reply) implements Effect {}

  /** Which workflow does this ask for? */
  record Guess(String text) implements Effect {}

  /** How is it? */
  record Look(What what, Optional<String> runId) implements Effect {
    /** What is looked at. */
    public enum What {
      HEALTH,
      ALERTS,
      /** The run of that id, or the last one of this conversation, or the last ones of all. */
      RUNS,
      /** The last runs of all. */
      LATEST
    }
  }

  /**
   * What does a model make of it?
   *
   * @param workflow whose field is being asked for, if one is
   */
  record AskModel(Optional<String> workflow) implements Effect {}

  /** How is that run? */
  record Find(String runId) implements Effect {}

  record Stop(String runId) implements Effect {}

  /** Gives a step of a run the answer it waits for. */
  record Tell(String runId, String step, Json answer) implements Effect {}

  /** The state must be on disk before. */
  record Start(String workflow, Json input, String key, Optional<String> userId)
      implements Effect {}
}
