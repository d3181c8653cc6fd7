package aurora5.distribution;

import static aurora5.distribution.measure.Figures.millisSince;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.client.Answer;
import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Distribution;
import aurora5.distribution.harness.SharedAurora;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A jar is dropped, and its workflow runs; it is deleted, and its workflow is gone. */
@ExtendWith(SharedAurora.class)
@Isolated("it takes the time")
final class HotDeployIT {
  private static final long LIMIT_MILLIS = 10_000;

  private static final String TINY =
      """
      package tiny;

      public final class Tiny {
        public static String version() {
          return "tiny VERSION";
        }
      }
      """;

  private final Aurora aurora;

  HotDeployIT(Aurora aurora) {
    this.aurora = aurora;
  }

  @Test
  void theTemplateJarRunsSoonAfterItIsDroppedAndIsGoneWhenDeleted() throws Exception {
    String file = "aurora5.plugin.template.jar";
    aurora.home().remove(file);
    Await.until("the template is gone", () -> !aurora.client().knows("hello"));
    long dropped = System.nanoTime();
    aurora.home().drop(file, Files.readAllBytes(Distribution.plugin("template")));
    aurora.client().awaitWorkflow("hello");
    long live = millisSince(dropped);
    Figures.print("hot-deploy", "live_ms", live);
    assertThat(live).isLessThan(LIMIT_MILLIS);
  }

  @Test
  void aDroppedWorkflowAnswersSoonAndIsGoneWhenItsJarIsDeleted() {
    PluginJar jar = Greeting.of("hi").build();
    long dropped = System.nanoTime();
    aurora.home().drop(jar);
    Await.until("hi runs", () -> greet("hi").status() == 200);
    long live = millisSince(dropped);
    Figures.print("hot-deploy", "first_answer_ms", live);
    assertThat(live).isLessThan(LIMIT_MILLIS);
    assertThat(greet("hi").body()).contains("Hello, Jiwoo");
    aurora.home().remove(jar.file());
    Await.until("hi is gone", () -> greet("hi").status() == 404);
  }

  @Test
  void aJarThatArrivesInHalvesIsTakenOnceItIsWhole() {
    PluginJar jar = Greeting.of("halves").build();
    Runnable secondHalf = aurora.home().dropHalf(jar.file(), jar.bytes());
    PluginJar witness = Greeting.of("meanwhile").build();
    aurora.install(witness, "meanwhile");
    assertThat(aurora.client().knows("halves")).isFalse();
    secondHalf.run();
    aurora.client().awaitWorkflow("halves");
    assertThat(greet("halves").expect(200).body()).contains("Hello, Jiwoo");
    Await.until(
        "nothing is said against it any more", () -> aurora.home().rejection(jar.file()).isEmpty());
  }

  @Test
  void twoPluginsWithClashingVersionsOfALibraryBothWork() {
    PluginJar nested = tiny("2").build();
    String greeting = "tiny.Tiny.version() + \" \" +";
    aurora.install(
        Greeting.of("tiny-one")
            .with("/*GREETING*/", greeting)
            .source(TINY.replace("VERSION", "1"))
            .build(),
        "tiny-one");
    aurora.install(
        Greeting.of("tiny-two").with("/*GREETING*/", greeting).library(nested).build(), "tiny-two");
    assertThat(greet("tiny-one").expect(200).body()).contains("tiny 1 Hello, Jiwoo");
    assertThat(greet("tiny-two").expect(200).body()).contains("tiny 2 Hello, Jiwoo");
  }

  private static PluginJar.Draft tiny(String version) {
    return PluginJar.named("tiny").source(TINY.replace("VERSION", version));
  }

  private Answer greet(String workflow) {
    return aurora.client().post("/api/" + workflow, Map.of("name", "Jiwoo"));
  }
}
