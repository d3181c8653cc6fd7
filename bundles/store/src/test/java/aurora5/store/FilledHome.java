package aurora5.store;

import static aurora5.testkit.contract.Samples.NOW;
import static aurora5.testkit.contract.Samples.event;
import static aurora5.testkit.contract.Samples.id;
import static aurora5.testkit.contract.Samples.row;
import static aurora5.testkit.contract.Samples.run;
import static aurora5.testkit.contract.Samples.set;

import aurora5.api.Json;
import aurora5.api.store.Entry;
import aurora5.api.store.RunRow;
import aurora5.store.file.ContentFiles;
import aurora5.store.sql.Durability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A home with a bit of everything in it. For one thread; closing it leaves the files. */
public final class FilledHome implements AutoCloseable {
  private final Threads threads = new Threads();
  private final Path folder;
  private final SqliteStore store;
  private final ContentFiles files;

  public FilledHome(Path folder) throws Exception {
    this.folder = folder;
    store = SqliteStore.open(database(), Durability.PROCESS, threads, Clock.systemUTC());
    files = new ContentFiles(folder.resolve("data/artifacts"));
    Files.createDirectories(folder.resolve("data/plugins"));
    Files.createDirectories(folder.resolve("etc"));
    Files.writeString(folder.resolve("etc/console.password"), "a hash");
    plugin("needed");
    plugin("not needed");
  }

  public Path database() {
    return folder.resolve("data/aurora.db");
  }

  /** Adds runs, each with an artifact; every other one is open. */
  public FilledHome runs(int from, int to) throws Exception {
    for (int n = from; n < to; n++) {
      String sha256 = files.keep(("picture of " + n).getBytes(StandardCharsets.UTF_8));
      boolean open = n % 2 == 0;
      append(
          event(id(n), 1),
          event(id(n), 2),
          open ? pinned(n) : run(n, "w", "SUCCEEDED", false),
          new Entry.ArtifactLink(id(n), "picture.svg", "image/svg+xml", 12, sha256));
    }
    append(set("key", "\"value " + to + "\""), new Entry.NoticeRow("health", NOW, new Json("1")));
    return this;
  }

  private static Entry.Run pinned(int n) {
    var row = row(n, "w", "RUNNING", true);
    return new Entry.Run(
        new RunRow(
            row.id(),
            row.workflow(),
            sha256("needed"),
            row.status(),
            true,
            row.priority(),
            row.label(),
            row.userId(),
            row.parent(),
            row.contextId(),
            Optional.empty(),
            false,
            row.queuedAt(),
            row.startedAt(),
            Optional.empty(),
            1,
            row.restsUntil()));
  }

  private void append(Entry... entries) {
    store.journal().append(List.of(entries)).toCompletableFuture().join();
  }

  private void plugin(String content) throws Exception {
    Path jar = folder.resolve("data/plugins").resolve(sha256(content) + ".jar");
    Files.writeString(jar, content);
  }

  public static String sha256(String content) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() throws Exception {
    store.close();
    threads.close();
  }
}
