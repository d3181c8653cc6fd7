package aurora5.distribution.chaos;

import aurora5.distribution.weave.Failpoint;
import java.util.Optional;

/** When and where one process is killed. */
sealed interface Kill {
  /** Whether it can hit before the process is ready. */
  boolean early();

  /** Whether another version of the plugin is dropped before. */
  boolean swap();

  /** As the chronicle has it. */
  String word();

  default Optional<Failpoint> failpoint() {
    return Optional.empty();
  }

  /** So long after the process was started, ready or not. */
  record AfterStart(long millis) implements Kill {
    @Override
    public boolean early() {
      return true;
    }

    @Override
    public boolean swap() {
      return false;
    }

    @Override
    public String word() {
      return "after-start";
    }
  }

  /** So long after it was ready. */
  record AfterReady(long millis, boolean swap) implements Kill {
    @Override
    public boolean early() {
      return false;
    }

    @Override
    public String word() {
      return "after-ready";
    }
  }

  /**
   * When the failpoint is passed for the nth time.
   *
   * @param from when the passes begin to count
   */
  record AtPoint(Failpoint point, From from, int nth) implements Kill {
    @Override
    public boolean early() {
      return from == From.START;
    }

    @Override
    public boolean swap() {
      return from == From.SWAP;
    }

    @Override
    public Optional<Failpoint> failpoint() {
      return Optional.of(point);
    }

    @Override
    public String word() {
      return point.word();
    }
  }

  /** A moment in the life of a process. */
  enum From {
    START,
    READY,
    SWAP
  }
}
