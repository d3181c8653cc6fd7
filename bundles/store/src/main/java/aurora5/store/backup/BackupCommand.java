package aurora5.store.backup;

import aurora5.api.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;

/**
 * What {@code bin/aurora backup} and {@code restore} start: a process of its own, beside an Aurora
 * or without one. Says what came of it in both languages.
 */
public final class BackupCommand {
  /** Nothing came of it; nothing has changed. */
  static final int FAILED = 1;

  /** The backup is there, but it lacks what was lost before. */
  static final int INCOMPLETE = 4;

  /** The file, or what it is to be made of, is not as it must be; nothing has changed. */
  static final int REFUSED = 6;

  private final PrintStream out;
  private final PrintStream err;

  BackupCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * {@code backup HOME DATABASE FILE}, or {@code restore HOME READY FILE}: what is unpacked and
   * checked stands in READY afterwards.
   */
  public static void main(String[] args) {
    System.exit(new BackupCommand(System.out, System.err).run(args));
  }

  int run(String... args) {
    Path home = Path.of(args[1]).toAbsolutePath();
    Path second = Path.of(args[2]).toAbsolutePath();
    Path file = Path.of(args[3]).toAbsolutePath();
    try {
      return args[0].equals("backup")
          ? made(file, new Backup(home, second, Clock.systemUTC()).to(file))
          : restored(new Restore(home, second).from(file));
    } catch (RefusedFileException refused) {
      say(err, refused.text());
      return REFUSED;
    } catch (IOException | SQLException | OverlappingFileLockException failure) {
      String why = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      say(err, new Text("하지 못했습니다: " + why, "It could not be done: " + why));
      return FAILED;
    }
  }

  private int made(Path file, Manifest manifest) throws IOException {
    String size = "%,d".formatted(Files.size(file));
    say(
        out,
        new Text(
            "백업: %s (%s 바이트, 실행 %d건, 열린 실행 %d건, 파일 %d개)"
                .formatted(
                    file, size, manifest.runs(), manifest.openRuns(), manifest.entries().size()),
            "Backup: %s (%s bytes, %d runs, %d of them open, %d files)"
                .formatted(
                    file, size, manifest.runs(), manifest.openRuns(), manifest.entries().size())));
    say(
        out,
        new Text(
            "실행 내용과 콘솔 비밀번호의 해시가 들어 있습니다(.env는 제외). 안전한 곳에 보관하세요.",
            "It holds what runs contain and the hash of the console's password, not .env:"
                + " keep it safe."));
    if (manifest.whole()) {
      return 0;
    }
    manifest.damagedRuns().forEach(run -> lost("실행 기록", "the journal of run", run));
    manifest.missing().forEach(name -> lost("파일", "the file", name));
    return INCOMPLETE;
  }

  private void lost(String ko, String en, String what) {
    say(
        err,
        new Text(
            "백업 전에 이미 손상되었거나 없습니다: " + ko + " " + what,
            "Damaged or gone before this backup: " + en + " " + what));
  }

  private int restored(Manifest manifest) {
    say(
        out,
        new Text(
            "확인했습니다: %s에 만든 백업, 실행 %d건, 열린 실행 %d건"
                .formatted(manifest.madeAt(), manifest.runs(), manifest.openRuns()),
            "Checked: a backup of %s with %d runs, %d of them open"
                .formatted(manifest.madeAt(), manifest.runs(), manifest.openRuns())));
    return 0;
  }

  private static void say(PrintStream to, Text text) {
    to.println(text.ko());
    to.println(text.en());
  }
}
