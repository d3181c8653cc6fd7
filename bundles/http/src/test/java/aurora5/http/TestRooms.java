package aurora5.http;

import aurora5.api.Json;
import aurora5.api.Text;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.catalog.Codec;
import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugins;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.intent.Intents;
import aurora5.api.plan.Plan;
import aurora5.api.step.Retry;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.Entry;
import aurora5.api.store.Entry.ArtifactLink;
import aurora5.api.store.RunRow;
import aurora5.api.store.RunTable;
import aurora5.api.workflow.SideEffects;
import aurora5.json.PluginCodec;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Small rooms behind the routes: one workflow, one picture, one intent. */
final class TestRooms {
  private TestRooms() {}

  record Name(String name) {}

  record Greeting(String text) {}

  static final class NoPlugins implements Plugins {
    @Override
    public List<Plugin> all() {
      return List.of();
    }

    @Override
    public boolean reconciled() {
      return true;
    }
  }

  static final class OneWorkflow implements Workflows {
    private final WorkflowVersion greet = version();

    private static WorkflowVersion version() {
      var flow = Plan.of(Name.class);
      var first =
          flow.step("think", Greeting.class).after(flow.input()).run(n -> new Greeting(n.name()));
      var plan =
          flow.returns(
              flow.step("greet", Greeting.class)
                  .after(first)
                  .retry(Retry.times(3))
                  .timeout(Duration.ofSeconds(2))
                  .run(g -> g));
      Codec codec = new PluginCodec();
      return new WorkflowVersion(
          "greet",
          "bundle:greeter:1.2.0",
          "greeter 1.2.0",
          plan,
          codec,
          new Text("인사합니다", "Greets"),
          List.of(new Text("인사해 줘", "greet me")),
          SideEffects.NONE,
          new Json("{\"type\":\"object\"}"),
          new Json("{\"type\":\"object\"}"),
          Map.of("think", new Json("{\"type\":\"object\",\"title\":\"thought\"}")));
    }

    @Override
    public Optional<WorkflowVersion> newest(String id) {
      return Optional.of(greet).filter(version -> version.id().equals(id));
    }

    @Override
    public Optional<WorkflowVersion> exact(String id, String plugin) {
      return newest(id);
    }

    @Override
    public List<WorkflowVersion> all() {
      return List.of(greet);
    }

    @Override
    public AutoCloseable listen(Listener listener) {
      return () -> {};
    }
  }

  static final class NoRows implements RunTable {
    @Override
    public Optional<RunRow> run(String id) {
      return Optional.empty();
    }

    @Override
    public List<RunRow> runs(Filter filter) {
      return List.of();
    }

    @Override
    public List<RunRow> open() {
      return List.of();
    }

    @Override
    public Set<Pin> pins() {
      return Set.of();
    }

    @Override
    public Optional<Entry.Claim> claim(String key, Instant now) {
      return Optional.empty();
    }
  }

  static final class Pictures implements ArtifactTable {
    @Override
    public Optional<ArtifactLink> artifact(String runId, String name) {
      return artifacts(runId).stream().filter(link -> link.name().equals(name)).findFirst();
    }

    @Override
    public List<ArtifactLink> artifacts(String runId) {
      return List.of(
          new ArtifactLink(runId, "page.svg", "image/svg+xml", 6, "abc"),
          new ArtifactLink(runId, "page-01", "image/png", 6, "123"),
          new ArtifactLink(runId, "book.pdf", "application/pdf", 6, "def"));
    }
  }

  static final class PictureFiles implements ArtifactFiles {
    @Override
    public String keep(byte[] content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<InputStream> open(String sha256) {
      return Optional.of(new ByteArrayInputStream("<svg/>".getBytes(StandardCharsets.UTF_8)));
    }
  }

  static final class OneIntent implements Intents {
    @Override
    public Guess guess(String text) {
      return text.contains("인사")
          ? new Guess(List.of(new Candidate("greet", 0.87654, "인사 ~ 인사해 줘")), "greet")
          : new Guess(List.of(), "none");
    }
  }
}
