package aurora5.engine.shell;

import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.api.store.StoreException;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Gate;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Views;
import aurora5.engine.run.Wake;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open run and its one owner: letters are taken in one after the other by whichever thread
 * finds the run unowned, and what they lead to is on disk before the next are taken. Thread-safe
 * through {@link #post}; everything else belongs to the owner.
 */
final class LiveRun {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
  private static final int LETTERS_PER_TURN = 64;
  private static final Duration STORE_PAUSE = Duration.ofSeconds(1);

  private final String id;
  private final House house;
  private final Queue<Letter> inbox = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean owned = new AtomicBoolean();
  private final Map<String, List<?>> items = new ConcurrentHashMap<>();
  private final Watchers watchers;
  private final Attachment attachment;
  private final SlotHold slot;
  private final Alarm alarm;
  private RunState state;
  private @Nullable Birth birth;
  private @Nullable RunRow row;
  private boolean stillborn;
  private volatile String plugin;

  /** A run taken over from the journal, or not accepted yet. */
  LiveRun(RunState state, String plugin, Optional<RunRow> row, House house) {
    this.id = state.id();
    this.state = state;
    this.plugin = plugin;
    this.row = row.orElse(null);
    this.house = house;
    this.attachment = new Attachment(house);
    this.watchers = new Watchers(house.io());
    this.slot = new SlotHold(house.slots(), this);
    this.alarm = new Alarm(house.timers(), this::rung);
  }

  String id() {
    return id;
  }

  /** Identity of the plugin version it is pinned to; for any thread. */
  String plugin() {
    return plugin;
  }

  /** Before it is accepted: another version takes it. */
  void pin(String to) {
    plugin = to;
  }

  void bear(Birth with) {
    birth = with;
  }

  void post(Letter letter) {
    inbox.add(letter);
    if (owned.compareAndSet(false, true)) {
      turns();
    }
  }

  void post(Input input) {
    post(Letter.of(out -> decide(input, out)));
  }

  /** The plugin version is here (again). */
  void offer(Planned planned) {
    post(
        Letter.of(
            out -> {
              boolean its = state.accepted().workflow().equals(planned.version().id());
              if (state.ended() || !its) {
                return;
              }
              if (attachment.planned().isEmpty()) {
                attachment.attach(planned);
                decide(new Input.Look(), out);
              } else if (attachment.parking()) {
                attachment.attachLater(planned);
              }
            }));
  }

  // What follows is done by the owner.

  void decide(Input input, Decision out) {
    attachment.decider().decide(state, input, gate(), out);
  }

  RunState state() {
    return state;
  }

  Attachment attachment() {
    return attachment;
  }

  /** Lists that fan-outs go through, kept so that each is asked for once. */
  Map<String, List<?>> items() {
    return items;
  }

  void watch(boolean stopAtWait, CompletableFuture<RunView> view) {
    watchers.add(stopAtWait, view);
  }

  private Gate gate() {
    boolean open = attachment.open() && !house.neighbours().stopping();
    return new Gate(slot.held(), open, attachment.puttingBack(), attachment.parking());
  }

  private void turns() {
    boolean again = true;
    while (again) {
      again = turn();
    }
  }

  /** Takes in what has come; false if somebody else goes on, now or when the store has answered. */
  private boolean turn() {
    Decision out = new Decision(state, now());
    List<Letter> letters = new ArrayList<>(2);
    try {
      for (Letter letter = inbox.poll();
          letter != null;
          letter = letters.size() < LETTERS_PER_TURN ? inbox.poll() : null) {
        letters.add(letter);
        if (!stillborn) {
          letter.apply().accept(out);
        }
      }
      if (stillborn) {
        letters.forEach(letter -> letter.told(false));
        return disown();
      }
      if (attachment.open() && slot.take(state, out)) {
        decide(new Input.Look(), out);
      }
    } catch (RuntimeException e) {
      LOG.error("run {} could not take in what came; it goes on from its journal", id, e);
      letters.forEach(letter -> letter.told(false));
      reload();
      return disown();
    }
    if (!out.facts().isEmpty()) {
      append(out, letters);
      return false;
    }
    written(out, letters);
    return disown();
  }

  /** In the precision of the journal, so that a state replayed is the state there was. */
  private Instant now() {
    return house.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Gives the run up; true if letters came meanwhile and it is owned again. */
  private boolean disown() {
    owned.set(false);
    return !inbox.isEmpty() && owned.compareAndSet(false, true);
  }

  void granted() {
    post(
        Letter.of(
            out -> {
              slot.granted();
              decide(new Input.Look(), out);
            }));
  }

  private void append(Decision out, List<Letter> letters) {
    long seq = state.seq() + 1;
    state.written(seq);
    plugin = state.plugin();
    List<Entry> entries = new ArrayList<>(3 + out.extras().size());
    if (birth != null) {
      birth.claim().ifPresent(entries::add);
    }
    entries.add(new Entry.Event(id, seq, out.now(), house.facts().write(out.facts())));
    RunRow now = Views.row(state);
    if (!now.equals(row)) {
      entries.add(new Entry.Run(now));
    }
    entries.addAll(out.extras());
    write(entries, now, out, letters);
  }

  private void write(List<Entry> entries, RunRow now, Decision out, List<Letter> letters) {
    house
        .journal()
        .append(entries)
        .whenComplete(
            (appended, thrown) -> {
              try {
                answered(appended, thrown, new Written(entries, now, out, letters));
              } catch (RuntimeException e) {
                // nobody would hear of it: a future keeps what its listener throws to itself
                LOG.error("run {} could not go on after it was written", id, e);
              }
            });
  }

  private record Written(List<Entry> entries, RunRow row, Decision out, List<Letter> letters) {}

  private void answered(@Nullable Appended appended, @Nullable Throwable thrown, Written written) {
    if (thrown != null) {
      notWritten(thrown, written);
    } else if (appended instanceof Appended.Conflict conflict) {
      conflict(conflict, written.letters());
    } else {
      row = written.row();
      if (birth != null) {
        birth.started().complete(new Started.Accepted(id, true));
        birth = null;
      }
      written(written.out(), written.letters());
      if (disown()) {
        turns();
      }
    }
  }

  private void written(Decision out, List<Letter> letters) {
    slot.settle(state, out);
    for (Effect effect : out.effects()) {
      perform(effect);
    }
    letters.forEach(letter -> letter.told(true));
    watchers.tell(state, out.decided() && out.wantsSlot());
    setAlarm();
    if (state.ended()) {
      house.neighbours().ended(this);
    }
    attachment.settle(state);
    attachment.successor().ifPresent(this::offer);
  }

  private void notWritten(Throwable thrown, Written what) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    StoreException failure =
        cause instanceof StoreException known
            ? known
            : new StoreException(StoreException.Kind.FAILED, "the store failed", cause);
    if (birth != null) {
      die(Birth.lost(failure));
      return;
    }
    switch (failure.kind()) {
      case FULL, BUSY ->
          house
              .timers()
              .after(
                  STORE_PAUSE, () -> write(what.entries(), what.row(), what.out(), what.letters()));
      default -> {
        // what was decided may or may not be on disk: only a restart can tell, so the run rests
        LOG.error("run {} stops until the next start: {}", id, failure.getMessage());
        what.letters().forEach(letter -> letter.told(false));
      }
    }
  }

  private void conflict(Appended.Conflict conflict, List<Letter> letters) {
    if (birth != null) {
      die(Birth.conflict(conflict, id));
    } else if (conflict.entry() instanceof Entry.ContextChange) {
      reload();
      for (Letter letter : letters) {
        letter.again().ifPresentOrElse(Runnable::run, () -> inbox.add(letter));
      }
      if (disown()) {
        turns();
      }
    } else {
      LOG.error("run {} is owned by somebody else; it rests here", id);
      letters.forEach(letter -> letter.told(false));
    }
  }

  /** It was never accepted. Nobody but this owner has heard of it. */
  private void die(Started answer) {
    Birth was = birth;
    birth = null;
    slot.drop();
    house.neighbours().ended(this);
    if (was != null) {
      was.started().complete(answer);
    }
    stillborn = true;
    if (disown()) {
      turns();
    }
  }

  /** Back to what is on disk. What runs goes on running: its facts are on disk. */
  private void reload() {
    state = Replay.of(id, house.journal(), house.facts());
    plugin = state.plugin();
  }

  private void perform(Effect effect) {
    if (effect instanceof Effect.Interrupt interrupt) {
      house.runner().interrupt(this, interrupt.unit());
    } else if (effect instanceof Effect.CancelChild cancel) {
      house.neighbours().cancel(cancel.child());
    } else if (effect instanceof Effect.Harm harm) {
      house.neighbours().harm(plugin, harm.reason());
    } else if (effect instanceof Effect.StartChild start) {
      house.neighbours().startChild(this, order(start));
    } else {
      attachment.planned().ifPresent(planned -> house.runner().perform(this, planned, effect));
    }
  }

  private ChildOrder order(Effect.StartChild start) {
    var accepted = state.accepted();
    Instant now = house.clock().instant();
    return new ChildOrder(
        start.unit(),
        start.child(),
        start.workflow(),
        start.input(),
        accepted.priority(),
        accepted.depth() + 1,
        attachment.left(state, now).toMillis(),
        Optional.ofNullable(accepted.userId()));
  }

  private void setAlarm() {
    Instant now = house.clock().instant();
    var plan = attachment.planned().map(Planned::index);
    alarm.set(Wake.next(state, plan, house.defaults().get(), now), now);
  }

  private void rung() {
    post(
        Letter.of(
            out -> {
              alarm.rang();
              decide(new Input.Look(), out);
            }));
  }
}
