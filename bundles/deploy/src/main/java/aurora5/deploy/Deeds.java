package aurora5.deploy;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.run.Engine;
import aurora5.api.work.Pool;
import aurora5.api.work.Timers;
import aurora5.deploy.decide.Action;
import aurora5.deploy.decide.Life;
import aurora5.deploy.decide.Life.Leave;
import aurora5.deploy.framework.BundleReasons;
import aurora5.deploy.framework.PluginBundles;
import aurora5.deploy.jar.Intake;
import aurora5.deploy.jar.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the actions, each on a thread of its own, so that no plugin waits for another. */
final class Deeds {
  private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

  /**
   * Its workflows are asked for their plans after its start; later than that it is not to blame.
   */
  private static final Duration SURVIVED = Duration.ofSeconds(10);

  private final Tools tools;
  private final Rows rows;
  private final Lives lives;
  private final Supplier<Settings> settings;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  record Tools(
      PluginBundles bundles,
      Intake intake,
      Starts starts,
      Engine engine,
      Pool pool,
      Timers timers) {}

  Deeds(Tools tools, Rows rows, Lives lives, Supplier<Settings> settings) {
    this.tools = tools;
    this.rows = rows;
    this.lives = lives;
    this.settings = settings;
  }

  void begin(Action action) {
    Plugin row = action.row();
    rows.begin(row);
    lives.change(row.sha256(), life -> life.busy(true));
    try {
      tools.pool().start(row.file(), () -> perform(action));
    } catch (RejectedExecutionException noThread) {
      failed(row, noThread);
    }
  }

  private Duration again() {
    return settings.get().patience().again();
  }

  /** What is interrupted from now on says nothing about a plugin. */
  void close() {
    closed = true;
  }

  private void perform(Action action) {
    Plugin row = action.row();
    try {
      act(action);
      rows.end(row);
      told.remove(row.sha256());
      lives.change(row.sha256(), life -> life.busy(false));
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | IOException failure) {
      if (!closed) {
        failed(row, failure);
      }
    }
  }

  private void failed(Plugin row, Exception failure) {
    if (told.add(row.sha256())) {
      LOG.error("Plugin {}: not {} yet, tried again until it is", row.file(), row.state(), failure);
    }
    rows.end(row);
    tools.timers().after(again(), () -> lives.change(row.sha256(), life -> life.busy(false)));
  }

  private void act(Action action) throws InterruptedException, IOException {
    Plugin row = action.row();
    if (action instanceof Action.Bring) {
      bring(row);
    } else if (action instanceof Action.Drain) {
      drain(row);
    } else if (action instanceof Action.Park) {
      park(row);
    } else if (action instanceof Action.Retire) {
      remove(row);
      rows.write(row);
    } else if (action instanceof Action.Refuse refuse) {
      rows.write(row);
      lives.change(row.sha256(), life -> life.trouble(refuse.why()));
      remove(row);
    }
    LOG.info("Plugin {} {} ({}) is {}", row.name(), row.version(), row.file(), row.state());
  }

  private void bring(Plugin row) throws InterruptedException, IOException {
    String sha256 = row.sha256();
    rows.write(row);
    lives.change(sha256, Life::brought);
    if (tools.starts().killed(sha256)) {
      lives.change(sha256, life -> life.trouble(BundleReasons.killed(Starts.MOST_DEATHS)));
      return;
    }
    tools.starts().begin(sha256);
    try {
      tools.bundles().install(sha256, tools.intake().jar(sha256));
      if (row.state() != State.STOPPED) {
        tools.bundles().start(sha256);
      }
      tools.timers().after(SURVIVED, () -> tools.starts().end(sha256));
    } catch (BundleException | RuntimeException refused) {
      tools.starts().end(sha256);
      if (!closed) {
        Refusal why = BundleReasons.notStarted(refused);
        LOG.debug("Plugin {} did not start", row.file(), refused);
        lives.change(sha256, life -> life.trouble(why));
      }
    }
  }

  private void remove(Plugin row) {
    lives.change(row.sha256(), Life::gone);
    tools.bundles().remove(row.sha256());
  }

  private void drain(Plugin row) throws InterruptedException {
    String sha256 = row.sha256();
    rows.write(row);
    lives.change(sha256, life -> life.drain(Leave.ASKED));
    watch(
        row,
        tools.engine().drained(sha256),
        () -> lives.change(sha256, life -> ifAsked(life, Leave.DONE)),
        () -> lives.change(sha256, life -> ifAsked(life, Leave.NO)));
  }

  private static Life ifAsked(Life life, Leave next) {
    return life.drain() == Leave.ASKED ? life.drain(next) : life;
  }

  private void park(Plugin row) throws InterruptedException {
    String sha256 = row.sha256();
    Duration grace = settings.get().grace();
    rows.write(row);
    lives.change(sha256, life -> life.park(Leave.ASKED));
    Runnable done =
        () ->
            lives.change(sha256, life -> life.park() == Leave.ASKED ? life.park(Leave.DONE) : life);
    watch(row, tools.engine().park(sha256, grace), done, done);
    tools.timers().after(grace.multipliedBy(2).plus(again()), done);
  }

  private void watch(Plugin row, CompletionStage<Void> stage, Runnable done, Runnable again) {
    stage.whenComplete(
        (nothing, failure) -> {
          if (failure == null) {
            done.run();
          } else if (!closed) {
            LOG.error("The engine could not leave plugin {}; asked again", row.file(), failure);
            tools.timers().after(again(), again);
          }
        });
  }
}
