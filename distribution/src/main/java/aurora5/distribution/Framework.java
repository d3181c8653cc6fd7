package aurora5.distribution;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.OSGiHeader;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Domain;
import aQute.bnd.osgi.Processor;
import aQute.bnd.version.Version;
import aQute.bnd.version.VersionRange;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns the resolution of a .bndrun file into what Felix' own launcher reads: a folder of bundles
 * and a properties file that starts them level by level, straight from that folder.
 */
public final class Framework {
  private record Jar(Path file, String name, Version version) {}

  private Framework() {}

  /** Arguments: .bndrun file, start levels, candidate jars as a class path, lib folder, version. */
  public static void main(String[] args) throws Exception {
    List<Jar> candidates = candidates(args[2]);
    Path lib = Path.of(args[3]);
    try (Processor run = new Processor()) {
      run.setProperties(new File(args[0]));
      run.addProperties(new File(args[1]));
      Map<Integer, List<Path>> levels = new TreeMap<>();
      run.decorated(Constants.RUNBUNDLES)
          .forEach(
              (name, attrs) ->
                  levels
                      .computeIfAbsent(startLevel(attrs), level -> new ArrayList<>())
                      .add(find(candidates, name, attrs)));
      copy(levels, lib.resolve("bundles"));
      Files.writeString(
          lib.resolve("framework.properties"),
          properties(args[4], run.mergeProperties(Constants.RUNPROPERTIES), levels));
    }
  }

  private static Integer startLevel(Attrs attrs) {
    return Integer.valueOf(attrs.get(Constants.RUNBUNDLES_STARTLEVEL_ATTRIBUTE));
  }

  private static List<Jar> candidates(String classPath) throws IOException {
    List<Jar> jars = new ArrayList<>();
    for (String path : classPath.split(File.pathSeparator)) {
      Domain manifest = Domain.domain(new File(path));
      if (manifest != null && manifest.getBundleSymbolicName() != null) {
        jars.add(
            new Jar(
                Path.of(path),
                manifest.getBundleSymbolicName().getKey(),
                Version.parseVersion(manifest.getBundleVersion())));
      }
    }
    return jars;
  }

  private static Path find(List<Jar> candidates, String name, Attrs attrs) {
    VersionRange range = VersionRange.parseVersionRange(attrs.getVersion());
    return candidates.stream()
        .filter(jar -> jar.name().equals(name) && range.includes(jar.version()))
        .map(Jar::file)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no dependency is " + name + " " + range));
  }

  private static void copy(Map<Integer, List<Path>> levels, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    for (List<Path> files : levels.values()) {
      for (Path file : files) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static String properties(
      String version, String runProperties, Map<Integer, List<Path>> levels) {
    var text = new StringBuilder("# Written by the build, see bndrun/aurora.bndrun.\n");
    text.append("aurora.version=").append(version).append('\n');
    OSGiHeader.parseProperties(runProperties)
        .forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    int last = 0;
    for (var level : levels.entrySet()) {
      last = level.getKey();
      text.append("felix.auto.start.").append(last).append('=');
      level.getValue().stream()
          .map(file -> " \\\n  \"reference:${aurora.lib}/bundles/" + file.getFileName() + '"')
          .forEach(text::append);
      text.append('\n');
    }
    return text.append("org.osgi.framework.startlevel.beginning=")
        .append(last)
        .append('\n')
        .toString();
  }
}
