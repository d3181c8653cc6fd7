package aurora5.console.act;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A person waits for an answer, but not for ever. */
public final class Waiting {
  private static final int SECONDS = 20;

  private Waiting() {}

  /**
   * @throws IllegalStateException if it failed or took too long
   */
  public static <T> T on(CompletionStage<T> stage) {
    return on(stage, SECONDS);
  }

  /**
   * @throws IllegalStateException if it failed or took longer than that
   */
  static <T> T on(CompletionStage<T> stage, int seconds) {
    try {
      return stage.toCompletableFuture().get(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("it failed: " + e.getCause().getMessage(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer within " + seconds + " s; look again later", e);
    }
  }
}
