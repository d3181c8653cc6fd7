package aurora5.engine.live;

import aurora5.api.Text;
import aurora5.api.run.Started;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.StoreException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The first append of a run, which alone may be refused.
 *
 * @param claim the idempotency key, if there is one
 */
public record Birth(Optional<Entry.Claim> claim, CompletableFuture<Started> started) {
  static Started failed() {
    return new Started.Refused(
        Started.Reason.UNAVAILABLE, new Text("실행을 시작하지 못했습니다.", "the run could not be started"));
  }

  static Started lost(StoreException failure) {
    if (failure.kind() == StoreException.Kind.FULL) {
      return new Started.Refused(
          Started.Reason.DISK_FULL,
          new Text(
              "디스크가 가득 차서 실행을 받을 수 없습니다. 공간을 비운 뒤 다시 시도하세요.",
              "the disk is full, so no run can be accepted; free some space and try again"));
    }
    return new Started.Refused(
        Started.Reason.UNAVAILABLE,
        new Text(
            "저장소가 지금 실행을 받을 수 없습니다. 잠시 후 다시 시도하세요.",
            "the store cannot accept runs right now; try again in a moment"));
  }

  /** Somebody has the key, or the child is there already. */
  static Started conflict(Appended.Conflict conflict, String runId) {
    if (!(conflict.entry() instanceof Entry.Claim claim)) {
      return new Started.Accepted(runId, false);
    }
    if (claim.fingerprint().equals(conflict.fingerprint())) {
      return new Started.Accepted(conflict.holder(), false);
    }
    return new Started.Refused(
        Started.Reason.KEY_TAKEN,
        new Text(
            "같은 Idempotency-Key가 다른 요청에 이미 쓰였습니다: " + claim.key(),
            "this Idempotency-Key was used for another request: " + claim.key()));
  }
}
