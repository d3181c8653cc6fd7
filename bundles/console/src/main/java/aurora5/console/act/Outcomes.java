package aurora5.console.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers what became of a pressed button until the page that follows shows it: so nobody can
 * make our pages say something by a link. Thread-safe; forgets the oldest.
 */
public final class Outcomes {
  private static final int MOST = 100;

  private final Map<String, Act> acts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Act> eldest) {
          return size() > MOST;
        }
      };

  /** The number under which it can be asked for. */
  public synchronized String keep(Act act) {
    String number = UUID.randomUUID().toString();
    acts.put(number, act);
    return number;
  }

  public synchronized Optional<Act> of(String number) {
    return Optional.ofNullable(acts.get(number));
  }
}
