package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.StartRun;
import aurora5.api.workflow.Workflow;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin and its test that the READMEs show, compiled and run as they stand there. */
final class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
  private static final String PACKAGE = "aurora5.plugin.cheer.";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/README.ko.md"})
  void showsAPluginThatCompilesAndRuns(String readme) throws Exception {
    List<String> blocks = java(readme);
    Path plugin = Files.writeString(folder.resolve("Cheer.java"), blocks.get(0));
    Path test = Files.writeString(folder.resolve("CheerTest.java"), blocks.get(1));
    compile(plugin, test);
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        var rehearsal =
            Rehearsal.of(workflow(loader)).fails("inside", 2, new IOException("line"))) {
      var run =
          rehearsal.start(StartRun.of("cheer", new Json("{\"name\":\"지우\",\"news\":\"합격\"}")));
      assertThat(run.result()).hasToString("Card[front=지우 님께, inside=합격! 축하해요.]");
      runTest(loader);
    }
  }

  private static List<String> java(String readme) throws IOException {
    String text = Files.readString(Path.of("..", "..").resolve(readme));
    List<String> blocks = JAVA.matcher(text).results().map(java -> java.group(1)).toList();
    assertThat(blocks).as("a plugin and its test in " + readme).hasSize(2);
    return blocks;
  }

  private void compile(Path... sources) {
    var messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    List<String> options = List.of("-d", folder.toString(), "-proc:none", "--release", "17");
    boolean done =
        compiler
            .getTask(messages, files, null, options, null, files.getJavaFileObjects(sources))
            .call();
    assertThat(done).as(messages.toString()).isTrue();
  }

  private static void runTest(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(PACKAGE + "CheerTest");
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Method test = type.getDeclaredMethod("cheersAlthoughALineIsBad");
    test.setAccessible(true);
    test.invoke(constructor.newInstance());
  }

  private static Workflow<?, ?> workflow(ClassLoader loader) throws Exception {
    return (Workflow<?, ?>)
        loader.loadClass(PACKAGE + "Cheer").getDeclaredConstructor().newInstance();
  }
}
