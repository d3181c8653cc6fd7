package aurora5.engine.run;

import aurora5.api.store.Entry;
import aurora5.engine.fact.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Facts to be written, and what to do once they are. Filled by the decider, which applies each fact
 * to the state as it states it.
 */
public final class Decision {
  private final RunState state;
  private final Instant now;
  private final List<Fact> facts = new ArrayList<>(4);
  private final List<Effect> effects = new ArrayList<>(4);
  private final List<Entry> extras = new ArrayList<>(0);
  private boolean decided;
  private boolean wantsSlot;
  private boolean rests;

  public Decision(RunState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  public void fact(Fact fact) {
    state.apply(fact, now);
    facts.add(fact);
  }

  void effect(Effect effect) {
    effects.add(effect);
  }

  void extras(List<Entry> entries) {
    extras.addAll(entries);
  }

  /** What was said about a slot is said anew by each decision. */
  void begin() {
    decided = true;
    wantsSlot = false;
    rests = false;
  }

  void wantSlot() {
    wantsSlot = true;
  }

  /** With its plan at hand, nothing was found to be done. */
  void rest() {
    rests = !wantsSlot;
  }

  /** Whether only an event or time can give the run something to do. */
  public boolean rests() {
    return rests;
  }

  /** Whether anything was decided at all. */
  public boolean decided() {
    return decided;
  }

  public Instant now() {
    return now;
  }

  public List<Fact> facts() {
    return facts;
  }

  public List<Effect> effects() {
    return effects;
  }

  /** What travels with the facts: context changes, files. */
  public List<Entry> extras() {
    return extras;
  }

  /** Whether there is work that needs one of the slots for runs. */
  public boolean wantsSlot() {
    return wantsSlot;
  }
}
