package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.health.Reading;
import aurora5.api.store.Journaled;
import aurora5.api.store.RunTable;
import aurora5.api.store.StoreException;
import aurora5.store.sql.Durability;
import aurora5.testkit.contract.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wrong bit somewhere in the file: the journal is as it was, or somebody is told. */
class BitFlipTest {
  private static final int RUNS = 40;
  private static final int FLIPS = 250;
  private static final long SEED = 20261126;

  @TempDir Path folder;
  private final Random random = new Random(SEED);

  private enum Outcome {
    SAID_AT_OPEN,
    SAID_WHEN_READ,
    SAID_BY_SELF_CHECK,
    EQUAL,
    OTHER_TABLE,
    SILENT
  }

  private record Content(List<Journaled> events, List<Object> others) {}

  @Test
  void noFlippedBitChangesTheJournalUnseen() throws Exception {
    Path file = folder.resolve("data/aurora.db");
    try (FilledHome home = new FilledHome(folder)) {
      home.runs(0, RUNS);
    }
    byte[] whole = Files.readAllBytes(file);
    Content before = read(file);
    int[] counts = new int[Outcome.values().length];
    for (int i = 0; i < FLIPS; i++) {
      byte[] bad = whole.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      Outcome outcome = outcome(file, before);
      assertThat(outcome).as("byte %d of %d", at, bad.length).isNotEqualTo(Outcome.SILENT);
      counts[outcome.ordinal()]++;
      Files.deleteIfExists(Path.of(file + "-wal"));
      Files.deleteIfExists(Path.of(file + "-shm"));
    }
    print(counts);
    int said = FLIPS - counts[Outcome.EQUAL.ordinal()] - counts[Outcome.OTHER_TABLE.ordinal()];
    assertThat(said).isGreaterThan(FLIPS / 20);
  }

  private static void print(int[] counts) {
    var line = new StringBuilder("bit-flips:");
    for (Outcome outcome : Outcome.values()) {
      line.append(' ').append(outcome.name().toLowerCase(Locale.ROOT));
      line.append('=').append(counts[outcome.ordinal()]);
    }
    System.out.println(line);
  }

  private static Outcome outcome(Path file, Content before) throws Exception {
    try {
      Content now = read(file);
      var check = new SelfCheck(file);
      check.run();
      if (check.read().status() != Reading.Status.OK) {
        return Outcome.SAID_BY_SELF_CHECK;
      }
      if (!now.events().equals(before.events())) {
        return Outcome.SILENT;
      }
      return now.others().equals(before.others()) ? Outcome.EQUAL : Outcome.OTHER_TABLE;
    } catch (StoreException damage) {
      return Outcome.SAID_WHEN_READ;
    } catch (IOException | SQLException damage) {
      return Outcome.SAID_AT_OPEN;
    }
  }

  private static Content read(Path file) throws Exception {
    Threads threads = new Threads();
    try (SqliteStore store =
        SqliteStore.open(file, Durability.PROCESS, threads, Clock.systemUTC())) {
      List<Journaled> events = new ArrayList<>();
      for (int n = 0; n < RUNS; n++) {
        events.addAll(store.journal().events(Samples.id(n), 0, 100));
      }
      var all =
          new RunTable.Filter(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              1_000);
      List<Object> others =
          List.of(
              store.runs().runs(all),
              store.contexts().history("c", 100),
              store.plugins().plugins(),
              store.notices().after("health", 0, 100),
              store.artifacts().artifacts(Samples.id(1)));
      return new Content(events, others);
    } finally {
      threads.close();
    }
  }
}
