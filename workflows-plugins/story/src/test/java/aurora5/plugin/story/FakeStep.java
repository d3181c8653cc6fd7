package aurora5.plugin.story;

import aurora5.api.artifact.Artifact;
import aurora5.api.artifact.Artifacts;
import aurora5.api.safety.Light;
import aurora5.api.step.SharedContext;
import aurora5.api.step.Step;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The surroundings of a step whose files stay in memory. */
final class FakeStep implements Step, Artifacts {
  final Map<String, String> files = new LinkedHashMap<>();

  @Override
  public Artifact save(String name, String mediaType, byte[] content) {
    files.put(name, new String(content, StandardCharsets.UTF_8));
    return new Artifact(
        name, mediaType, content.length, "0".repeat(64), "/api/runs/run-7/artifacts/" + name);
  }

  @Override
  public Optional<byte[]> read(Artifact artifact) {
    return Optional.ofNullable(files.get(artifact.name()))
        .map(s -> s.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String runId() {
    return "run-7";
  }

  @Override
  public String name() {
    return "step";
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public String idempotencyKey() {
    return "key";
  }

  @Override
  public Instant deadline() {
    return Instant.MAX;
  }

  @Override
  public Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public RandomGenerator random() {
    return new Random(7);
  }

  @Override
  public Optional<String> userId() {
    return Optional.empty();
  }

  @Override
  public Light light() {
    return Light.GREEN;
  }

  @Override
  public System.Logger log() {
    return System.getLogger("test");
  }

  @Override
  public Artifacts artifacts() {
    return this;
  }

  @Override
  public SharedContext context() {
    throw new UnsupportedOperationException("the story shares nothing");
  }
}
