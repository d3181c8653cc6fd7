package aurora5.distribution.witness;

import aurora5.distribution.harness.Distribution;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;

/** One run of the checker in a process of its own: how it ended and what it said. */
public record CheckerRun(int exit, String output) {
  /**
   * @param chronicle of the clients; runs that were accepted, one a line, will do
   * @param outputs folder with what each process printed
   */
  public static CheckerRun over(Path witness, Path chronicle, Path database, Path outputs) {
    try {
      Process process =
          new ProcessBuilder(
                  Distribution.jdk().resolve("bin").resolve("java").toString(),
                  "-cp",
                  placeOf(WitnessChecker.class) + File.pathSeparator + placeOf(SQLiteConfig.class),
                  WitnessChecker.class.getName(),
                  witness.toString(),
                  chronicle.toString(),
                  database.toString(),
                  outputs.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new CheckerRun(process.waitFor(), output);
    } catch (IOException e) {
      throw new IllegalStateException("cannot run the checker", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where is " + type, e);
    }
  }
}
