package aurora5.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.store.FilledHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and restores that are killed at some moment leave the old or the new, never a half. */
class KilledBackupTest {
  private static final int KILLS = 3;
  private static final int RUNS = 300;
  private static final int LONGEST_MILLIS = 400;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  @TempDir Path folder;

  private int command(String... args) {
    var nowhere = new PrintStream(new ByteArrayOutputStream());
    return new BackupCommand(nowhere, nowhere).run(args);
  }

  /** Lets it begin, then kills it after a while unless it has ended by itself. */
  private void killed(Path sign, String... args) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            BackupCommand.class.getName());
    builder.command().addAll(List.of(args));
    Process child =
        builder
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (child.isAlive() && !Files.exists(sign)) {
      child.waitFor(1, TimeUnit.MILLISECONDS);
    }
    child.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
    child.destroyForcibly().waitFor();
  }

  @Test
  void neverLeavesAHalfBehind() throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    try (FilledHome filled = new FilledHome(home)) {
      filled.runs(0, RUNS);
    }
    String database = "" + home.resolve(Manifest.DATABASE);
    Path file = folder.resolve("backup");
    for (int kill = 0; kill < KILLS; kill++) {
      Files.deleteIfExists(file);
      killed(folder.resolve("backup.part"), "backup", "" + home, database, "" + file);
      if (Files.exists(file)) {
        Seal.check(file);
      }
    }
    Files.deleteIfExists(file);
    assertThat(command("backup", "" + home, database, "" + file)).isZero();
    assertThat(folder.resolve("backup.part")).doesNotExist();
    restores(file);
  }

  private void restores(Path file) throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    try (FilledHome old = new FilledHome(other)) {
      old.runs(0, 1);
    }
    byte[] before = Files.readAllBytes(other.resolve(Manifest.DATABASE));
    for (int kill = 0; kill <= KILLS; kill++) {
      Path ready = other.resolve("ready" + kill);
      String[] args = {"restore", "" + other, "" + ready, "" + file};
      if (kill < KILLS) {
        killed(other.resolve(".restoring"), args);
      } else {
        assertThat(command(args)).as("seed %d", seed).isZero();
      }
      if (Files.exists(ready)) {
        assertThat(Tree.files(ready)).as("seed %d", seed).hasSize(RUNS + 3);
      }
      assertThat(other.resolve(Manifest.DATABASE)).as("seed %d", seed).hasBinaryContent(before);
    }
    assertThat(other.resolve(".restoring")).doesNotExist();
  }
}
