package aurora5.notion.comment;

import aurora5.api.chat.Chat;
import aurora5.api.deliver.Delivery;
import aurora5.notion.wire.NotionException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the comments of the inbox are answered: those of one discussion one after the
 * other, those of others meanwhile. Waits for nobody: what is not ready is looked at again. For one
 * thread at a time.
 *
 * <p>The words of an answer are kept nowhere here: the chat gives the same reply to the same
 * comment again.
 */
public final class Correspondent {
  private static final Logger LOG = LoggerFactory.getLogger(Correspondent.class);

  private final Inbox inbox;
  private final Supplier<Optional<Chat>> chat;
  private final Agenda agenda;
  private final Asked asked;
  private final Answering answering;
  private final Ending ending;
  private Runnable nudge = () -> {};

  Correspondent(
      Inbox inbox,
      Discussions discussions,
      Neighbourhood neighbourhood,
      Supplier<Optional<Chat>> chat,
      Wording wording,
      Clock clock) {
    this.inbox = inbox;
    this.chat = chat;
    agenda = new Agenda(inbox, clock);
    asked = new Asked(wording, () -> nudge.run());
    var scribe = new Scribe(inbox, discussions, neighbourhood, clock);
    var ears = new Ears(inbox, discussions, neighbourhood);
    answering = new Answering(agenda, discussions, ears, asked, scribe, clock);
    ending = new Ending(agenda, asked, scribe, wording);
  }

  /** To be called whenever there may be something to do before its time. */
  void nudge(Runnable action) {
    nudge = action;
  }

  /** Does what can be done now; whether anybody was answered. */
  boolean work() throws InterruptedException {
    Optional<Chat> here = chat.get();
    if (here.isEmpty()) {
      return false;
    }
    List<Delivery> open = inbox.open();
    Set<String> keys = open.stream().map(Delivery::key).collect(Collectors.toSet());
    answering.keep(keys);
    asked.keep(keys);
    boolean answered = false;
    Set<String> taken = new HashSet<>();
    for (Delivery row : open) {
      answered |= attempt(row, here.get(), taken);
    }
    return answered;
  }

  /**
   * @param taken discussions in which somebody older is to be answered first
   */
  private boolean attempt(Delivery row, Chat here, Set<String> taken) throws InterruptedException {
    try {
      return Note.of(row).run().isEmpty()
          ? answering.answered(row, here, taken)
          : ending.told(row, here);
    } catch (NotionException e) {
      agenda.failed(row, e);
    } catch (RuntimeException e) {
      // Only the class: a message may quote what a person wrote.
      LOG.warn("A comment could not be answered yet: {}", e.getClass().getName());
      asked.forget(row.key());
      // As it is on disk: that a post was begun must not be forgotten.
      inbox.find(row.key()).ifPresent(agenda::backOff);
    }
    return false;
  }
}
