package aurora5.engine.shell;

import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Gate;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Wake;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open run and its one owner: letters are taken in one after the other by whichever thread
 * finds the run unowned, and what they lead to is on disk before the next are taken. Thread-safe
 * through {@link #post}; everything else belongs to the owner.
 */
final class LiveRun implements Slots.Candidate {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);
  private static final int LETTERS_PER_TURN = 64;

  private final String id;
  private final House house;
  private final Inbox inbox = new Inbox();
  private final Rounds rounds = new Rounds(this::turn);
  private final Map<String, List<?>> items = new ConcurrentHashMap<>();
  private final RunWriter writer;
  private final Watchers watchers;
  private final Attachment attachment;
  private final SlotHold slot;
  private final Alarm alarm;
  private RunState state;
  private @Nullable Birth birth;
  private boolean stillborn;
  private volatile String plugin;

  /** A run taken over from the journal, or not accepted yet. */
  LiveRun(RunState state, String plugin, Optional<RunRow> row, House house) {
    this.id = state.id();
    this.state = state;
    this.plugin = plugin;
    this.house = house;
    this.writer = new RunWriter(house, row);
    this.attachment = new Attachment(house);
    this.watchers = new Watchers(house.io());
    this.slot = new SlotHold(house.slots(), this);
    this.alarm = new Alarm(house.timers(), this::rung);
  }

  @Override
  public String id() {
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

  /** Its first letter, to be taken in before any other; {@link #begin} lets it. */
  void bear(Birth with, Letter first) {
    birth = with;
    first(first);
  }

  /** Its first letter in this process; {@link #begin} lets it take it in. */
  void first(Letter letter) {
    inbox.add(letter);
  }

  /**
   * @param patient whether the calling thread may wait for the disk
   */
  void begin(boolean patient) {
    if (inbox.own()) {
      rounds.go(patient);
    }
  }

  /** From any thread; does not wait for the disk. */
  void post(Letter letter) {
    inbox.add(letter);
    begin(false);
  }

  /** From a thread that may wait for the disk. */
  void bring(Letter letter) {
    inbox.add(letter);
    begin(true);
  }

  void bring(Input input) {
    bring(Letter.of(out -> decide(input, out)));
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
                decide(new Input.Attached(), out);
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

  SlotHold slot() {
    return slot;
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

  /** Takes in what has come; false if somebody else goes on, now or when the store has answered. */
  private boolean turn(boolean patient) {
    Decision out = new Decision(state, now());
    List<Letter> letters = inbox.next(LETTERS_PER_TURN);
    try {
      for (Letter letter : letters) {
        if (!stillborn) {
          letter.apply().accept(out);
        }
      }
      if (stillborn) {
        letters.forEach(letter -> letter.told(false));
        return inbox.disown();
      }
      if (attachment.open() && slot.take(state, out)) {
        decide(new Input.Look(), out);
      }
    } catch (RuntimeException e) {
      LOG.error("run {} could not take in what came; it goes on from its journal", id, e);
      letters.forEach(letter -> letter.told(false));
      recover();
      return inbox.disown();
    }
    if (!out.facts().isEmpty()) {
      append(out, letters, patient);
      return false;
    }
    written(out, letters);
    return inbox.disown();
  }

  /** In the precision of the journal, so that a state replayed is the state there was. */
  private Instant now() {
    return house.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void passOn() {
    if (inbox.disown()) {
      rounds.go(false);
    }
  }

  @Override
  public void granted() {
    post(
        Letter.of(
            out -> {
              slot.granted();
              decide(new Input.Look(), out);
            }));
  }

  private void append(Decision out, List<Letter> letters, boolean patient) {
    plugin = state.plugin();
    Optional<Entry.Claim> claim = Optional.ofNullable(birth).flatMap(Birth::claim);
    writer.write(state, out, claim, new TurnWritten(this, out, letters, patient));
  }

  /** Whether it is not accepted yet, and so can still be refused. */
  boolean unborn() {
    return birth != null;
  }

  /** Its turn is on disk. */
  void goOn(Decision out, List<Letter> letters) {
    if (birth != null) {
      birth.started().complete(new Started.Accepted(id, true));
      birth = null;
    }
    written(out, letters);
    passOn();
  }

  private void written(Decision out, List<Letter> letters) {
    slot.settle(state, out);
    for (Effect effect : out.effects()) {
      Effects.perform(effect, this, house);
    }
    letters.forEach(letter -> letter.told(true));
    watchers.tell(state, out.decided() && out.wantsSlot());
    if (out.decided()) {
      setAlarm(out.now());
    }
    if (state.ended()) {
      house.neighbours().ended(this);
    }
    attachment.settle(state);
    attachment.successor().ifPresent(this::offer);
  }

  /** Its first turn was not written. */
  void notBorn(Started answer) {
    die(answer);
    passOn();
  }

  /** Its turn did not fit what is on disk: what came is taken in once more, from there. */
  void turnAgain(List<Letter> letters) {
    reload();
    inbox.again(letters);
    passOn();
  }

  /** It was never accepted. Nobody but this owner has heard of it. */
  void die(Started answer) {
    Birth was = birth;
    birth = null;
    stillborn = true;
    slot.drop();
    house.neighbours().ended(this);
    if (was != null) {
      was.started().complete(answer);
    }
  }

  private void recover() {
    if (birth != null) {
      die(Birth.failed());
    } else if (!stillborn) {
      reload();
    }
  }

  /** Back to what is on disk. What runs goes on running: its facts are on disk. */
  private void reload() {
    state = Replay.of(id, house.journal(), house.facts());
    writer.forgetRow();
    plugin = state.plugin();
  }

  private void setAlarm(Instant looked) {
    var plan = attachment.planned().map(Planned::index);
    var next = Wake.next(state, plan, house.defaults().get(), looked);
    alarm.set(next, house.clock().instant());
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
