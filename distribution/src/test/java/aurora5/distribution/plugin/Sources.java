package aurora5.distribution.plugin;

import aurora5.api.workflow.Workflow;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.osgi.service.component.annotations.Component;

/** Source text of test plugins: where it lies, what it is called, how it is compiled. */
final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public )?(?:final )?(?:class|record|interface|enum) (\\w+)");

  private Sources() {}

  static String path(String source) {
    return first(PACKAGE, source).replace('.', '/') + "/" + first(TYPE, source) + ".java";
  }

  static List<String> in(String folder) {
    Path module = Path.of(System.getProperty("basedir", ""));
    try {
      List<String> texts = new ArrayList<>();
      for (File file : filesIn(module.resolve("src/test/workflows").resolve(folder))) {
        texts.add(Files.readString(file.toPath()));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that an author of a plugin compiles against. */
  static List<File> classPath() {
    return Stream.of(Workflow.class, Component.class).map(Sources::jarOf).toList();
  }

  /**
   * Compiles all that is there against the author's class path and the libraries among the classes.
   */
  static void compile(Path sources, Path classes) throws IOException {
    if (!Files.exists(sources)) {
      return;
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromFiles(filesIn(sources));
      if (!compiler.getTask(messages, files, null, options(classes), null, units).call()) {
        throw new IllegalStateException("does not compile:\n" + messages);
      }
    }
  }

  private static List<String> options(Path classes) throws IOException {
    var path = Stream.concat(classPath().stream(), filesIn(classes).stream()).map(File::getPath);
    String classPath = path.collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "--release",
        "17",
        "-proc:none",
        "-encoding",
        "UTF-8",
        "-classpath",
        classPath,
        "-d",
        classes.toString());
  }

  private static List<File> filesIn(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toFile).sorted().toList();
    }
  }

  private static String first(Pattern pattern, String source) {
    Matcher found = pattern.matcher(source);
    if (!found.find()) {
      throw new IllegalArgumentException("no " + pattern + " in:\n" + source);
    }
    return found.group(1);
  }

  private static File jarOf(Class<?> type) {
    try {
      return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("where is " + type, e);
    }
  }
}
