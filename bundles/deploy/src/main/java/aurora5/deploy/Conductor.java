package aurora5.deploy;

import aurora5.api.store.RunTable;
import aurora5.deploy.decide.Action;
import aurora5.deploy.decide.Copies;
import aurora5.deploy.decide.Decider;
import aurora5.deploy.decide.Notes;
import aurora5.deploy.decide.Scene;
import aurora5.deploy.folder.Folder;
import aurora5.deploy.framework.PluginBundles;
import aurora5.deploy.jar.Intake;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One look after the other: what is there, what is to be done, let it be done. One thread's. */
final class Conductor {
  private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);
  private static final Duration ALL_TAKEN = Duration.ofSeconds(3);
  private static final Duration ALL_UP = Duration.ofSeconds(15);
  private static final int QUIET_LOOKS = 10;

  private final Sources sources;
  private final Watcher watcher;
  private final Lives lives;
  private final Deeds deeds;
  private final Instant began;
  private final Map<String, String> known = new HashMap<>();
  private Optional<Watcher.Sight> before = Optional.empty();
  private int quiet;
  private volatile boolean reconciled;

  record Sources(
      Folder folder,
      Intake intake,
      Starts starts,
      PluginBundles bundles,
      Rows rows,
      RunTable runs,
      Clock clock) {}

  Conductor(Sources sources, Watcher watcher, Lives lives, Deeds deeds) {
    this.sources = sources;
    this.watcher = watcher;
    this.lives = lives;
    this.deeds = deeds;
    this.began = sources.clock().instant();
    sources.rows().all().forEach(row -> known.put(row.file(), row.sha256()));
  }

  boolean reconciled() {
    return reconciled;
  }

  /**
   * @param stirred whether something happened that is not to be seen in the folder
   */
  void look(boolean stirred) throws IOException {
    Optional<Watcher.Sight> sight = watcher.look();
    boolean changed = stirred || !sight.equals(before) || ++quiet >= QUIET_LOOKS || !reconciled;
    before = sight;
    if (sight.isPresent() && changed && !waitsForStart(sight.get())) {
      quiet = 0;
      decide(sight.get());
    }
  }

  /** At start all jars are looked at before the first is brought, so that they come in order. */
  private boolean waitsForStart(Watcher.Sight sight) {
    return !reconciled
        && !sight.contents().unsettled().isEmpty()
        && elapsed().compareTo(ALL_TAKEN) < 0;
  }

  private void decide(Watcher.Sight sight) throws IOException {
    Scene scene = scene(sight);
    List<Action> actions = Decider.decide(scene);
    note(Notes.of(scene, sight.noted()));
    for (String sha256 : Copies.unneeded(scene)) {
      sources.intake().discard(sha256);
    }
    Map<String, String> next = Decider.known(scene);
    known.clear();
    known.putAll(next);
    for (String sha256 : sources.starts().underWay()) {
      if (Decider.up(scene, sha256)) {
        sources.starts().end(sha256);
      }
    }
    actions.forEach(deeds::begin);
    if (actions.isEmpty() && !reconciled) {
      boolean waitedLong = elapsed().compareTo(ALL_UP) > 0;
      reconciled = waitedLong ? Decider.idle(scene) : Decider.settled(scene);
    }
  }

  /** Lives are read first: whoever is not busy any more has its row in the table. */
  private Scene scene(Watcher.Sight sight) throws IOException {
    var livesNow = lives.now();
    var rows = sources.rows().all();
    return new Scene(
        sight.contents().settled(),
        sight.contents().unsettled(),
        known,
        rows,
        sources.bundles().standings(),
        livesNow,
        sources.runs().pins(),
        sources.intake().kept(),
        !reconciled);
  }

  private void note(Notes notes) {
    notes
        .write()
        .forEach(
            (jar, refusal) -> {
              LOG.warn("Refused {}: {}", jar, refusal.why().en());
              attempt(() -> sources.folder().writeNote(jar, refusal));
            });
    notes.delete().forEach(jar -> attempt(() -> sources.folder().deleteNote(jar)));
  }

  private static void attempt(FileWork work) {
    try {
      work.run();
    } catch (IOException failure) {
      LOG.warn("The note beside a refused jar could not be changed", failure);
    }
  }

  private Duration elapsed() {
    return Duration.between(began, sources.clock().instant());
  }

  private interface FileWork {
    void run() throws IOException;
  }
}
