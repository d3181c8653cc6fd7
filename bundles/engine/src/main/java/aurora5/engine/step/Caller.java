package aurora5.engine.step;

import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The run for which plugin code is called, and which is told what came of it. */
public interface Caller {
  String id();

  /** For the run's owner. */
  RunState state();

  /** The running time the run has left. For its owner. */
  Duration left(Instant now);

  /** Lists that fan-outs go through, kept so that each is asked for once. For any thread. */
  Map<String, List<?>> items();

  /** From any thread; does not wait for the disk. */
  void post(Input input);

  /** From a thread that may wait for the disk. */
  void bring(Input input);

  /**
   * The same.
   *
   * @param again done instead if what the input carries does not fit the store any more
   */
  void bring(Input input, Runnable again);
}
