package aurora5.testkit.notion.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A workspace with one page that is shared with the connection. Thread-safe. */
public final class Workspace {
  /** What a connection may be allowed. */
  public enum Capability {
    READ_COMMENTS,
    INSERT_COMMENTS,
    INSERT_CONTENT,
    UPDATE_CONTENT
  }

  private final Things things;
  private final Blocks blocks;
  private final Pages pages;
  private final Databases databases;
  private final Comments comments;
  private final Set<Capability> allowed = EnumSet.allOf(Capability.class);
  private final String bot;
  private String connection;
  private final String person;
  private final String home;
  private Duration lag = Duration.ZERO;
  private boolean full;

  public Workspace(Clock clock) {
    things = new Things(clock);
    blocks = new Blocks(things);
    pages = new Pages(things, new Values(things), blocks);
    databases = new Databases(things, new Schemas(things), blocks);
    comments = new Comments(things);
    bot = user("bot", "Aurora");
    connection = bot;
    person = user("person", "지우");
    things.author(person);
    home = rootPage("Aurora");
    things.share(home);
    things.author(bot);
  }

  private String user(String type, String name) {
    ObjectNode user = things.add("user", Things.object());
    String id = user.path("id").asText();
    user.retain("object", "id");
    user.put("type", type).put("name", name);
    user.putNull("avatar_url");
    if (type.equals("bot")) {
      ObjectNode about = user.putObject("bot");
      about.putObject("owner").put("type", "workspace").put("workspace", true);
      about.put("workspace_name", "꿈꾸는 작업실").put("workspace_id", "w-1");
    } else {
      user.putObject("person").put("email", "jiwoo@example.com");
    }
    return id;
  }

  private String rootPage(String title) {
    ObjectNode page =
        things.add("page", Things.object().put("type", "workspace").put("workspace", true));
    ObjectNode property = page.putObject("properties").putObject("title");
    property.put("id", "title").put("type", "title");
    ObjectNode text = Things.object();
    text.putObject("text").put("content", title);
    property.set("title", Limits.richText(page.arrayNode().add(text), "title"));
    page.putNull("icon").putNull("cover");
    String id = page.path("id").asText();
    page.put("url", "https://www.notion.so/" + id.replace("-", "")).putNull("public_url");
    return id;
  }

  public String home() {
    return home;
  }

  public String bot() {
    return bot;
  }

  public String person() {
    return person;
  }

  /** From now on the token is a person's own: whatever the connection does that person has done. */
  public synchronized void personal() {
    connection = person;
  }

  /** A page that the connection cannot see. */
  public synchronized String hiddenPage(String title) {
    things.author(person);
    return rootPage(title);
  }

  public synchronized void share(String page) {
    things.share(Things.id(page));
  }

  public synchronized void unshare(String page) {
    things.unshare(Things.id(page));
  }

  public synchronized void allow(Capability capability, boolean whether) {
    if (whether) {
      allowed.add(capability);
    } else {
      allowed.remove(capability);
    }
  }

  /** How long a new row is not found by queries and searches. */
  public synchronized void lag(Duration time) {
    lag = time;
  }

  /** Whether the workspace has no blocks left. */
  public synchronized void full(boolean whether) {
    full = whether;
  }

  /** All of one kind that is not in the trash: {@code page}, {@code database}, {@code comment}. */
  public synchronized List<JsonNode> all(String object) {
    return things
        .of(object)
        .filter(thing -> !things.trashed(thing))
        .map(thing -> (JsonNode) thing.deepCopy())
        .toList();
  }

  /** What the connection gets. */
  public synchronized JsonNode byConnection(
      String method, String path, Map<String, String> query, JsonNode body) {
    things.author(connection);
    permitted(method, path, body);
    return answer(method, path, query, body).deepCopy();
  }

  /** What a person does in Notion: the same calls, all of them allowed. */
  public synchronized JsonNode byPerson(String method, String path, JsonNode body) {
    things.author(person);
    return answer(method, path, Map.of(), body).deepCopy();
  }

  private void permitted(String method, String path, JsonNode body) {
    boolean reads = method.equals("GET") || path.endsWith("/query") || path.equals("/search");
    boolean comment = path.startsWith("/comments");
    if (comment) {
      need(reads ? Capability.READ_COMMENTS : Capability.INSERT_COMMENTS);
    } else if (!reads) {
      boolean inserts = method.equals("POST") || path.endsWith("/children");
      need(inserts ? Capability.INSERT_CONTENT : Capability.UPDATE_CONTENT);
      boolean blocks = !path.startsWith("/file_uploads") && !path.equals("/views");
      if (inserts && blocks && full) {
        throw Refusal.blockLimit();
      }
    }
    if (body.has("archived")) {
      throw Refusal.invalid("body failed validation: body.archived is in_trash in this version");
    }
  }

