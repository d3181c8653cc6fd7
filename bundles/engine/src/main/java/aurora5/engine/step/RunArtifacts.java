package aurora5.engine.step;

import aurora5.api.artifact.Artifact;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.artifact.Artifacts;
import aurora5.api.store.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the files of one attempt: content at once, names together with the step's result. */
final class RunArtifacts implements Artifacts {
  private static final int LARGEST = 50 << 20;

  private final String runId;
  private final ArtifactFiles files;
  private final List<Entry> links = new ArrayList<>(0);

  RunArtifacts(String runId, ArtifactFiles files) {
    this.runId = runId;
    this.files = files;
  }

  @Override
  public Artifact save(String name, String mediaType, byte[] content) {
    if (content.length > LARGEST) {
      throw new IllegalArgumentException(
          name + " has " + content.length + " bytes; an artifact has at most " + LARGEST);
    }
    String url = "/api/runs/" + runId + "/artifacts/" + name;
    // the name is checked before anything is written
    var unhashed = new Artifact(name, mediaType, content.length, "", url);
    try {
      String sha256 = files.keep(content);
      links.add(new Entry.ArtifactLink(runId, name, mediaType, content.length, sha256));
      return new Artifact(unhashed.name(), mediaType, content.length, sha256, url);
    } catch (IOException e) {
      throw new UncheckedIOException("artifact " + name + " could not be written", e);
    }
  }

  @Override
  public Optional<byte[]> read(Artifact artifact) {
    try {
      Optional<InputStream> content = files.open(artifact.sha256());
      return content.isEmpty() ? Optional.empty() : Optional.of(read(content.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("artifact " + artifact.name() + " could not be read", e);
    }
  }

  private static byte[] read(InputStream content) throws IOException {
    try (content) {
      return content.readNBytes(LARGEST);
    }
  }

  List<Entry> links() {
    return List.copyOf(links);
  }
}
