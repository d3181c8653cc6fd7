package aurora5.store;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.store.sql.Durability;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondProcessTest {
  @TempDir Path folder;

  @Test
  void isRefusedAndToldWhoHasTheDatabase() throws Exception {
    Path file = folder.resolve("aurora.db");
    Threads threads = new Threads();
    SqliteStore store = SqliteStore.open(file, Durability.POWER, threads, Clock.systemUTC());
    Process second =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashChild.class.getName(),
                file.toString(),
                "power",
                "second")
            .redirectErrorStream(true)
            .start();
    String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(second.waitFor()).isNotZero();
    assertThat(said)
        .contains(file.toString())
        .contains("process " + ProcessHandle.current().pid())
        .contains("AURORA_DATABASE_URL");
    assertThat(store.journal().position()).isZero();
    store.close();
    threads.close();
  }
}
