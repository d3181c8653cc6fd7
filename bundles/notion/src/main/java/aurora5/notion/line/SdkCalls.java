package aurora5.notion.line;

import aurora5.notion.wire.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import notion.api.v1.NotionClient;
import notion.api.v1.request.blocks.RetrieveBlockChildrenRequest;
import notion.api.v1.request.comments.RetrieveCommentsRequest;
import notion.api.v1.request.pages.RetrievePageRequest;
import notion.api.v1.request.users.ListUsersRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes a call by the SDK: by its typed method where that says all that the call says, otherwise by
 * its HTTP client, with the JSON as it is. Which calls are which, and why, stands in the README of
 * this bundle. Pure but for the call.
 */
final class SdkCalls {
  private SdkCalls() {}

  /**
   * @throws Carried if the call failed
   */
  static void make(NotionClient client, Call call) {
    if (!typed(client, call)) {
      raw(client, call);
    }
  }

  private static boolean typed(NotionClient client, Call call) {
    String[] parts = call.path().substring(1).split("/");
    String id = parts.length > 1 ? parts[1] : "";
    Map<String, String> query = call.query();
    switch (Routes.of(call.method(), call.path())) {
      case "GET /users/me", "GET /users/{id}" -> client.retrieveUser(id);
      case "GET /users" ->
          client.listUsers(new ListUsersRequest(query.get("start_cursor"), size(query)));
      case "GET /pages/{id}" -> client.retrievePage(new RetrievePageRequest(id));
      case "GET /databases/{id}" -> client.retrieveDatabase(id);
      case "GET /blocks/{id}" -> client.retrieveBlock(id);
      case "GET /blocks/{id}/children" ->
          client.retrieveBlockChildren(
              new RetrieveBlockChildrenRequest(id, query.get("start_cursor"), size(query)));
      case "DELETE /blocks/{id}" -> client.deleteBlock(id);
      case "GET /comments" ->
          client.retrieveComments(
              new RetrieveCommentsRequest(
                  query.getOrDefault("block_id", ""), query.get("start_cursor"), size(query)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Integer size(Map<String, String> query) {
    return Optional.ofNullable(query.get("page_size")).map(Integer::valueOf).orElse(null);
  }

  private static void raw(NotionClient client, Call call) {
    String url = client.getBaseUrl() + call.path();
    Map<String, List<String>> query =
        call.query().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry -> List.of(entry.getValue()),
                    (one, other) -> other,
                    LinkedHashMap::new));
    Map<String, String> headers = client.buildRequestHeaders(client.contentTypeJson());
    String body = call.body().isMissingNode() ? "" : call.body().toString();
    var http = client.getHttpClient();
    switch (call.method()) {
      case "GET" -> http.get(client.getLogger(), url, query, headers);
      case "POST" -> http.postTextBody(client.getLogger(), url, query, body, headers);
      case "PATCH" -> http.patchTextBody(client.getLogger(), url, query, body, headers);
      case "DELETE" -> http.delete(client.getLogger(), url, query, headers);
      default -> throw new IllegalArgumentException("no such method at Notion: " + call.method());
    }
  }
}
