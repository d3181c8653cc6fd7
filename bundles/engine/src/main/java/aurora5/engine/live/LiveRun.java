package aurora5.engine.live;

import aurora5.api.run.RunView;
import aurora5.api.run.Started;
import aurora5.api.store.RunRow;
import aurora5.engine.inbox.Inbox;
import aurora5.engine.inbox.Letter;
import aurora5.engine.journal.RunWriter;
import aurora5.engine.plan.Planned;
import aurora5.engine.run.Decision;
import aurora5.engine.run.Effect;
import aurora5.engine.run.Gate;
import aurora5.engine.run.Input;
import aurora5.engine.run.RunState;
import aurora5.engine.run.Wake;
import aurora5.engine.slot.SlotHold;
import aurora5.engine.slot.Slots;
import aurora5.engine.step.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open run and its one owner: letters are taken in one after the other by whichever thread
 * finds the run unowned, and what they lead to is on disk before the next are taken. Thread-safe
 * through {@link #post}; everything else belongs to the owner.
 */
public final class LiveRun implements Slots.Candidate, Caller {
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
  public LiveRun(RunState state, String plugin, Optional<RunRow> row, House house) {
    this.id = state.id();
    this.state = state;
    this.plugin = plugin;
    this.house = house;
    this.writer = new RunWriter(house.journal(), house.timers(), row);
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
  public String plugin() {
    return plugin;
  }

  /** Before it is accepted: another version takes it. */
  public void pin(String to) {
    plugin = to;
  }

  /** Its first letter, to be taken in before any other; {@link #begin} lets it. */
  public void bear(Birth with, Consumer<Decision> first) {
    acceptance.awaits(with);
    first(first);
  }

  /** Its first letter in this process; {@link #begin} lets it take it in. */
  public void first(Consumer<Decision> letter) {
    inbox.add(Letter.of(letter));
  }

  /**
   * @param patient whether the calling thread may wait for the disk
   */
  public void begin(boolean patient) {
    inbox.begin(patient);
  }

  /** From any thread; does not wait for the disk. */
  void post(Letter letter) {
    inbox.add(letter);
    begin(false);
  }

  @Override
  public void post(Input input) {
    post(Letter.of(out -> decide(input, out)));
  }

  @Override
  public void bring(Input input) {
    inbox.add(Letter.of(out -> decide(input, out)));
    begin(true);
  }

  @Override
  public void bring(Input input, Runnable again) {
    inbox.add(new Letter(out -> decide(input, out), Optional.of(again), Optional.empty()));
    begin(true);
  }

  /**
   * Tells how the run has ended, or rests. From any thread.
   *
   * @param stopAtWait whether to tell already when it waits for somebody
   */
  public void watch(boolean stopAtWait, CompletableFuture<RunView> view) {
    post(Letter.of(out -> watchers.add(stopAtWait, view)));
  }

  // What follows is done by the owner.

  public void decide(Input input, Decision out) {
    attachment.decider().decide(state, input, gate(), out);
  }

  @Override
  public RunState state() {
    return state;
  }

  @Override
  public Duration left(Instant now) {
    return attachment.left(state, now);
  }

  public SlotHold slot() {
    return slot;
  }

  public Attachment attachment() {
    return attachment;
  }

  @Override
  public Map<String, List<?>> items() {
    return items;
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
      if (attachment.open() && slot.take(state, out, waitingSince())) {
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
  private Instant waitingSince() {
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
    attachment.successor().ifPresent(planned -> PluginNews.here(this, planned));
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
  public void die(Started answer) {
    slot.drop(state);
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
    state = house.journal().state(id);
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
