package aurora5.safety.light;

import aurora5.api.safety.Light;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The labelled sentences, which were there before the rules. */
final class Sentences {
  record Labelled(Light light, String language, String text) {}

  private Sentences() {}

  static List<Labelled> tuned() {
    return read("/aurora5/safety/sentences.tsv");
  }

  /** Nothing is ever tuned to these. */
  static List<Labelled> heldOut() {
    return read("/aurora5/safety/heldout.tsv");
  }

  /** Written when the rules were there, and learnt from. */
  static List<Labelled> later() {
    return read("/aurora5/safety/later.tsv");
  }

  /** Harder ones, of which the rules knew nothing when they were written; learnt from since. */
  static List<Labelled> fresh() {
    return read("/aurora5/safety/fresh.tsv");
  }

  /** Written after that; nothing is learnt from these. */
  static List<Labelled> afterwards() {
    return read("/aurora5/safety/afterwards.tsv");
  }

  /** Half of a set written without a look at the rules; learnt from since. */
  static List<Labelled> wider() {
    return read("/aurora5/safety/wider.tsv");
  }

  /** The other half; nothing is learnt from it. */
  static List<Labelled> widerHeldOut() {
    return read("/aurora5/safety/wider-heldout.tsv");
  }

  /** Thought up to find what is missing; learnt from since. */
  static List<Labelled> imagined() {
    return read("/aurora5/safety/imagined.tsv");
  }

  /** Written when the signs were finished; nothing is learnt from these. */
  static List<Labelled> last() {
    return read("/aurora5/safety/last.tsv");
  }

  private static List<Labelled> read(String resource) {
    try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
      String all =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(row -> new Labelled(Light.valueOf(row[0]), row[1], row[2]))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(resource, e);
    }
  }
}
