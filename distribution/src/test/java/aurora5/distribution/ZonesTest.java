package aurora5.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Workflows whose days begin somewhere offer the same zones: annotations cannot share a list, so it
 * is written once in each.
 */
class ZonesTest {
  private static final Pattern ZONE = Pattern.compile("<AD id=\"zone\".*?</AD>", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<Option [^>]*value=\"([^\"]+)\"");

  @Test
  void everyWorkflowOffersTheSameZones() throws IOException {
    Map<String, List<String>> offered = new HashMap<>();
    try (Stream<Path> jars = Files.find(Path.of("../workflows-plugins"), 3, (p, a) -> plugin(p))) {
      for (Path jar : jars.toList()) {
        offered.putAll(zones(jar));
      }
    }
    assertThat(offered).hasSizeGreaterThan(1);
    assertThat(offered.values().stream().distinct())
        .singleElement()
        .asList()
        .contains("Asia/Seoul");
  }

  private static boolean plugin(Path file) {
    return file.getParent().endsWith("target") && file.toString().endsWith(".jar");
  }

  private static Map<String, List<String>> zones(Path jar) throws IOException {
    Map<String, List<String>> zones = new HashMap<>();
    try (var file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().filter(each -> metatype(each.getName())).toList()) {
        String xml = new String(file.getInputStream(entry).readAllBytes(), UTF_8);
        Matcher zone = ZONE.matcher(xml);
        if (zone.find()) {
          List<String> options =
              OPTION.matcher(zone.group()).results().map(found -> found.group(1)).toList();
          zones.put(entry.getName(), options);
        }
      }
    }
    return zones;
  }

  private static boolean metatype(String name) {
    return name.startsWith("OSGI-INF/metatype/") && name.endsWith(".xml");
  }
}
