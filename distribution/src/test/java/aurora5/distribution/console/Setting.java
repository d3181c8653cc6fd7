package aurora5.distribution.console;

import aurora5.distribution.harness.Distribution;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A setting as a room of the distribution declares it. Immutable; what is not declared is empty.
 *
 * @param factory whether there may be several configurations of its kind
 */
record Setting(
    String pid,
    boolean factory,
    String id,
    String name,
    String description,
    String type,
    String initial,
    String min,
    String max,
    List<String> options) {
  /** Every setting of every room of ours. */
  static List<Setting> all() {
    Path bundles = Distribution.folder().resolve("lib/bundles");
    try (Stream<Path> jars = Files.list(bundles)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("aurora5."))
          .sorted()
          .flatMap(jar -> of(jar).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Setting> of(Path jar) {
    List<Setting> settings = new ArrayList<>();
    try (var file = new JarFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          file.stream().filter(e -> e.getName().matches("OSGI-INF/metatype/.*\\.xml")).toList();
      for (ZipEntry entry : entries) {
        try (InputStream xml = file.getInputStream(entry)) {
          Element root =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(xml)
                  .getDocumentElement();
          settings.addAll(of(root));
        }
      }
      return settings;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("cannot read the settings of " + jar, e);
    }
  }

  private static List<Setting> of(Element root) {
    Element designate = elements(root, "Designate").get(0);
    boolean factory = !designate.getAttribute("factoryPid").isEmpty();
    String pid = designate.getAttribute(factory ? "factoryPid" : "pid");
    return elements(root, "AD").stream()
        .map(
            ad ->
                new Setting(
                    pid,
                    factory,
                    ad.getAttribute("id"),
                    ad.getAttribute("name"),
                    ad.getAttribute("description"),
                    ad.getAttribute("type"),
                    ad.getAttribute("default"),
                    ad.getAttribute("min"),
                    ad.getAttribute("max"),
                    elements(ad, "Option").stream().map(o -> o.getAttribute("value")).toList()))
        .toList();
  }

  private static List<Element> elements(Element root, String tag) {
    NodeList found = root.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  boolean number() {
    return type.equals("Integer") || type.equals("Long");
  }

  boolean readAtStart() {
    return description.startsWith("Read at start.");
  }

  /** What a person has to be told: what it is for, and what it can be. */
  List<String> told() {
    List<String> figures = new ArrayList<>(options);
    figures.add(description);
    if (!initial.isEmpty() && !factory) {
      figures.add("Default " + initial);
    }
    if (!min.isEmpty()) {
      figures.add(min + " to " + max);
    }
    return figures;
  }

  /** Values that are to be refused. */
  List<String> wrong() {
    if (number()) {
      return List.of(
          "words", "", "1.5", Long.toString(Long.parseLong(min) - 1), max + "0", "9".repeat(30));
    }
    return options.isEmpty() ? List.of() : List.of("neither", "POWER");
  }

  /** Another value than the one in force that is as good. */
  String other(String value) {
    if (type.equals("Boolean")) {
      return Boolean.toString(!Boolean.parseBoolean(value));
    } else if (number()) {
      return Long.toString(Long.parseLong(value) + (value.equals(max) ? -1 : 1));
    }
    return options.stream().filter(option -> !option.equals(value)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return pid + " " + id;
  }
}
