package aurora5.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;
import aurora5.work.NamedThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** A real framework with a deploy folder, and everything around it in memory. */
final class Aurora implements AutoCloseable {
  final MemoryStore store;
  final LeavingEngine engine = new LeavingEngine();
  final Framework framework;
  private final Path home;
  private final NamedThreads work = new NamedThreads();
  private final DeployLoop loop;

  Aurora(Path home, MemoryStore store) throws Exception {
    this.home = home;
    this.store = store;
    Map<String, String> properties = new HashMap<>();
    properties.put(Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString());
    properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, "onFirstInit");
    properties.put(Constants.FRAMEWORK_BSNVERSION, "multiple");
    framework = new FrameworkFactory().newFramework(properties);
    framework.start();
    var context = framework.getBundleContext();
    var rooms =
        new DeployLoop.Rooms(
            new Rows(store, store), store, engine, new ServiceRegistry(context), work);
    var patience = new Settings.Patience(Duration.ofSeconds(2), Duration.ofMillis(50));
    var settings = new Settings(home, Duration.ofMillis(50), Duration.ofSeconds(30), patience);
    loop = new DeployLoop(context, settings, rooms);
  }

  /**
   * As a person would who knows how to: under another name first, then in one go. Without the
   * latter the name would be gone for a moment, which is a jar deleted.
   */
  void drop(String name, byte[] bytes) throws Exception {
    Path temp = Files.write(home.resolve(name), bytes);
    Files.move(temp, deploy(name), StandardCopyOption.ATOMIC_MOVE);
  }

  void drop(String name, TestJar jar) throws Exception {
    drop(name, jar.bytes());
  }

  void delete(String name) throws Exception {
    Files.delete(deploy(name));
  }

  Path deploy(String name) {
    return home.resolve("deploy").resolve(name);
  }

  Path copy(TestJar jar) {
    return home.resolve("data").resolve("plugins").resolve(jar.sha256() + ".jar");
  }

  Bundle bundle(TestJar jar) {
    return framework.getBundleContext().getBundle(Plugins.LOCATION + jar.sha256());
  }

  boolean active(TestJar jar) {
    Bundle bundle = bundle(jar);
    return bundle != null && bundle.getState() == Bundle.ACTIVE;
  }

  boolean is(TestJar jar, Plugin.State state) {
    Plugin row = store.rows.get(jar.sha256());
    return row != null && row.state() == state;
  }

  void awaitLive(TestJar jar) {
    until(jar + " is live", () -> active(jar) && is(jar, Plugin.State.LIVE));
  }

  void awaitGone(TestJar jar, Plugin.State state) {
    until(jar + " is gone as " + state, () -> bundle(jar) == null && is(jar, state));
  }

  String awaitNote(String jar) throws Exception {
    Path note = deploy(jar + ".rejected.txt");
    until("a note beside " + jar, () -> Files.exists(note) && note.toFile().length() > 0);
    return Files.readString(note);
  }

  boolean reconciled() {
    return loop.reconciled();
  }

  static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within a minute: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  @Override
  public void close() throws Exception {
    loop.close();
    work.close();
    framework.stop();
    framework.waitForStop(10_000);
  }
}
