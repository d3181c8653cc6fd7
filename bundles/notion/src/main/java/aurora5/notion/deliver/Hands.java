package aurora5.notion.deliver;

import aurora5.json.Documents;
import aurora5.notion.places.Places;
import aurora5.notion.text.Block;
import aurora5.notion.text.Portions;
import aurora5.notion.text.RichText;
import aurora5.notion.text.Values;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.Gateway;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that deliveries need. Thread-safe. */
public final class Hands {
  private static final int LONGEST_COMMENT = 1_900;
  private static final String PAGE_SIZE = "100";

  private final Gateway gateway;
  private final Places places;
  private final Pictures pictures;

  public Hands(Gateway gateway, Places places, Pictures pictures) {
    this.gateway = gateway;
    this.places = places;
    this.pictures = pictures;
  }

  /**
   * @return id of the page
   */
  String create(Article article, List<Block> first) throws NotionException, InterruptedException {
    ObjectNode page = article.page(pictures.bring(first, article.pictures()));
    return gateway.call(Call.post(article.urgency(), "/pages", page)).path("id").asText();
  }

  /** Makes what is not there, and brings up to date what is, without having it written down. */
  public void put(Article article) throws NotionException, InterruptedException {
    Optional<String> there = look(article.where());
    if (there.isPresent()) {
      update(there.get(), article);
    } else {
      create(article, Portions.next(article.blocks(), 0));
    }
  }

  void append(String page, Article article, List<Block> blocks)
      throws NotionException, InterruptedException {
    ObjectNode body = Article.array(pictures.bring(blocks, article.pictures()));
    gateway.call(Call.patch(article.urgency(), "/blocks/" + page + "/children", body));
  }

  /**
   * Unless a person has set what was to be overwritten. Of what is guarded only that is written
   * which stands otherwise, right after it was looked at or not at all.
   */
  void update(String page, Article article) throws NotionException, InterruptedException {
    if (article.guard().isEmpty()) {
      gateway.call(Call.patch(article.urgency(), "/pages/" + page, article.update()));
      return;
    }
    JsonNode there = gateway.call(Call.get(article.urgency(), "/pages/" + page));
    ObjectNode changes = article.update(there);
    if (ours(there, article.guard().get()) && !changes.isEmpty()) {
      gateway.call(Call.patch(article.urgency(), "/pages/" + page, changes).now());
    }
  }

  private static boolean ours(JsonNode there, Guard guard) {
    return guard.ours().contains(Values.option(Values.column(there, guard.column())));
  }

  /** The page that is there already; of several the oldest, and the others go into the trash. */
  Optional<String> look(Where where) throws NotionException, InterruptedException {
    List<String> found = where instanceof Where.Row row ? rows(row) : children((Where.Child) where);
    for (String other : found.subList(Math.min(1, found.size()), found.size())) {
      ObjectNode trash = Documents.mapper().createObjectNode().put("in_trash", true);
      gateway.call(Call.patch(Urgency.REPORT, "/pages/" + other, trash));
    }
    return found.stream().findFirst();
  }

  private List<String> rows(Where.Row row) throws NotionException, InterruptedException {
    String path = "/data_sources/" + row.source() + "/query";
    JsonNode answer = gateway.call(Call.post(Urgency.REPORT, path, row.query()));
    List<String> ids = new ArrayList<>();
    answer.path("results").forEach(page -> ids.add(page.path("id").asText()));
    return ids;
  }

  private List<String> children(Where.Child child) throws NotionException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JsonNode block : blocks(child.page())) {
      if (block.path("child_page").path("title").asText().equals(child.title())) {
        ids.add(block.path("id").asText());
      }
    }
    return ids;
  }

  /** Signs of all blocks on a page, in order. */
  List<String> signs(String page) throws NotionException, InterruptedException {
    return blocks(page).stream().map(Block::sign).toList();
  }

  private List<JsonNode> blocks(String page) throws NotionException, InterruptedException {
    return all("/blocks/" + page + "/children", Map.of());
  }

  private List<JsonNode> all(String path, Map<String, String> query)
      throws NotionException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    Map<String, String> next = new LinkedHashMap<>(query);
    next.put("page_size", PAGE_SIZE);
    JsonNode answer;
    do {
      answer = gateway.call(Call.get(Urgency.REPORT, path, next));
      answer.path("results").forEach(all::add);
      next.put("start_cursor", answer.path("next_cursor").asText());
    } while (answer.path("has_more").asBoolean());
    return all;
  }

  /** In a comment on the page; without one, on the page of Aurora. Said once, whatever happens. */
  void say(Optional<String> place, Article article) throws NotionException, InterruptedException {
    String page = place.orElseGet(() -> places.tables().orElseThrow().page());
    JsonNode words = RichText.array(article.line(), LONGEST_COMMENT);
    if (said(page, RichText.read(words))) {
      return;
    }
    ObjectNode comment = Documents.mapper().createObjectNode();
    comment.putObject("parent").put("type", "page_id").put("page_id", page);
    comment.set("rich_text", words);
    gateway.call(Call.post(article.urgency(), "/comments", comment));
  }

  private boolean said(String page, String words) throws NotionException, InterruptedException {
    for (JsonNode comment : all("/comments", Map.of("block_id", page))) {
      if (RichText.read(comment.path("rich_text")).equals(words)) {
        return true;
      }
    }
    return false;
  }
}
