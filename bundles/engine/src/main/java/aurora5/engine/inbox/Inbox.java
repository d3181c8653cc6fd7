package aurora5.engine.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Letters for a run, and the right to take them in, which one thread has at a time: whichever finds
 * it free goes round until nothing is left. Thread-safe; no letter is left lying when the right is
 * given up.
 */
public final class Inbox {
  private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean owned = new AtomicBoolean();
  private final Rounds rounds;

  /**
   * @param turn takes in what has come
   */
  public Inbox(Rounds.Round turn) {
    rounds = new Rounds(turn);
  }

  public void add(Letter letter) {
    letters.add(letter);
  }

  /**
   * The letters for one turn. Two changes of a context made from the same moment would be in
   * conflict for ever if they were written together; so the first of them closes the turn.
   */
  public List<Letter> next(int most) {
    List<Letter> taken = new ArrayList<>(2);
    Letter letter = letters.poll();
    while (letter != null) {
      taken.add(letter);
      boolean last = letter.again().isPresent() || taken.size() >= most;
      letter = last ? null : letters.poll();
    }
    return taken;
  }

  /** Does again what was in conflict; what waits is, as like as not, of the same moment. */
  public void again(List<Letter> inConflict) {
    List<Letter> all = new ArrayList<>(inConflict);
    for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
      all.add(letter);
    }
    all.forEach(letter -> letter.again().ifPresentOrElse(Runnable::run, () -> add(letter)));
  }

  /**
   * Takes in what is there, unless somebody is about it.
   *
   * @param patient whether the calling thread may wait for the disk
   */
  public void begin(boolean patient) {
    if (own()) {
      rounds.go(patient);
    }
  }

  /** The one who has the right goes on with what came meanwhile, if anything did. */
  public void passOn() {
    if (disown()) {
      rounds.go(false);
    }
  }

  /** Takes the right; false if somebody has it. */
  private boolean own() {
    return owned.compareAndSet(false, true);
  }

  /** Gives the right up; true if letters came meanwhile and it was taken again for them. */
  public boolean disown() {
    owned.set(false);
    return !letters.isEmpty() && own();
  }
}
