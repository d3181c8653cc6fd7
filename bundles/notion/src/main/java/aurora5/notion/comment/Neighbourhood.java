package aurora5.notion.comment;

import aurora5.notion.places.Places;
import aurora5.notion.places.Tables;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows what lies under the page that people call Aurora, and who is a program. Thread-safe. */
final class Neighbourhood {
  private static final int REMEMBERED = 500;
  private static final int HIGHEST = 8;

  private final Discussions discussions;
  private final Places places;
  private final Map<String, Boolean> inside = remembering();
  private final Map<String, Boolean> programs = remembering();
  private String me = "";

  Neighbourhood(Discussions discussions, Places places) {
    this.discussions = discussions;
    this.places = places;
  }

  private static <V> Map<String, V> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** Id of the user that Aurora writes as. */
  synchronized String me() throws NotionException, InterruptedException {
    if (me.isEmpty()) {
      JsonNode user = discussions.get("/users/me");
      me = user.path("id").asText();
      programs.put(me, user.path("type").asText().equals("bot"));
    }
    return me;
  }

  /**
   * Whether that is Aurora. With a token of a person's own Aurora writes as that person, and who
   * wrote tells nothing.
   */
  synchronized boolean itself(String user) throws NotionException, InterruptedException {
    return user.equals(me()) && program(user);
  }

  /** Another settings may be another connection. */
  synchronized void forget() {
    me = "";
    inside.clear();
    programs.clear();
  }

  /** Whether a program wrote it: Aurora itself, or another one. */
  synchronized boolean program(String user) throws NotionException, InterruptedException {
    me();
    Boolean known = programs.get(user);
    if (known == null) {
      known = bot(user);
      programs.put(user, known);
    }
    return known;
  }

  /** Whoever may not be looked at is taken for a person. */
  private boolean bot(String user) throws NotionException, InterruptedException {
    try {
      return discussions.get("/users/" + user).path("type").asText().equals("bot");
    } catch (NotionException e) {
      if (e.kind() == Kind.CAPABILITY || e.kind() == Kind.NOT_SHARED) {
        return false;
      }
      throw e;
    }
  }

  /** Whether it lies under Aurora's page, however deep. */
  synchronized boolean ours(Comment comment) throws NotionException, InterruptedException {
    Optional<Tables> tables = places.tables();
    if (tables.isEmpty()) {
      return false;
    }
    Boolean known = inside.get(comment.parent());
    if (known == null) {
      known = within(tables.get(), comment);
      inside.put(comment.parent(), known);
    }
    return known;
  }

  private boolean within(Tables tables, Comment comment)
      throws NotionException, InterruptedException {
    Set<String> roots =
        Set.of(
            tables.page(),
            tables.runs().database(),
            tables.alerts().database(),
            tables.requests().database(),
            tables.runs().source(),
            tables.alerts().source(),
            tables.requests().source());
    String kind = comment.onBlock() ? "blocks" : "pages";
    String id = comment.parent();
    for (int level = 0; level < HIGHEST; level++) {
      if (roots.contains(id)) {
        return true;
      }
      Optional<JsonNode> parent = parent(kind, id);
      if (parent.isEmpty()) {
        return false;
      }
      String type = parent.get().path("type").asText();
      id = parent.get().path(type).asText();
      if (roots.contains(parent.get().path("database_id").asText())) {
        return true;
      }
      kind =
          switch (type) {
            case "page_id" -> "pages";
            case "block_id" -> "blocks";
            case "database_id" -> "databases";
            case "data_source_id" -> "data_sources";
            default -> "";
          };
      if (kind.isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private Optional<JsonNode> parent(String kind, String id)
      throws NotionException, InterruptedException {
    try {
      return Optional.of(discussions.get("/" + kind + "/" + id).path("parent"));
    } catch (NotionException e) {
      if (e.kind() == Kind.NOT_SHARED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
