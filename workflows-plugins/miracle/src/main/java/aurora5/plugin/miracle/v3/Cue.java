package aurora5.plugin.miracle.v3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word or the stem of one that speaks for or against an indicator. Immutable.
 *
 * @param sign 1, -1, or 0 for what only looks like another cue
 */
record Cue(Indicator indicator, int sign, String word, Pattern pattern) {
  /** Longest first, so that a part of a longer cue is not counted as well. */
  static final List<Cue> ALL = read();

  static Cue of(Indicator indicator, int sign, String word) {
    boolean latin = word.charAt(0) < 0x80;
    String regex = Pattern.quote(word).replace("_", latin ? "\\E\\s+\\Q" : "\\E\\s*\\Q");
    return new Cue(
        indicator, sign, word.replace('_', ' '), Pattern.compile((latin ? "\\b" : "") + regex));
  }

  private static List<Cue> read() {
    try (var in = Cue.class.getResourceAsStream("cues.txt")) {
      if (in == null) {
        throw new IllegalStateException("the plugin has no file cues.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .flatMap(Cue::line)
          .sorted(Comparator.comparingInt((Cue cue) -> -cue.word().length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read cues.txt of the plugin", e);
    }
  }

  private static Stream<Cue> line(String line) {
    String[] parts = line.split(" ");
    var indicator = Indicator.valueOf(parts[0].toUpperCase(Locale.ROOT));
    int sign =
        switch (parts[1]) {
          case "+" -> 1;
          case "-" -> -1;
          default -> 0;
        };
    return Stream.of(parts).skip(2).map(word -> of(indicator, sign, word));
  }
}
