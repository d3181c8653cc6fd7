package aurora5.deploy;

import aurora5.api.catalog.Workflows;
import aurora5.api.run.Engine;
import aurora5.api.store.RunTable;
import aurora5.api.work.Pool;
import aurora5.api.work.Work;
import aurora5.deploy.folder.Folder;
import aurora5.deploy.framework.PluginBundles;
import aurora5.deploy.jar.Intake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that looks at the folder, and whatever wakes it early. Thread-safe. */
final class DeployLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeployLoop.class);
  private static final int THREADS = 64;

  private final AtomicReference<Settings> settings;
  private final Semaphore news = new Semaphore(0);
  private final Pool pool;
  private final Starts starts;
  private final Deeds deeds;
  private final Conductor conductor;
  private final List<AutoCloseable> listening;

  record Rooms(Rows rows, RunTable runs, Engine engine, Workflows workflows, Work work) {}

  DeployLoop(BundleContext context, Settings first, Rooms rooms) throws IOException {
    settings = new AtomicReference<>(first);
    var folder = new Folder(first.home().resolve("deploy"));
    Path kept = first.home().resolve("data").resolve("plugins");
    var intake = new Intake(kept);
    starts = new Starts(kept.resolve("starts"));
    var framework = new PluginBundles(context, rooms.work(), first.patience().call());
    var lives = new Lives(news::release);
    pool = rooms.work().pool("deploy", THREADS);
    deeds =
        new Deeds(
            new Deeds.Tools(framework, intake, starts, rooms.engine(), pool, rooms.work().timers()),
            rooms.rows(),
            lives,
            settings::get);
    var clock = rooms.work().steady();
    var watcher = new Watcher(new Watcher.Tools(folder, intake, pool, clock), news::release);
    var sources =
        new Conductor.Sources(folder, intake, starts, framework, rooms.rows(), rooms.runs(), clock);
    conductor = new Conductor(sources, watcher, lives, deeds);
    listening =
        List.of(
            rooms.engine().onHarm(lives::harmful),
            rooms.workflows().listen(lives),
            framework.listen(news::release));
    pool.start("watch", this::watch);
  }

  void use(Settings next) {
    Settings before = settings.getAndSet(next);
    if (!before.home().equals(next.home())) {
      LOG.warn("The deploy folder moves to {} when Aurora is started again", next.home());
    }
  }

  boolean reconciled() {
    return conductor.reconciled();
  }

  private void watch() {
    try {
      boolean stirred = true;
      while (true) {
        look(stirred);
        long poll = settings.get().poll().toMillis();
        stirred = news.tryAcquire(poll, TimeUnit.MILLISECONDS);
        news.drainPermits();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong in one look must not end the watch. */
  private void look(boolean stirred) {
    try {
      conductor.look(stirred);
    } catch (IOException | RuntimeException failure) {
      LOG.error("A look at the deploy folder failed; the next one comes", failure);
    }
  }

  @Override
  public void close() throws Exception {
    deeds.close();
    pool.close();
    starts.underWay().forEach(starts::end);
    for (AutoCloseable ear : listening) {
      ear.close();
    }
  }
}
