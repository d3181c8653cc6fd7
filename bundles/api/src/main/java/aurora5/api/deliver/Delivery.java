package aurora5.api.deliver;

import aurora5.api.Json;
import aurora5.api.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to be brought to another house, and how far that has come. What is to stand there may
 * change while it is under way: {@code wanted} counts the versions, {@code reached} says which of
 * them is there. Immutable.
 *
 * @param channel where to: {@code notion}
 * @param key names it among all of its channel, and is one segment of a URL as it is
 * @param urgency the smaller, the sooner; of equals the oldest goes first
 * @param wanted 1, 2, 3 …
 * @param reached 0 as long as nothing is there
 * @param body what it is made from; only its owner reads it
 * @param place its id in the other house, once it is known
 * @param parts how many parts of its contents are there
 * @param doubt 0: it is known what is there. 1: a write began, and it is not known what became of
 *     it. 2, 3 …: one look, two looks found nothing of it
 * @param attempts since it last got on
 * @param since when the oldest version that is not there was wanted
 * @param due nothing is done about it before
 * @param word why it is not there yet, or what was done instead; never a person's text
 */
public record Delivery(
    String channel,
    String key,
    int urgency,
    State state,
    long wanted,
    long reached,
    Json body,
    Optional<String> place,
    int parts,
    int doubt,
    int attempts,
    Instant since,
    Instant due,
    Optional<Text> word) {
  /** Whether something is still to be done about it. */
  public enum State {
    PENDING,
    DONE,
    /** For good, until a person has it tried again. */
    REFUSED
  }

  public Delivery {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(word, "word");
  }

  /** One that nothing has been done about. */
  public static Delivery fresh(String channel, String key, int urgency, Json body, Instant now) {
    return new Delivery(
        channel,
        key,
        urgency,
        State.PENDING,
        1,
        0,
        body,
        Optional.empty(),
        0,
        0,
        0,
        now,
        now,
        Optional.empty());
  }
}
