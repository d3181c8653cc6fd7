package aurora5.chat.core;

import aurora5.chat.form.Form;
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
 * @param ongoing runs of this conversation that have not ended
 * @param fresh what such runs wait to be told and the person has not heard of
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
    List<Ended> ended,
    List<Ongoing> ongoing,
    List<Form> fresh,
    boolean model) {
  public Said {
    ended = List.copyOf(ended);
    ongoing = List.copyOf(ongoing);
    fresh = List.copyOf(fresh);
  }

  /** Of a moment in which nobody said anything. */
  public static Said nothing(
      String conversationId, String id, Locale locale, Instant at, ZoneId zone, Ongoing run) {
    return new Said(
        conversationId,
        id,
        "",
        Optional.empty(),
        locale,
        at,
        zone,
        false,
        List.of(),
        List.of(run),
        List.of(),
        false);
  }
}
