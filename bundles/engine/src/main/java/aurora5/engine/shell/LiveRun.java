package aurora5.engine.shell;

import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.store.RunRow;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Gate;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Inbox inbox = new Inbox(this::turn);
  private final Map<String, List<?>> items = new ConcurrentHashMap<>();
  private final RunWriter writer;
  private final Watchers watchers;
  private final Attachment attachment;
  private final SlotHold slot;
  private final Alarm alarm;
  private final RunClock clock;
  private RunState state;
  private final Acceptance acceptance = new Acceptance();
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
    this.alarm = new Alarm(house.timers(), house.steady(), this::rung);
    this.clock = new RunClock(house.clock(), house.steady());
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
    acceptance.awaits(with);
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
    inbox.begin(patient);
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
              if (its && !state.ended() && attachment.offered(planned)) {
                decide(new Input.Attached(), out);
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
    Decision out = clock.begin(state);
    List<Letter> letters = inbox.next(LETTERS_PER_TURN);
    try {
      for (Letter letter : letters) {
        if (!acceptance.refused()) {
          letter.apply().accept(out);
        }
      }
      if (acceptance.refused()) {
        letters.forEach(letter -> letter.told(false));
        return inbox.disown();
      }
      if (!out.facts().isEmpty() && !out.decided()) {
        decide(new Input.Look(), out); // the clock was turned, and nobody has looked
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

  /**
   * When it was accepted, by the steady clock: nobody gets ahead in a line by turning the other.
   */
  Instant waitingSince() {
    return clock.steady(state.queuedAt());
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
    writer.write(state, out, acceptance.claim(), new TurnWritten(this, out, letters, patient));
  }

  /** Whether it is not accepted yet, and so can still be refused. */
  boolean unborn() {
    return acceptance.open();
  }

  /** Its turn is on disk. */
  void goOn(Decision out, List<Letter> letters) {
    acceptance.accepted(id);
    written(out, letters);
    inbox.passOn();
  }

  private void written(Decision out, List<Letter> letters) {
    clock.written();
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
    inbox.passOn();
  }

  /** Its turn did not fit what is on disk: what came is taken in once more, from there. */
  void turnAgain(List<Letter> letters) {
    reload();
    inbox.again(letters);
    inbox.passOn();
  }

  /** It was never accepted. Nobody but this owner has heard of it. */
  void die(Started answer) {
    slot.drop();
    house.neighbours().ended(this);
    acceptance.refuse(answer);
  }

  private void recover() {
    if (acceptance.open()) {
      die(Birth.failed());
    } else if (!acceptance.refused()) {
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
    alarm.set(next.map(moment -> Duration.between(house.clock().instant(), moment)));
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
