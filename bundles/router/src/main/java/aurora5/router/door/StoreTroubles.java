package aurora5.router.door;

import aurora5.api.Text;
import aurora5.api.run.Reply;
import aurora5.api.run.Started;
import aurora5.api.run.Started.Reason;
import aurora5.api.store.StoreException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what the store throws into answers that a caller can act on. */
final class StoreTroubles {
  private static final Logger LOG = LoggerFactory.getLogger(StoreTroubles.class);
  private static final Text FULL =
      new Text(
          "디스크가 가득 차서 저장하지 못했습니다. 공간이 생기면 다시 시도해 주세요",
          "The disk is full and nothing was stored; try again when there is room");
  private static final Text BUSY =
      new Text(
          "지금은 저장할 수 없습니다. 잠시 뒤 다시 시도해 주세요",
          "It could not be stored just now, and nothing was kept; try again soon");

  private StoreTroubles() {}

  static Started started(Throwable thrown) {
    return isFull(thrown)
        ? new Started.Refused(Reason.DISK_FULL, FULL)
        : new Started.Refused(Reason.UNAVAILABLE, BUSY);
  }

  static Reply reply(Throwable thrown) {
    return new Reply.Unavailable(isFull(thrown) ? FULL : BUSY);
  }

  private static boolean isFull(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (!(cause instanceof StoreException)) {
      LOG.error("A run could not be handed to the engine", cause);
    }
    return cause instanceof StoreException store && store.kind() == StoreException.Kind.FULL;
  }
}
