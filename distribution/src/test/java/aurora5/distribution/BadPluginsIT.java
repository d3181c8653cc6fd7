package aurora5.distribution;

import static aurora5.distribution.measure.Figures.millisSince;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Greeting;
import aurora5.distribution.plugin.PluginJar;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Jars that do harm are refused or quarantined with the reason, and disturb nobody. */
final class BadPluginsIT {
  private static final String BLOCK =
      "new java.util.concurrent.CountDownLatch(1).await(60,"
          + " java.util.concurrent.TimeUnit.SECONDS);";

  private static Aurora aurora;

  @BeforeAll
  static void startWithAGoodPlugin() {
    aurora = Aurora.start(Home.empty("bad-plugins"));
    aurora.install(Greeting.of("good").build(), "good");
  }

  @AfterAll
  static void stop() {
    aurora.close();
  }

  @AfterEach
  void theGoodPluginStillWorks() {
    assertThat(greet("good")).isEqualTo(200);
    aurora.client().get("/orchestrator/health/ready").expect(200);
  }

  @Test
  void aCorruptJarIsRefused() {
    byte[] jar = Greeting.of("corrupt").build().bytes();
    Arrays.fill(jar, jar.length / 3, jar.length * 2 / 3, (byte) 7);
    assertThat(refusalOf(new PluginJar("corrupt.jar", jar))).isNotBlank();
  }

  @Test
  void aFileThatIsNoJarIsRefused() {
    assertThat(refusalOf(new PluginJar("text.jar", "no jar".getBytes(UTF_8)))).isNotBlank();
  }

  @Test
  void aFragmentIsRefused() {
    PluginJar jar = Greeting.of("fragment").header("Fragment-Host", "aurora5.api").build();
    assertThat(refusalOf(jar)).containsIgnoringCase("fragment");
  }

  @Test
  void aSingletonIsRefused() {
    PluginJar jar =
        Greeting.of("singleton")
            .header("Bundle-SymbolicName", "test.singleton;singleton:=true")
            .build();
    assertThat(refusalOf(jar)).containsIgnoringCase("singleton");
  }

  @Test
  void aJarThatExportsItsPackageIsRefused() {
    PluginJar jar = Greeting.of("exporter").header("Export-Package", "greeting").build();
    assertThat(refusalOf(jar)).contains("Export-Package");
  }

  @Test
  void aPluginWhoseConstructorThrowsIsRefusedWithWhatItSaid() {
    PluginJar jar =
        Greeting.of("thrower")
            .with(
                "/*CONSTRUCTOR*/", "if (true) throw new IllegalStateException(\"no luck today\");")
            .build();
    assertThat(refusalOf(jar)).contains("no luck today");
    assertThat(greet("thrower")).isEqualTo(404);
  }

  @Test
  void whileOnePluginBlocksInItsConstructorAnotherGoesLiveSoon() {
    PluginJar blocker = Greeting.of("blocker").with("/*CONSTRUCTOR*/", BLOCK).build();
    aurora.home().drop(blocker);
    PluginJar other = Greeting.of("other").build();
    long dropped = System.nanoTime();
    aurora.install(other, "other");
    long live = millisSince(dropped);
    Figures.print("hot-deploy", "live_beside_a_blocking_one_ms", live);
    assertThat(live).isLessThan(9_000);
    assertThat(greet("other")).isEqualTo(200);
    assertThat(refused(blocker)).isNotBlank();
    assertThat(greet("blocker")).isEqualTo(404);
  }

  private static String refusalOf(PluginJar jar) {
    aurora.home().drop(jar);
    return refused(jar);
  }

  private static String refused(PluginJar jar) {
    String reason =
        Await.present(jar.file() + " is refused", () -> aurora.home().rejection(jar.file()));
    Await.until(
        "the log names " + jar.file(),
        () -> Home.read(aurora.home().logs().resolve("combined.log")).contains(jar.file()));
    return reason;
  }

  private static int greet(String workflow) {
    return aurora.client().post("/api/" + workflow, Map.of("name", "Jiwoo")).status();
  }
}
