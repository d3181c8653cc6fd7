package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Command;
import aurora5.distribution.harness.Home;
import aurora5.distribution.harness.Ledger;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Probe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code bin/aurora backup} and {@code restore}, as an operator uses them. */
@Order(10)
final class BackupIT {
  private static final int PER_SECOND = 50;

  @Test
  void aBackupUnderLoadHasEveryRunThatWasAcceptedBeforeItAndTheOpenOnesGoOn() throws Exception {
    Home home = Home.empty("backup");
    Path file = home.work().resolve("a backup");
    Ledger before = new Ledger(home.folder().resolve("accepted"));
    try (Aurora aurora = Aurora.start(home)) {
      aurora.install(Probe.jar(), "probe-witnessed");
      String open = before.accepted(aurora.client().start("probe-held", aurora.ask(1)));
      Await.until("it holds", () -> home.count("holding-") == 1);
      backupUnderLoad(aurora, home, before, file);
      Command refused = Command.run(home, "restore", "" + file);
      assertThat(refused.exit()).as(refused.output()).isEqualTo(5);
      assertThat(refused.output()).contains("Aurora is running", "실행 중");
      aurora.client().get("/api/runs/" + open).expect(200);
      aurora.process().kill9();
    }
    Home other = Home.empty("restored");
    restored(other, file);
    assertThat(Files.readString(other.folder().resolve("etc/console.password"))).isNotBlank();
    other.drop(Probe.jar()); // what lies in deploy/ is the operator's, and in no backup
    home.open("go-1"); // the run knows the gates of the home where it was started
    try (Aurora aurora = Aurora.start(other)) {
      assertThat(before.runs()).hasSizeGreaterThan(PER_SECOND);
      for (String run : before.runs()) {
        assertThat(aurora.client().ended(run).path("status").asText()).isEqualTo("SUCCEEDED");
      }
    }
  }

  /** The backup begins while runs are started; what was accepted by then counts. */
  private static void backupUnderLoad(Aurora aurora, Home home, Ledger before, Path file)
      throws Exception {
    var accepted = new AtomicInteger();
    var counting = new AtomicBoolean(true);
    var clients = Executors.newScheduledThreadPool(4);
    try {
      clients.scheduleAtFixedRate(
          () -> {
            String run = aurora.client().start("probe-quick", aurora.ask(2));
            synchronized (before) {
              if (counting.get()) {
                before.accepted(run);
              }
            }
            accepted.incrementAndGet();
          },
          0,
          1_000_000 / PER_SECOND,
          TimeUnit.MICROSECONDS);
      Await.until("there is load", () -> accepted.get() > 2 * PER_SECOND);
      synchronized (before) {
        counting.set(false);
      }
      int begun = accepted.get();
      long start = System.nanoTime();
      // whoever sits at a shell that knows no Korean has a screen that may
      Command backup = Command.run(home, Map.of("LC_ALL", "C"), "backup", "" + file);
      assertThat(backup.exit()).as(backup.output()).isZero();
      assertThat(backup.output()).contains("콘솔 비밀번호의 해시");
      assertThat(accepted.get()).as("runs started meanwhile").isGreaterThan(begun);
      Figures.print("backup", "millis", Duration.ofNanos(System.nanoTime() - start).toMillis());
    } finally {
      clients.shutdownNow();
      assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void restored(Home home, Path file) throws IOException {
    Files.createDirectories(home.data());
    Files.writeString(home.data().resolve("old"), "precious");
    Command restore = Command.run(home, "restore", "" + file);
    assertThat(restore.exit()).as(restore.output()).isZero();
    assertThat(restore.output()).contains("Restored", "복원했습니다");
    Path kept = beside(home, "data.replaced-");
    assertThat(restore.output()).contains(kept.toString());
    assertThat(kept.resolve("old")).hasContent("precious");
  }

  private static Path beside(Home home, String name) throws IOException {
    try (Stream<Path> all = Files.list(home.folder())) {
      return all.filter(each -> each.getFileName().toString().startsWith(name))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The last steps are renamings by the script: a stand-in for mv kills it before or after one. */
  @Test
  void aRestoreKilledWhileItPutsThingsInPlaceIsFinishedByTheNextCommand() throws Exception {
    Home home = Home.empty("restore-kill");
    Path file = home.work().resolve("backup");
    try (Aurora aurora = Aurora.start(home)) {
      assertThat(aurora.process().stop()).isIn(0, 143);
    }
    assertThat(Command.run(home, "backup", "" + file).exit()).isZero();
    Path count = home.work().resolve("count");
    for (int kill : new int[] {1, 3, 5, 7, 8}) {
      Files.writeString(home.data().resolve("old"), "kill " + kill);
      Files.writeString(count, "" + kill);
      Command killed =
          Command.run(home, Map.of("PATH", deadlyMv(home, count)), "restore", "" + file);
      assertThat(killed.exit()).as(killed.output()).isEqualTo(137);
      Command next = Command.run(home, "restore", "nowhere");
      assertThat(next.exit()).as(next.output()).isEqualTo(1);
      assertThat(home.data().resolve("aurora.db")).isNotEmptyFile();
      assertThat(home.data().resolve("old")).as("kill %d", kill).doesNotExist();
      assertThat(beside(home, "data.replaced-").resolve("old")).hasContent("kill " + kill);
      clear(home);
    }
  }

  /** Of four calls of mv, each may be the last: odd numbers die before it, even ones after. */
  private static String deadlyMv(Home home, Path count) throws IOException {
    Path bin = Files.createDirectories(home.work().resolve("bin"));
    Path mv = bin.resolve("mv");
    Files.writeString(
        mv,
        """
        #!/bin/sh
        n=$(cat "%1$s")
        [ "$n" -ne 1 ] || kill -9 $PPID
        [ "$n" -eq 1 ] || /bin/mv "$@"
        [ "$n" -ne 2 ] || kill -9 $PPID
        echo $((n - 2)) >"%1$s"
        """
            .formatted(count));
    assertThat(mv.toFile().setExecutable(true)).isTrue();
    return bin + ":" + System.getenv("PATH");
  }

  private static void clear(Home home) throws IOException {
    for (String name : List.of("data.replaced-", "etc.replaced-")) {
      try (Stream<Path> all = Files.list(home.folder())) {
        for (Path each : all.filter(e -> e.getFileName().toString().startsWith(name)).toList()) {
          try (Stream<Path> below = Files.walk(each)) {
            below.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
          }
        }
      }
    }
  }
}