  private void need(Capability capability) {
    if (!allowed.contains(capability)) {
      throw Refusal.capability();
    }
  }

  private JsonNode answer(String method, String path, Map<String, String> query, JsonNode body) {
    String[] parts = path.substring(1).split("/");
    String id = parts.length > 1 ? parts[1] : "";
    String shape =
        method
            + " "
            + parts[0]
            + (parts.length > 1 ? " id" : "")
            + (parts.length > 2 ? " " + parts[2] : "");
    ObjectNode asked = Things.object();
    query.forEach(asked::put);
    if (asked.has("page_size")) {
      asked.put("page_size", asked.path("page_size").asInt());
    }
    return switch (shape) {
      case "GET users" -> Things.list("user", things.of("user").toList(), asked);
      case "GET users id" -> userOf(id.equals("me") ? connection : id);
      case "POST pages" -> pages.create(body);
      case "GET pages id" -> things.need("page", id);
      case "PATCH pages id" -> pages.update(id, body);
      case "POST databases" -> databases.create(body);
      case "GET databases id" -> things.need("database", id);
      case "PATCH databases id" -> databases.update(id, body);
      case "POST data_sources" -> databases.createSource(body);
      case "GET data_sources id" -> things.need("data_source", id);
      case "PATCH data_sources id" -> databases.updateSource(id, body);
      case "POST data_sources id query" ->
          new Query(things, things.need("data_source", id)).run(body, lag);
      case "GET views" -> databases.views(asked);
      case "POST views" -> databases.createView(body);
      case "GET views id" -> things.need("view", id);
      case "PATCH views id" -> databases.updateView(id, body);
      case "GET blocks id" -> things.block(id);
      case "PATCH blocks id" -> blocks.update(id, body);
      case "DELETE blocks id" -> blocks.delete(id);
      case "GET blocks id children" -> blocks.children(id, asked);
      case "PATCH blocks id children" -> blocks.appendTo(id, body);
      case "GET comments" -> comments.list(asked);
      case "POST comments" -> comments.create(body);
      case "GET comments id" -> comments.get(id);
      case "PATCH comments id" -> comments.update(id, body);
      case "DELETE comments id" -> comments.delete(id);
      case "POST search" -> search(body);
      case "POST file_uploads" -> upload(body);
      case "GET file_uploads id" -> things.need("file_upload", id);
      case "POST file_uploads id send" -> sent(id, body);
      default -> throw Refusal.plain(400, "invalid_request_url", "Invalid request URL.");
    };
  }

  private ObjectNode userOf(String id) {
    return things
        .of("user")
        .filter(user -> user.path("id").asText().equals(Things.id(id)))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("user", id));
  }

  private ObjectNode search(JsonNode body) {
    Limits.keys(body, "query", "filter", "sort", "start_cursor", "page_size");
    String wanted = body.path("filter").path("value").asText("page");
    String words = body.path("query").asText().toLowerCase(Locale.ROOT);
    if (wanted.equals("database")) {
      throw Refusal.invalid("body failed validation: filter.value should be page or data_source");
    }
    Stream<ObjectNode> found =
        things
            .of(wanted)
            .filter(things::seen)
            .filter(each -> !things.trashed(each))
            .filter(
                each -> !things.made(each.path("id").asText()).plus(lag).isAfter(things.instant()))
            .filter(each -> title(each).toLowerCase(Locale.ROOT).contains(words));
    return Things.list("page_or_data_source", found.toList(), body);
  }

  private static String title(JsonNode thing) {
    JsonNode title =
        thing.has("title")
            ? thing.path("title")
            : thing
                .path("properties")
                .valueStream()
                .filter(each -> each.path("type").asText().equals("title"))
                .findFirst()
                .orElseThrow()
                .path("title");
    return Limits.plain(title);
  }

  private ObjectNode upload(JsonNode body) {
    Limits.keys(body, "mode", "filename", "content_type", "number_of_parts", "external_url");
    ObjectNode upload = things.add("file_upload", Things.object());
    upload.put("filename", body.path("filename").asText());
    upload.put("content_type", body.path("content_type").asText());
    return upload.put("status", "pending");
  }

  private ObjectNode sent(String id, JsonNode body) {
    ObjectNode upload = things.need("file_upload", id);
    if (!body.path("content_type").asText().equals(upload.path("content_type").asText())) {
      throw Refusal.invalid("The content type is not the one that was announced.");
    }
    return upload
        .put("content_length", body.path("content_length").asInt())
        .put("status", "uploaded");
  }
}
