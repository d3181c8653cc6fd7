package aurora5.router.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.plan.Plan;
import aurora5.api.workflow.Workflow;
import aurora5.router.Greet;
import aurora5.router.Threads;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CatalogTest {
  private final Threads threads = new Threads(Duration.ofSeconds(3));
  private final Catalog catalog = Catalog.asking(threads);
  private final Journalist news = new Journalist();
  private final AtomicInteger released = new AtomicInteger();

  @BeforeEach
  void listen() {
    catalog.listen(news);
  }

  @AfterEach
  void close() {
    threads.close();
  }

  @Test
  void knowsAWorkflowThatArrives() throws Exception {
    offer("k1", "greet", "p1", Greet::new);

    assertThat(news.next()).isEqualTo("arrived greet of p1");
    var version = catalog.served().get(0).version();
    assertThat(version.bundle()).isEqualTo("name-p1 1.0.0");
    assertThat(version.inputSchema().text()).contains("\"name\"");
    assertThat(version.outputSchema().text()).contains("\"text\"");
  }

  @Test
  void knowsWhatAWorkflowWaitsFor() throws Exception {
    offer("k1", "ask", "p1", CatalogTest::asking);

    assertThat(news.next()).isEqualTo("arrived ask of p1");
    var version = catalog.served().get(0).version();
    assertThat(version.eventSchemas()).containsOnlyKeys("answer");
    assertThat(version.eventSchemas().get("answer").text()).contains("\"name\"");
  }

  @Test
  void forgetsAWorkflowThatLeavesAndReleasesItsService() throws Exception {
    offer("k1", "greet", "p1", Greet::new);
    news.next();

    catalog.withdraw("k1");

    assertThat(catalog.served()).isEmpty();
    assertThat(news.next()).isEqualTo("left greet of p1");
    await(() -> released.get() == 1);
  }

  @Test
  void tellsALateListenerOfEverythingThatIsHere() throws Exception {
    offer("k1", "greet", "p1", Greet::new);
    offer("k2", "bye", "p2", Greet::new);
    news.next();
    news.next();
    var late = new Journalist();

    catalog.listen(late);

    assertThat(late.next()).isEqualTo("arrived greet of p1");
    assertThat(late.next()).isEqualTo("arrived bye of p2");
  }

  @Test
  void tellsNothingToAListenerThatHasClosed() throws Exception {
    var gone = new Journalist();
    catalog.listen(gone).close();

    offer("k1", "greet", "p1", Greet::new);

    news.next();
    assertThat(gone.heardNothingMore()).isTrue();
  }

  @Test
  void refusesAnIdOfTheWrongShapeAndSaysSo() throws Exception {
    offer("k1", "Create Story", "p1", Greet::new);

    assertThat(news.next()).startsWith("failed Create Story of p1: the id 'Create Story' must be");
  }

  @Test
  void refusesTheNameOfARoute() throws Exception {
    offer("k1", "workflows", "p1", Greet::new);

    assertThat(news.next()).contains("'workflows' is a route");
    assertThat(catalog.served()).isEmpty();
  }

  @Test
  void saysWhyAConstructorFailed() throws Exception {
    offer("k1", "greet", "p1", () -> null);

    assertThat(news.next()).contains("its service could not be made: no model");
  }

  @Test
  void refusesAWorkflowWithoutAPlan() throws Exception {
    offer("k1", "greet", "p1", Planless::new);

    assertThat(news.next()).contains("its plan() returned null");
    await(() -> released.get() == 1);
  }

  @Test
  void aConstructorThatBlocksDelaysNobodyElseAndIsGivenUp() throws Exception {
    var forever = new CountDownLatch(1);
    offer("k1", "slow", "p1", () -> waiting(forever));
    offer("k2", "greet", "p2", Greet::new);

    assertThat(news.next()).isEqualTo("arrived greet of p2");
    assertThat(news.next()).startsWith("failed slow of p1").contains("did not return within");
  }

  @Test
  void aServiceMadeTooLateIsReturned() throws Exception {
    var stubborn = new CountDownLatch(1);
    offer("k1", "slow", "p1", () -> stubborn(stubborn));
    news.next();

    stubborn.countDown();

    await(() -> released.get() == 1);
    assertThat(catalog.served()).isEmpty();
  }

  @Test
  void theFirstKeepsAnIdThatTwoPluginsWantAndTheSecondGetsItAfterwards() throws Exception {
    offer("k1", "greet", "p1", Greet::new);
    assertThat(news.next()).isEqualTo("arrived greet of p1");

    offer("k2", "greet", "p2", Greet::new);

    assertThat(news.next()).startsWith("blocked greet of p2: ").contains("name-p1 1.0.0");
    catalog.withdraw("k1");
    assertThat(news.next()).isEqualTo("left greet of p1");
    assertThat(news.next()).isEqualTo("arrived greet of p2");
  }

  @Test
  void whoeverWaitsForAnIdGetsItWhenItsHolderTurnsOutUnusable() throws Exception {
    var forever = new CountDownLatch(1);
    offer("k1", "greet", "p1", () -> waiting(forever));
    offer("k2", "greet", "p2", Greet::new);

    assertThat(news.next()).startsWith("blocked greet of p2: ");
    assertThat(news.next()).startsWith("failed greet of p1");
    assertThat(news.next()).isEqualTo("arrived greet of p2");
  }

  @Test
  void twoVersionsOfOnePluginServeSideBySide() throws Exception {
    catalog.offer(offer("k1", "greet", new Origin("p1", "greeter", "1.0.0", 1), Greet::new));
    catalog.offer(offer("k2", "greet", new Origin("p2", "greeter", "1.1.0", 2), Greet::new));

    news.next();
    news.next();
    assertThat(catalog.served()).hasSize(2);
  }

  @Test
  void nothingOfAPluginThatHasLeftStaysInMemory() throws Exception {
    var loader = throwAway();
    String key = "k1";
    offer(key, "greet", "p1", maker(loader.get()));
    assertThat(news.next()).isEqualTo("arrived greet of p1");

    catalog.withdraw(key);

    assertThat(news.next()).isEqualTo("left greet of p1");
    await(
        () -> {
          System.gc();
          return loader.get() == null;
        });
  }

  private static WeakReference<ClassLoader> throwAway() {
    URL[] here = {Greet.class.getProtectionDomain().getCodeSource().getLocation()};
    return new WeakReference<>(new GreetLoader(here));
  }

  private static Supplier<Workflow<?, ?>> maker(ClassLoader loader) {
    return () -> {
      try {
        return (Workflow<?, ?>)
            loader.loadClass(Greet.class.getName()).getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private void offer(String key, String id, String plugin, Supplier<Workflow<?, ?>> maker) {
    var origin = new Origin(plugin, "name-" + plugin, "1.0.0", 1);
    catalog.offer(offer(key, id, origin, maker));
  }

  private Offer offer(String key, String id, Origin origin, Supplier<Workflow<?, ?>> maker) {
    return new Offer(key, id, origin, new Made(maker));
  }

  private static Workflow<Greet.Name, Greet.Name> asking() {
    return () -> {
      var flow = Plan.of(Greet.Name.class);
      return flow.returns(flow.await("answer", Greet.Name.class).receive());
    };
  }

  private static Workflow<?, ?> waiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
    return new Greet();
  }

  private static Workflow<?, ?> stubborn(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
    return new Greet();
  }

  private static void await(Supplier<Boolean> condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.get()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  private final class Made implements Offer.Source {
    private final Supplier<Workflow<?, ?>> maker;

    Made(Supplier<Workflow<?, ?>> maker) {
      this.maker = maker;
    }

    @Override
    public Workflow<?, ?> get() {
      return maker.get();
    }

    @Override
    public Optional<String> whyNot() {
      return Optional.of("no model");
    }

    @Override
    public void release() {
      released.incrementAndGet();
    }
  }

  private static final class Planless implements Workflow<Greet.Name, Greet.Greeting> {
    @Override
    public Plan<Greet.Name, Greet.Greeting> plan() {
      return null;
    }
  }

  /** Loads the workflow's classes itself, all others from its parent. */
  private static final class GreetLoader extends URLClassLoader {
    GreetLoader(URL[] urls) {
      super(urls, GreetLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(Greet.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
