package aurora5.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which plugins were being started when a process died, and how often that has happened to each:
 * what kills the house whenever it is started must not do so for ever. Kept in a file, for the next
 * process. Thread-safe.
 *
 * <p>Whoever was at it more often than all others that were at it at the last death is the culprit.
 * While several could be, they are started one after the other, so that the next death tells.
 */
final class Starts {
  /** More than a step is allowed: kills from outside hit a start that takes no time, too. */
  static final int MOST_DEATHS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(Starts.class);
  private static final String UNDER_WAY = "*";

  private final Path file;
  private final Map<String, Integer> deaths = new TreeMap<>();
  private final Set<String> underWay = new TreeSet<>();
  private final Set<String> suspects = new HashSet<>();
  private final Optional<String> culprit;

  /**
   * @param file one line a plugin: its hash, how many deaths it has seen, and a star while it is
   *     being started
   */
  Starts(Path file) throws IOException {
    this.file = file;
    Set<String> died = read();
    int most = died.stream().mapToInt(deaths::get).max().orElse(0);
    if (most >= MOST_DEATHS) {
      died.stream().filter(sha256 -> deaths.get(sha256) >= MOST_DEATHS).forEach(suspects::add);
    }
    List<String> worst = died.stream().filter(sha256 -> deaths.get(sha256) == most).toList();
    boolean found = worst.size() == 1 && most >= MOST_DEATHS;
    culprit = found ? Optional.of(worst.get(0)) : Optional.empty();
    if (found) {
      deaths.keySet().removeIf(sha256 -> !killed(sha256)); // the others only stood by
      suspects.clear();
    }
  }

  private Set<String> read() throws IOException {
    Set<String> died = new HashSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, UTF_8)) {
        String[] words = line.split(" ");
        boolean wasUnderWay = words.length > 2 && words[2].equals(UNDER_WAY);
        deaths.put(words[0], Integer.parseInt(words[1]) + (wasUnderWay ? 1 : 0));
        if (wasUnderWay) {
          died.add(words[0]);
        }
      }
    }
    return died;
  }

  /** Whether its start has killed the process so often that it is not tried again. */
  boolean killed(String sha256) {
    return culprit.filter(sha256::equals).isPresent();
  }

  /** It is about to be started; a suspect waits until no other one is at it. */
  synchronized void begin(String sha256) throws InterruptedException {
    while (suspects.contains(sha256) && !Collections.disjoint(suspects, underWay)) {
      wait();
    }
    underWay.add(sha256);
    write();
  }

  /** It has started, or will not: either way the process has survived it. */
  synchronized void end(String sha256) {
    if (underWay.remove(sha256)) {
      deaths.remove(sha256);
      suspects.remove(sha256);
      write();
      notifyAll();
    }
  }

  synchronized Set<String> underWay() {
    return Set.copyOf(underWay);
  }

  /** Enough that the dying process has written it: the disk need not have it. */
  private void write() {
    Set<String> all = new TreeSet<>(deaths.keySet());
    all.addAll(underWay);
    List<String> lines =
        all.stream()
            .map(
                sha256 ->
                    sha256
                        + " "
                        + deaths.getOrDefault(sha256, 0)
                        + (underWay.contains(sha256) ? " " + UNDER_WAY : ""))
            .toList();
    try {
      Path fresh = Files.write(file.resolveSibling(file.getFileName() + ".new"), lines, UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      LOG.warn("A plugin's start is not noted, so it would not be found out if it killed", failure);
    }
  }
}
