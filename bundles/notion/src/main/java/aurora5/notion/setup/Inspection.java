package aurora5.notion.setup;

import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.NotionException.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries token, page and comments, and says what to do about each that fails. */
final class Inspection {
  private final Notion notion;
  private final Findings findings;

  Inspection(Notion notion, Findings findings) {
    this.notion = notion;
    this.findings = findings;
  }

  /** Whether there is a token that works and a page that is shared. */
  boolean usable(Optional<String> page) throws NotionException, InterruptedException {
    if (!token()) {
      return false;
    }
    if (page.isEmpty()) {
      findings.wrong(
          "페이지가 정해지지 않았습니다. Notion에서 빈 페이지 ‘Aurora’를 만들고 ••• → 연결(Connections)에서 이 연결을 추가한 뒤,"
              + " 페이지 링크를 NOTION_PAGE_ID에 넣거나 bin/aurora notion setup 링크 로 알려 주세요.",
          "No page is set. Make an empty page “Aurora” in Notion, add this connection under ••• →"
              + " Connections, and give its link as NOTION_PAGE_ID or to bin/aurora notion setup"
              + " LINK.");
      return false;
    }
    return page(page.get());
  }

  private boolean token() throws NotionException, InterruptedException {
    try {
      JsonNode me = notion.get("/users/me");
      if (me.path("type").asText().equals("person")) {
        String person = me.path("name").asText("?");
        findings.ok(
            "토큰: ‘%s’ 님의 개인 토큰입니다. Aurora가 이 이름으로 씁니다.".formatted(person),
            "Token: a personal one of “%s”; Aurora writes under that name.".formatted(person));
        return true;
      }
      String workspace = me.path("bot").path("workspace_name").asText("?");
      String name = me.path("name").asText("?");
      findings.ok(
          "토큰: 작업 공간 ‘%s’의 연결 ‘%s’입니다.".formatted(workspace, name),
          "Token: the connection “%s” of the workspace “%s”.".formatted(name, workspace));
      return true;
    } catch (NotionException e) {
      return refused(e, Kind.UNAUTHORIZED, Kind.NOT_CONFIGURED, Kind.BLOCKED);
    }
  }

  private boolean page(String id) throws NotionException, InterruptedException {
    try {
      JsonNode page = notion.get("/pages/" + id);
      if (page.path("in_trash").asBoolean()) {
        findings.wrong(
            "페이지가 Notion의 휴지통에 있습니다. 되살리거나 다른 페이지의 링크를 주세요.",
            "The page lies in Notion's trash. Restore it, or give the link of another page.");
        return false;
      }
      String title =
          page.path("properties")
              .valueStream()
              .filter(each -> each.path("type").asText().equals("title"))
              .map(each -> Trees.plain(each.path("title")))
              .findFirst()
              .orElse("");
      findings.ok(
          "페이지: ‘%s’ – 볼 수 있습니다.".formatted(title), "Page: “%s” is shared.".formatted(title));
      return true;
    } catch (NotionException e) {
      if (e.kind() == Kind.NOT_SHARED || e.kind() == Kind.INVALID) {
        return unshared(id);
      }
      return refused(e, Kind.CAPABILITY);
    }
  }

  private boolean unshared(String id) throws NotionException, InterruptedException {
    boolean database = notion.find("/databases/" + id).isPresent();
    if (database) {
      findings.wrong(
          "이 링크는 데이터베이스(표)의 것입니다. 그 표가 있는 페이지나 빈 페이지의 링크를 주세요.",
          "This is the link of a database. Give the link of the page it lies on, or of an empty"
              + " page.");
    } else {
      findings.wrong(
          "페이지(%s)가 없거나 연결에 공유되지 않았습니다. Notion에서 그 페이지를 열고 오른쪽 위 ••• → 연결(Connections)에서 이 연결을 추가하세요."
              .formatted(id),
          "The page %s is not there, or not shared with the connection. Open it in Notion, and add the connection at the top right under ••• → Connections."
              .formatted(id));
    }
    return false;
  }

  /** A tick box of the connection. */
  private record Box(String ko, String en, boolean ticked) {}

  /**
   * Whether anything can be written at all. An empty wish changes nothing, and is refused alike.
   */
  boolean content(String page) throws NotionException, InterruptedException {
    ObjectNode nothing = Trees.object();
    nothing.putObject("properties");
    ObjectNode none = Trees.object();
    none.putArray("children");
    return ticked(
        "내용",
        "Content",
        "",
        "",
        new Box(
            "콘텐츠 수정",
            "Update content",
            allowed(Call.patch(notion.urgency(), "/pages/" + page, nothing))),
        new Box(
            "콘텐츠 삽입",
            "Insert content",
            allowed(Call.patch(notion.urgency(), "/blocks/" + page + "/children", none))));
  }

  /** The chatbot needs them; all else works without. */
  void comments(String page) throws NotionException, InterruptedException {
    Call read = Call.get(notion.urgency(), "/comments", Map.of("block_id", page));
    if (ticked(
        "댓글",
        "Comments",
        " 처음에는 꺼져 있습니다.",
        " They are off at first.",
        new Box("댓글 읽기", "Read comments", allowed(read)),
        new Box("댓글 삽입", "Insert comments", mayComment(page)))) {
      findings.ok("댓글: 읽고 쓸 수 있습니다.", "Comments: can be read and written.");
    }
  }

  private boolean ticked(String ko, String en, String moreKo, String moreEn, Box... boxes) {
    List<Box> missing = Stream.of(boxes).filter(box -> !box.ticked()).toList();
    if (missing.isEmpty()) {
      return true;
    }
    findings.wrong(
        "%s: 권한이 없습니다. notion.so/profile/integrations에서 이 연결을 열고 기능(Capabilities)에서 %s 항목을 켜세요.%s"
            .formatted(ko, names(missing, box -> "‘" + box.ko() + "’"), moreKo),
        "%s: the connection may not. Open it at notion.so/profile/integrations and tick %s under Capabilities.%s"
            .formatted(en, names(missing, box -> "“" + box.en() + "”"), moreEn));
    return false;
  }

  private static String names(List<Box> boxes, Function<Box, String> name) {
    return boxes.stream().map(name).collect(Collectors.joining(", "));
  }

  /** An empty comment: refused as such by whoever would take a real one. */
  private boolean mayComment(String page) throws NotionException, InterruptedException {
    ObjectNode body = Trees.object();
    body.set("parent", Trees.parent("page_id", page));
    body.putArray("rich_text");
    try {
      JsonNode taken = notion.post("/comments", body);
      notion.delete("/comments/" + taken.path("id").asText());
      return true;
    } catch (NotionException e) {
      if (e.kind() == Kind.CAPABILITY || e.kind() == Kind.INVALID) {
        return e.kind() == Kind.INVALID;
      }
      throw e;
    }
  }

  private boolean allowed(Call call) throws NotionException, InterruptedException {
    try {
      notion.gateway().call(call);
      return true;
    } catch (NotionException e) {
      // What may not is told so, whether or not there was anything to do.
      boolean refused = e.kind() == Kind.CAPABILITY;
      if (refused || e.kind() == Kind.INVALID || e.kind().ambiguous() && !call.reads()) {
        return !refused;
      }
      throw e;
    }
  }

  private boolean refused(NotionException failure, Kind... expected) throws NotionException {
    for (Kind kind : expected) {
      if (failure.kind() == kind) {
        findings.wrong(failure.text());
        return false;
      }
    }
    throw failure;
  }
}
