package aurora5.distribution.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is known about some runs. Immutable.
 *
 * @param witness what the steps wrote down, in order
 * @param alerts what was printed of alerts, in order within each process
 */
public record Evidence(
    Chronicle chronicle, List<WitnessLine> witness, Database database, List<String> alerts) {

  /**
   * @param outputs a folder with what each process printed, {@code output*.txt}
   */
  public static Evidence read(Path witness, Path chronicle, Path database, Path outputs)
      throws IOException, SQLException {
    return new Evidence(
        Chronicle.of(lines(chronicle)),
        lines(witness).stream().map(WitnessLine::parse).toList(),
        Database.read(database),
        alerts(outputs));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> alerts(Path outputs) throws IOException {
    List<String> alerts = new ArrayList<>();
    try (Stream<Path> files = Files.list(outputs)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().matches("output.*\\.txt")) {
          try (Stream<String> lines = Files.lines(file)) {
            lines
                .filter(line -> line.contains("[ALERT]") || line.contains("[RECOVERED]"))
                .forEach(alerts::add);
          }
        }
      }
    }
    return alerts;
  }
}
