package aurora5.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aurora5.api.Json;
import aurora5.api.catalog.Workflows;
import aurora5.api.context.Contexts;
import aurora5.api.run.Runs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.common.annotation.InjectService;
import org.osgi.test.junit5.context.BundleContextExtension;
import org.osgi.test.junit5.service.ServiceExtension;

/** The commands {@code aurora5:*}, typed into a real shell. */
@ExtendWith({BundleContextExtension.class, ServiceExtension.class})
class CommandsTest {
  private static final List<String> ALL =
      List.of(
          "workflows",
          "run",
          "runs",
          "show",
          "cancel",
          "health",
          "alerts",
          "ack",
          "contexts",
          "deliveries",
          "retry",
          "notionWebhook");

  @InjectBundleContext BundleContext context;

  @InjectService(timeout = 20_000)
  CommandProcessor shell;

  @InjectService(timeout = 20_000)
  Runs runs;

  @InjectService(timeout = 20_000)
  Gated gated;

  @InjectService(timeout = 20_000)
  Workflows workflows;

  private CommandSession session;

  @BeforeEach
  void open() {
    gated.gate = new CountDownLatch(1);
    var out = new ByteArrayOutputStream();
    session = shell.createSession(new ByteArrayInputStream(new byte[0]), out, out);
    await(() -> workflows.newest("gated").isPresent());
    await(() -> commands().values().stream().mapToInt(List::size).sum() == ALL.size());
  }

  @AfterEach
  void close() {
    gated.gate.countDown();
    session.close();
  }

  private String type(String line) throws Exception {
    return String.valueOf(session.execute(line));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** The functions of each service that has some. */
  private Map<ServiceReference<?>, List<String>> commands() {
    try {
      ServiceReference<?>[] found =
          context.getAllServiceReferences(null, "(osgi.command.scope=aurora5)");
      return Stream.ofNullable(found)
          .flatMap(Arrays::stream)
          .collect(Collectors.toMap(Function.identity(), CommandsTest::functions));
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> functions(ServiceReference<?> reference) {
    Object functions = reference.getProperty("osgi.command.function");
    return functions instanceof String[] several ? List.of(several) : List.of((String) functions);
  }

  @Test
  void aRunIsStartedFoundShownAndCancelled() throws Exception {
    String run = type("aurora5:run gated '{\"number\": 7}'");
    await(() -> runs.find(run).orElseThrow().steps().get(1).attempts().size() == 1);
    assertThat(type("aurora5:runs").lines().toList())
        .anySatisfy(line -> assertThat(line).contains(run, "gated", "RUNNING"));
    assertThat(type("aurora5:runs " + run).lines().toList()).hasSize(2);
    assertThat(type("aurora5:show " + run).lines().toList())
        .satisfies(lines -> assertThat(lines.get(0)).isEqualTo(run + " gated RUNNING"))
        .anySatisfy(line -> assertThat(line).matches("first +SUCCEEDED +1"))
        .anySatisfy(line -> assertThat(line).matches("second +RUNNING +1"))
        .anySatisfy(line -> assertThat(line).matches("third +PENDING +0"));
    assertThat(type("aurora5:cancel " + run)).isEqualTo("Cancelled: " + run);
    assertThat(runs.settled(run, false).toCompletableFuture().get(30, TimeUnit.SECONDS).status())
        .hasToString("CANCELLED");
    assertThatThrownBy(() -> type("aurora5:cancel " + run))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsThereIsListed(@InjectService(timeout = 20_000) Contexts contexts) throws Exception {
    assertThat(type("aurora5:workflows").lines().toList())
        .satisfies(lines -> assertThat(lines.get(0)).startsWith("WORKFLOW"))
        .anySatisfy(line -> assertThat(line).matches("gated +aurora5.itest \\S+ +LIVE.*"));
    assertThat(type("aurora5:health"))
        .matches("(?s)(HEALTHY|DEGRADED|UNHEALTHY)\nPROBE.*")
        .contains("database", "OK");
    assertThat(type("aurora5:alerts")).startsWith("ALERT");
    var wish =
        new Contexts.Wish(
            "of-the-shell", "key", Optional.of(new Json("1")), OptionalLong.empty(), "test");
    contexts.write(wish).toCompletableFuture().get(20, TimeUnit.SECONDS);
    assertThat(type("aurora5:contexts").lines().toList())
        .anySatisfy(line -> assertThat(line).matches("of-the-shell +key"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run a b c",
        "show",
        "show a b",
        "cancel",
        "runs a b",
        "workflows a",
        "health a",
        "alerts a",
        "contexts a"
      })
  void theWrongWordsAreAnsweredWithTheRightOnes(String line) {
    assertThatThrownBy(() -> type("aurora5:" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Usage: aurora5:" + line.split(" ")[0]);
  }

  @Test
  void whatCannotBeDoneIsToldWithTheReason() {
    assertThatThrownBy(() -> type("aurora5:run nowhere")).hasMessageContaining("nowhere");
    assertThatThrownBy(() -> type("aurora5:run gated '{\"number\": \"x\"}'"))
        .hasMessageContaining("/number");
    assertThatThrownBy(() -> type("aurora5:run gated '{'")).hasMessageContaining("JSON");
    assertThatThrownBy(() -> type("aurora5:show nowhere"))
        .hasMessage("No such run: nowhere; aurora5:runs lists them");
    assertThatThrownBy(() -> type("aurora5:cancel nowhere"))
        .hasMessage("No such run: nowhere; aurora5:runs lists them");
  }

  @Test
  void eachCommandSaysWhatItDoes() {
    Map<ServiceReference<?>, List<String>> commands = commands();
    assertThat(commands.values()).flatMap(names -> names).containsExactlyInAnyOrderElementsOf(ALL);
    commands.forEach(
        (reference, functions) ->
            assertThat(Stream.of(context.getService(reference).getClass().getMethods()))
                .filteredOn(method -> functions.contains(method.getName()))
                .hasSize(functions.size())
                .allSatisfy(
                    method ->
                        assertThat(method.getAnnotation(Descriptor.class).value()).isNotBlank()));
  }
}
