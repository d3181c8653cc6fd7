package aurora5.engine.live;

import aurora5.engine.inbox.Letter;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Input;
import java.util.concurrent.CompletableFuture;

/** What an open run hears about its plugin: that it is here, stays away, or leaves. */
public final class PluginNews {
  private PluginNews() {}

  /** The version is here (again). */
  public static void here(LiveRun run, Planned planned) {
    run.post(
        Letter.of(
            out -> {
              boolean its = run.state().accepted().workflow().equals(planned.version().id());
              if (its && !run.state().ended() && run.attachment().offered(planned)) {
                run.decide(new Input.Attached(), out);
              }
            }));
  }

  /** It has not come, and is not about to. */
  public static void missing(LiveRun run) {
    run.post(
        Letter.of(
            out -> {
              run.attachment().miss();
              run.decide(new Input.Look(), out);
            }));
  }

  /**
   * It is about to leave: no new step of it is started.
   *
   * @param farewell told when none runs any more and the run has let it go
   */
  public static void leaving(LiveRun run, CompletableFuture<Void> farewell) {
    run.post(
        Letter.of(
            out -> {
              run.attachment().leave(farewell);
              run.decide(new Input.Look(), out);
            }));
  }

  /** It cannot stay any longer: what runs is interrupted, unless it has come back meanwhile. */
  public static void gone(LiveRun run) {
    run.post(
        Letter.of(
            out -> {
              if (run.attachment().parking()) {
                run.attachment().putBack();
                run.decide(new Input.PutBack(), out);
              }
            }));
  }

  /** No plugin runs any longer: what runs is interrupted, and begins again another day. */
  public static void closing(LiveRun run) {
    run.post(
        Letter.of(
            out -> {
              run.attachment().putBack();
              run.decide(new Input.PutBack(), out);
            }));
  }
}
