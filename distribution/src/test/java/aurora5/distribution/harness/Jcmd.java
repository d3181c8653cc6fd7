package aurora5.distribution.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks into a JVM from outside, with the tool that comes with its JDK. */
public final class Jcmd {
  private Jcmd() {}

  /** Names of classes that have instances alive after a full collection and match. */
  public static List<String> liveClasses(long pid, Pattern name) {
    return run(pid, "GC.class_histogram")
        .lines()
        .map(String::strip)
        .map(line -> line.split("\\s+"))
        .filter(columns -> columns.length >= 4 && name.matcher(columns[3]).matches())
        .map(columns -> columns[3])
        .sorted()
        .toList();
  }

  public static String run(long pid, String... command) {
    var words = new ArrayList<String>();
    words.add(Distribution.jdk().resolve("bin").resolve("jcmd").toString());
    words.add(Long.toString(pid));
    words.addAll(List.of(command));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(words + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException("cannot run " + words, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
