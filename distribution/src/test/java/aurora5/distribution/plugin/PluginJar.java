package aurora5.distribution.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import aQute.bnd.osgi.Builder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A plugin made in a test: sources are compiled against Aurora's API only and packed by bnd, as an
 * author's build would. The same description gives the same bytes. Immutable.
 */
public record PluginJar(String file, byte[] bytes) {

  /** The same jar under another file name. */
  public PluginJar as(String otherFile) {
    return new PluginJar(otherFile, bytes);
  }

  /** The same jar with other content in one of its files. */
  public PluginJar changed(String path, byte[] content) {
    var changed = new ByteArrayOutputStream();
    try (var from = new JarInputStream(new ByteArrayInputStream(bytes));
        var to = new JarOutputStream(changed, from.getManifest())) {
      for (JarEntry entry = from.getNextJarEntry(); entry != null; entry = from.getNextJarEntry()) {
        to.putNextEntry(new JarEntry(entry.getName()));
        to.write(entry.getName().equals(path) ? content : from.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PluginJar(file, changed.toByteArray());
  }

  public static Draft named(String symbolicName) {
    return new Draft(symbolicName);
  }

  /** A plugin that is still being described. Not thread-safe. */
  public static final class Draft {
    private final String name;
    private final Map<String, String> headers = new TreeMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();

    private Draft(String name) {
      this.name = name;
      header("Bundle-SymbolicName", name);
      header("Bundle-Version", "1.0.0");
      header("-reproducible", "true");
      header("-noextraheaders", "true");
      header("-includepackage", "*;from:=classes");
    }

    public Draft header(String key, String value) {
      headers.put(key, value);
      return this;
    }

    public Draft file(String path, byte[] content) {
      files.put(path, content);
      return this;
    }

    /** A library nested as a jar, compiled against and on the bundle's own class path. */
    public Draft library(PluginJar library) {
      header("Bundle-ClassPath", ".,lib/" + library.file());
      return file("lib/" + library.file(), library.bytes());
    }

    /** A source file; its package and the name of its type say where it belongs. */
    public Draft source(String source) {
      sources.add(source);
      return this;
    }

    /** All source files of a folder below {@code src/test/workflows}. */
    public Draft sources(String folder) {
      sources.addAll(Sources.in(folder));
      return this;
    }

    /** Writes this for that word, wherever it stands in the sources. */
    public Draft with(String word, String replacement) {
      words.put(word, replacement);
      return this;
    }

    public PluginJar build() {
      try {
        Path work = Files.createTempDirectory("plugin");
        try {
          return new PluginJar(name + ".jar", pack(compile(work)));
        } finally {
          delete(work);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Path compile(Path work) throws IOException {
      Path classes = Files.createDirectories(work.resolve("classes"));
      for (var file : files.entrySet()) {
        write(classes.resolve(file.getKey()), file.getValue());
      }
      for (String source : sources) {
        String text = source;
        for (var word : words.entrySet()) {
          text = text.replace(word.getKey(), word.getValue());
        }
        write(work.resolve("sources").resolve(Sources.path(text)), text.getBytes(UTF_8));
      }
      Sources.compile(work.resolve("sources"), classes);
      return classes;
    }

    private byte[] pack(Path classes) throws IOException {
      try (var builder = new Builder()) {
        builder.addClasspath(classes.toFile());
        for (File jar : Sources.classPath()) {
          builder.addClasspath(jar);
        }
        headers.forEach(builder::setProperty);
        var bytes = new ByteArrayOutputStream();
        builder.build().write(bytes);
        if (!builder.isOk()) {
          throw new IllegalStateException("bnd: " + builder.getErrors());
        }
        return bytes.toByteArray();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException("cannot pack " + name, e);
      }
    }

    private static void write(Path path, byte[] content) throws IOException {
      Files.createDirectories(path.getParent());
      Files.write(path, content);
    }

    private static void delete(Path folder) throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
