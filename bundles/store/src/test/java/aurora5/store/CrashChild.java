package aurora5.store;

import aurora5.api.store.Appended;
import aurora5.api.store.Entry;
import aurora5.store.sql.Durability;
import aurora5.testkit.contract.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Appends until it is killed, and prints what it was told is on disk. */
final class CrashChild {
  private static final int CHAINS = 16;

  private CrashChild() {}

  public static void main(String[] args) throws Exception {
    Durability durability = Durability.of(args[1]);
    SqliteStore store =
        SqliteStore.open(Path.of(args[0]), durability, new Threads(), Clock.systemUTC());
    for (int chain = 0; chain < CHAINS; chain++) {
      append(store, args[2] + "-" + chain, 1);
    }
    Thread.currentThread().join();
  }

  private static void append(SqliteStore store, String run, int seq) {
    List<Entry> entries = List.of(Samples.event(run, seq), Samples.set(run, Integer.toString(seq)));
    store
        .journal()
        .append(entries)
        .thenAccept(
            appended -> {
              long position = ((Appended.Committed) appended).position();
              System.out.println(position + " " + run + " " + seq);
              append(store, run, seq + 1);
            });
  }
}
