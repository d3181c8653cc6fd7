package aurora5.notion.deliver;

import aurora5.api.Text;
import aurora5.json.Documents;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Details;
import aurora5.notion.wire.NotionException.Kind;
import aurora5.notion.wire.Upload;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Makes each call once and at once, so that a test sees what deliveries do by themselves. */
public final class PlainGateway implements Gateway {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;

  public PlainGateway(String base) {
    this.base = base;
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public JsonNode call(Call call) throws NotionException, InterruptedException {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    call.query().forEach((name, value) -> query.add(name + "=" + value));
    var body =
        call.body().isMissingNode()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(call.body().toString());
    return send(call.path() + query, call.method(), "application/json", body, call.reads());
  }

  @Override
  public JsonNode send(Upload upload) throws NotionException, InterruptedException {
    String boundary = "----aurora";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, upload.name(), upload.mediaType());
    var parts =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(upload.content()),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return send(
        "/file_uploads/" + upload.id() + "/send",
        "POST",
        "multipart/form-data; boundary=" + boundary,
        parts,
        false);
  }

  private JsonNode send(
      String path, String method, String type, HttpRequest.BodyPublisher body, boolean reads)
      throws NotionException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + NotionStandIn.TOKEN)
            .header("Notion-Version", NotionStandIn.VERSION)
            .header("Content-Type", type)
            .timeout(Duration.ofSeconds(20))
            .method(method, body)
            .build();
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException lost) {
      throw failure(reads ? Kind.UNAVAILABLE : Kind.AMBIGUOUS, "lost", Details.NONE);
    }
    JsonNode json = json(answer.body());
    if (answer.statusCode() == 200) {
      return json;
    }
    JsonNode more = json.path("additional_data");
    List<String> children = new ArrayList<>();
    more.path("committed_child_ids").forEach(id -> children.add(id.asText()));
    Kind kind = kind(answer.statusCode(), json, reads);
    throw failure(
        kind,
        json.path("code").asText(),
        new Details(
            answer.statusCode(),
            json.path("code").asText(),
            "",
            answer.headers().firstValueAsLong("Retry-After").stream()
                .mapToObj(Duration::ofSeconds)
                .findFirst(),
            Optional.ofNullable(more.path("committed_resource_id").asText(null)),
            children));
  }

  private static JsonNode json(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).startsWith("{")
        ? Documents.parse(body, body.length)
        : MissingNode.getInstance();
  }

  private static Kind kind(int status, JsonNode json, boolean reads) {
    return switch (status) {
      case 400 ->
          json.path("message").asText().contains("archived")
                  || json.path("message").asText().contains("trash")
              ? Kind.TRASHED
              : Kind.INVALID;
      case 401 -> Kind.UNAUTHORIZED;
      case 403 ->
          json.path("additional_data").has("block_limit") ? Kind.BLOCK_LIMIT : Kind.CAPABILITY;
      case 404 -> Kind.NOT_SHARED;
      case 409 -> Kind.CONFLICT;
      case 429 -> Kind.RATE_LIMITED;
      case 529 -> Kind.UNAVAILABLE;
      default -> reads ? Kind.UNAVAILABLE : Kind.AMBIGUOUS;
    };
  }

  private static NotionException failure(Kind kind, String word, Details details) {
    return new NotionException(kind, Text.same(kind + " " + word), details, null);
  }
}
