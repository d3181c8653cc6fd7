package aurora5.plugin.dailymiracles.advice;

import aurora5.api.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one file: for each mode a list of lines of pairs, Korean and English. Immutable. */
record Lines(Map<Mode, List<List<Text>>> lines) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  static Lines of(String file) {
    Map<Mode, List<List<Text>>> lines = new EnumMap<>(Mode.class);
    List<List<Text>> section = List.of();
    for (String line : read(file).split("\n")) {
      if (line.startsWith("= ")) {
        section = new ArrayList<>();
        lines.put(Mode.valueOf(line.substring(2).toUpperCase(Locale.ROOT)), section);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(pairs(line.split(" \\| ")));
      }
    }
    return new Lines(lines);
  }

  /**
   * The lines of a mode with what is known put in; what a person wrote is not looked into again.
   */
  List<List<Text>> of(Mode mode, Map<String, Text> known) {
    return lines.get(mode).stream()
        .map(line -> line.stream().map(text -> filled(text, known)).toList())
        .toList();
  }

  private static Text filled(Text text, Map<String, Text> known) {
    return new Text(filled(text.ko(), known, Text::ko), filled(text.en(), known, Text::en));
  }

  private static String filled(String text, Map<String, Text> known, Function<Text, String> in) {
    return PLACE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(in.apply(value(known, found.group(1)))));
  }

  private static Text value(Map<String, Text> known, String place) {
    Text value = known.get(place);
    if (value == null) {
      throw new IllegalStateException("nothing is known for {" + place + "} of the plugin's texts");
    }
    return value;
  }

  private static List<Text> pairs(String[] parts) {
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 2) {
      texts.add(new Text(parts[i], parts[i + 1]));
    }
    return List.copyOf(texts);
  }

  private static String read(String file) {
    try (var in = Lines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the plugin has no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + " of the plugin", e);
    }
  }
}
