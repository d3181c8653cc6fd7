package aurora5.router.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.workflow.Workflow;
import aurora5.router.Greet;
import aurora5.router.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ShelfTest {
  private final Threads threads = new Threads(Duration.ofSeconds(5));
  private final Catalog catalog = Catalog.asking(threads);
  private final Journalist news = new Journalist();
  private List<Plugin> table = List.of();
  private final Shelf shelf = new Shelf(catalog, () -> table);

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void theVersionDroppedLastIsTheNewest() throws Exception {
    put("a", 8);
    put("b", 7);
    table = List.of(plugin("a", 1, State.DRAINING), plugin("b", 2, State.LIVE));

    assertThat(newest()).contains("b");
  }

  @Test
  void aVersionThatDrainsGetsNoNewRunsEvenIfItIsAlone() throws Exception {
    put("a", 7);
    table = List.of(plugin("a", 1, State.DRAINING));

    assertThat(newest()).isEmpty();
    assertThat(shelf.exact("greet", "a")).isPresent();
  }

  @Test
  void aDroppedVersionIsBeforeOneThatWasNotDropped() throws Exception {
    put("a", 7);
    put("bundle:x:1", 9);
    table = List.of(plugin("a", 1, State.LIVE));

    assertThat(newest()).contains("a");
    assertThat(shelf.all()).extracting(WorkflowVersion::plugin).containsExactly("a", "bundle:x:1");
  }

  @Test
  void withoutRowsTheBundleInstalledLastIsTheNewest() throws Exception {
    put("bundle:x:1", 9);
    put("bundle:x:2", 8);

    assertThat(newest()).contains("bundle:x:1");
  }

  private Optional<String> newest() {
    return shelf.newest("greet").map(WorkflowVersion::plugin);
  }

  private void put(String plugin, long bundleId) throws Exception {
    var origin = new Origin(plugin, "greeter", "1.0.0", bundleId);
    try (var listening = shelf.listen(news)) {
      int before = shelf.all().size();
      catalog.offer(new Offer(plugin, "greet", origin, new Ready()));
      for (int i = 0; i <= before; i++) {
        news.next();
      }
    }
  }

  private static Plugin plugin(String sha, long drop, State state) {
    return new Plugin(sha, sha + ".jar", "greeter", "1.0.0", drop, state, Plugin.NO_REASON);
  }

  private static final class Ready implements Offer.Source {
    @Override
    public Workflow<?, ?> get() {
      return new Greet();
    }

    @Override
    public Optional<String> whyNot() {
      return Optional.empty();
    }

    @Override
    public void release() {}
  }
}
