package aurora5.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Text;
import aurora5.api.work.LostTask;
import aurora5.work.NamedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginCallsTest {
  private final NamedThreads work = new NamedThreads();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Runnable> later = new ArrayList<>();
  private final List<Text> harm = new ArrayList<>();
  private final PluginCalls calls =
      new PluginCalls(work.pool("plugins", 9), this::after, (plugin, why) -> harm.add(why));

  private Runnable after(Duration delay, Runnable action) {
    later.add(action);
    return () -> later.remove(action);
  }

  @AfterEach
  void letGo() {
    end.countDown();
    work.close();
  }

  /** A step that does not care whether it is interrupted. */
  private void stubborn(CountDownLatch begun) {
    begun.countDown();
    boolean over = false;
    while (!over) {
      try {
        over = end.await(1, TimeUnit.MINUTES);
      } catch (InterruptedException ignoredOnPurpose) {
        over = false;
      }
    }
  }

  private void giveUpOn(String step) throws InterruptedException {
    var key = new PluginCalls.Key("run", step);
    var begun = new CountDownLatch(1);
    Supplier<Runnable> body =
        () -> {
          stubborn(begun);
          return () -> {};
        };
    calls.start(new PluginCalls.Order(key, "hash", body, () -> {}));
    begun.await();
    calls.interrupt(key);
    later.remove(later.size() - 1).run();
  }

  @Test
  void threadsThatDoNotLetGoAreLostUnderTheirPluginAndThreeAreHarm() throws Exception {
    giveUpOn("draft");
    giveUpOn("paint");
    assertThat(work.lost())
        .containsExactly(new LostTask("hash", "draft"), new LostTask("hash", "paint"));
    assertThat(harm).isEmpty();
    giveUpOn("bind");
    assertThat(harm).singleElement().extracting(Text::ko).asString().contains("3개");
  }
}
