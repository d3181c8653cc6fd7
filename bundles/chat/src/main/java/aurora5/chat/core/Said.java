package aurora5.chat.core;

import aurora5.api.run.RunView;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A message as the decider sees it: judged, and with what the shell knows of its moment. Immutable.
 *
 * @param locale the channel's, for a conversation that begins
 * @param delicate whether safety showed yellow
 * @param ended runs of this conversation that ended since its last message
 * @param model whether there is a model to ask
 */
public record Said(
    String conversationId,
    String messageId,
    String text,
    Optional<String> userId,
    Locale locale,
    Instant at,
    ZoneId zone,
    boolean delicate,
    List<RunView> ended,
    boolean model) {
  public Said {
    ended = List.copyOf(ended);
  }
}
