package aurora5.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.api.run.StartRun;
import aurora5.api.workflow.Workflow;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin that the README shows, compiled and run as it stands there. */
final class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void showsAPluginThatCompilesAndRuns() throws Exception {
    compile(Files.writeString(folder.resolve("Cheer.java"), example()));
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        var rehearsal =
            Rehearsal.of(workflow(loader)).fails("inside", 2, new IOException("line"))) {
      var run =
          rehearsal.start(StartRun.of("cheer", new Json("{\"name\":\"지우\",\"news\":\"합격\"}")));
      assertThat(run.result()).hasToString("Card[front=지우 님께, inside=합격! 축하해요.]");
    }
  }

  private static String example() throws IOException {
    Matcher java = JAVA.matcher(Files.readString(Path.of("..", "..", "README.md")));
    assertThat(java.find()).as("a Java block in the README").isTrue();
    return java.group(1);
  }

  private void compile(Path source) {
    var messages = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var files = compiler.getStandardFileManager(null, null, null);
    List<String> options = List.of("-d", folder.toString(), "-proc:none", "--release", "17");
    boolean done =
        compiler
            .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
            .call();
    assertThat(done).as(messages.toString()).isTrue();
  }

  private static Workflow<?, ?> workflow(ClassLoader loader) throws Exception {
    return (Workflow<?, ?>) loader.loadClass("Cheer").getDeclaredConstructor().newInstance();
  }
}
