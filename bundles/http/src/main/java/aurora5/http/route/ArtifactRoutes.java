package aurora5.http.route;

import aurora5.api.Text;
import aurora5.api.artifact.ArtifactFiles;
import aurora5.api.artifact.FileName;
import aurora5.api.store.ArtifactTable;
import aurora5.api.store.Entry.ArtifactLink;
import aurora5.http.web.Answer;
import aurora5.http.web.Call;
import aurora5.http.web.Noun;
import aurora5.http.web.Refusal;
import aurora5.http.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands out the files of a run: what a plugin made is never trusted to be harmless. */
@Component(service = Noun.class)
public final class ArtifactRoutes implements Noun {
  /** A book shows the pictures beside it, and opens nothing else. */
  private static final String POLICY =
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'";

  private final ArtifactTable table;
  private final ArtifactFiles files;

  @Activate
  public ArtifactRoutes(
      @Reference(name = "table") ArtifactTable table,
      @Reference(name = "files") ArtifactFiles files) {
    this.table = table;
    this.files = files;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/api/runs/{runId}/artifacts/{name}", this::one).says("A file of a run"));
  }

  private Answer one(Call call) throws IOException {
    String name = call.variable("name");
    ArtifactLink link =
        table.artifact(call.variable("runId"), name).orElseThrow(() -> unknown(name));
    Map<String, String> headers = new HashMap<>();
    headers.put("ETag", tag(link));
    headers.put("Cache-Control", "private, no-cache");
    headers.put("Content-Security-Policy", POLICY);
    headers.put("Content-Disposition", disposition(link));
    if (call.header("If-None-Match").filter(known -> known.contains(tag(link))).isPresent()) {
      return new Answer.Empty(304, headers);
    }
    InputStream bytes = files.open(link.sha256()).orElseThrow(() -> unknown(name));
    return new Answer.Content(headers, link.mediaType(), link.size(), bytes);
  }

  /** Browsers show no PDF in a sandbox. A name is a segment of a URL and needs no quoting. */
  private static String disposition(ArtifactLink link) {
    String how = link.mediaType().equals("application/pdf") ? "attachment" : "inline";
    return how + "; filename=\"" + FileName.of(link.name(), link.mediaType()) + "\"";
  }

  private static String tag(ArtifactLink link) {
    return "\"" + link.sha256() + "\"";
  }

  private static Refusal unknown(String name) {
    return Refusal.of(
        404, new Text("이 실행에 그런 파일이 없습니다: " + name, "The run has no such file: " + name));
  }
}
