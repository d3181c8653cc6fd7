package aurora5.openai.ask;

import aurora5.openai.setup.ServerAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What servers turned out to lack, remembered while this process lives. Thread-safe. */
public final class Habits {
  /** What not every server has. */
  public enum Part {
    RESPONSES,
    MODERATION
  }

  private record Lack(ServerAddress server, Part part) {}

  private final Set<Lack> lacks = ConcurrentHashMap.newKeySet();

  public boolean lacks(ServerAddress server, Part part) {
    return lacks.contains(new Lack(server, part));
  }

  public void noteLack(ServerAddress server, Part part) {
    lacks.add(new Lack(server, part));
  }
}
