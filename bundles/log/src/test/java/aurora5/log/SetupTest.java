package aurora5.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  private final LoggerContext context = new LoggerContext();
  private final PrintStream stdout = System.out;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  @TempDir Path home;

  @AfterEach
  void stop() {
    context.stop();
    System.setOut(stdout);
  }

  @Test
  void showsPeopleWhatMattersAndKeepsTheRestInFiles() throws IOException {
    begin(Map.of());
    log("aurora5.engine.Shell").info("run started");
    log("aurora5.engine.Shell").warn("run {} is slow", 7);
    log("org.apache.felix.scr").error("no such component");
    log("aurora5.say").info("Aurora 5 ready: http://127.0.0.1:5000");
    assertThat(console().lines())
        .hasSize(3)
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  engine run 7 is slow"),
            line -> assertThat(line).endsWith(" ERROR scr no such component"),
            line -> assertThat(line).isEqualTo("Aurora 5 ready: http://127.0.0.1:5000"));
    assertThat(file("combined.log"))
        .containsSubsequence("run started", "is slow", "no such component")
        .doesNotContain("Aurora 5 ready");
    assertThat(file("error.log").lines()).hasSize(1);
  }

  @Test
  void doesNotRepeatWhatTheLibrariesThatPrintSayOfAPersonsLetters() throws IOException {
    begin(Map.of());
    log("org.apache.pdfbox.pdmodel.font.PDFont").error("no glyph for U+BBFC");
    log("org.apache.fontbox.ttf.CmapSubtable").warn("no glyph for U+BBFC");
    assertThat(console() + file("combined.log")).isEmpty();
  }

  @Test
  void hidesSecretsInMessagesAndInWhatWasThrown() throws IOException {
    Files.writeString(home.resolve(".env"), "export NOTION_TOKEN='file-secret' # mine\n");
    begin(Map.of("OPENAI_API_KEY", "process-secret"));
    var inner = new IllegalStateException("inner\nfile-secret");
    var thrown = new IllegalArgumentException("outer process-secret", inner);
    thrown.addSuppressed(new IOException("sk-1234567890"));
    log("aurora5.ai").error("with process-secret and file-secret", thrown);
    for (var text : new String[] {console(), file("combined.log"), file("error.log")}) {
      assertThat(text)
          .contains("with *** and ***")
          .contains("java.lang.IllegalArgumentException: outer ***\n\tat aurora5.log.SetupTest")
          .contains("Suppressed: java.io.IOException: ***\n")
          .contains("Caused by: java.lang.IllegalStateException: inner\\n***\n")
          .doesNotContain("process-secret", "file-secret", "sk-1");
    }
  }

  @Test
  void showsMoreWhenAsked() throws IOException {
    begin(Map.of("AURORA_LOG", "debug"));
    log("aurora5.engine").debug("decided");
    assertThat(console()).contains("decided");
    assertThat(file("combined.log")).contains("decided");
  }

  @Test
  void takesANonsensicalLevelForTheDefault() {
    assertThat(LogPlan.of(Map.of("AURORA_LOG", "loud"), null).console()).isEqualTo(Level.WARN);
  }

  @Test
  void writesNoFilesWithoutAHome() {
    assertThat(LogPlan.of(Map.of(), null).folder()).isEmpty();
    assertThat(LogPlan.of(Map.of("AURORA_HOME", home.toString()), null).folder())
        .contains(home.resolve("logs"));
  }

  @Test
  void rollsAFileThatHasGrown() throws IOException {
    begin(Map.of());
    var logger = log("aurora5.store");
    var text = "x".repeat(8000);
    for (var i = 0; i < 1400; i++) {
      logger.info(text);
    }
    try (var files = Files.list(home.resolve("logs"))) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("combined")))
          .hasSizeGreaterThan(1);
    }
  }

  private void begin(Map<String, String> environment) {
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    context.setMDCAdapter(new LogbackMDCAdapter());
    Setup.apply(context, LogPlan.of(environment, home.toString()));
  }

  private org.slf4j.Logger log(String name) {
    return context.getLogger(name);
  }

  private String console() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private String file(String name) throws IOException {
    return Files.readString(home.resolve("logs").resolve(name));
  }
}
