package aurora5.notion.setup;

import aurora5.notion.places.RunColumn;
import aurora5.notion.places.Table;
import aurora5.notion.wire.Call;
import aurora5.notion.wire.NotionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What greets people on the page: a callout, a guide and a run to look at. Each is made once; what
 * a person throws away stays away.
 */
final class Welcome {
  static final String CALLOUT = "callout";
  static final String GUIDE = "guide";
  static final String SAMPLE = "sample";

  private static final String MARK = "Aurora 5";
  private static final String GUIDE_TITLE = "Aurora 5 안내 · Guide";
  private static final String SAMPLE_ID = "sample";

  private final Notion notion;
  private final String page;
  private final Findings findings;
  private final boolean dryRun;
  private final Map<String, String> extras;

  /**
   * @param before what was made earlier
   */
  Welcome(
      Notion notion, String page, Findings findings, boolean dryRun, Map<String, String> before) {
    this.notion = notion;
    this.page = page;
    this.findings = findings;
    this.dryRun = dryRun;
    extras = new HashMap<>(before);
  }

  Map<String, String> extras() {
    return Map.copyOf(extras);
  }

  void callout() throws NotionException, InterruptedException {
    if (extras.containsKey(CALLOUT) || known(CALLOUT, oldCallout())) {
      return;
    }
    if (dryRun) {
      findings.wouldMake("페이지 맨 위에 인사말을 씁니다.", "Would write a greeting on top of the page.");
      return;
    }
    ObjectNode body = Trees.object();
    body.putArray("children")
        .add(
            Trees.callout(
                "🌅",
                "blue_background",
                MARK
                    + "가 연결되었습니다. Requests에 줄을 추가하면 실행이 시작되고, 결과는 Runs에, 문제는 Alerts에 나타납니다.\n"
                    + MARK
                    + " is connected. A row in Requests starts a run, results appear in Runs, and"
                    + " troubles in Alerts."));
    body.putObject("position").put("type", "start");
    JsonNode made =
        notion.create(
            Call.patch(notion.urgency(), "/blocks/" + page + "/children", body),
            "/blocks/",
            this::oldCallout);
    extras.put(CALLOUT, made.path("results").path(0).path("id").asText(made.path("id").asText()));
    findings.made("페이지 맨 위에 인사말을 썼습니다.", "Wrote a greeting on top of the page.");
  }

  private Optional<JsonNode> oldCallout() throws NotionException, InterruptedException {
    return notion.all("/blocks/" + page + "/children", Map.of()).stream()
        .filter(block -> block.path("type").asText().equals("callout"))
        .filter(block -> Trees.plain(block.path("callout").path("rich_text")).contains(MARK))
        .findFirst();
  }

  void guide() throws NotionException, InterruptedException {
    if (extras.containsKey(GUIDE) || known(GUIDE, oldGuide())) {
      return;
    }
    if (dryRun) {
      findings.wouldMake("안내 페이지를 만듭니다.", "Would make a guide page.");
      return;
    }
    ObjectNode body = Trees.object();
    body.set("parent", Trees.parent("page_id", page));
    body.set("icon", Trees.emoji("🧭"));
    body.putObject("properties").putObject("title").set("title", Trees.text(GUIDE_TITLE));
    ArrayNode blocks = body.putArray("children");
    part(
        blocks,
        "실행 부탁하기 · Start a run",
        "Requests에 줄을 추가하고 Workflow를 고른 뒤 Input에 JSON이나 ‘이름: 값’ 줄을 쓰고 Status를 New로 두세요."
            + " 진행과 결과가 같은 줄에 돌아옵니다.",
        "Add a row to Requests, choose a Workflow, write JSON or “key: value” lines into Input, and"
            + " set Status to New. Progress and result come back into the same row.");
    part(
        blocks,
        "결과 보기 · See results",
        "Runs의 각 줄은 하나의 실행입니다. 줄을 열면 결과와 단계가 보입니다.",
        "Each row of Runs is one run. Open it to read the result and its steps.");
    part(
        blocks,
        "문제 확인하기 · Look after troubles",
        "Alerts의 각 줄은 하나의 사건입니다. State를 Acknowledged로 바꾸면 확인한 것으로 기록됩니다.",
        "Each row of Alerts is one incident. Set State to Acknowledged, and it is noted that"
            + " somebody has seen it.");
    part(
        blocks,
        "말 걸기 · Talk",
        "이 페이지 아래 어디에서든 댓글로 부탁할 수 있습니다. 다른 페이지에서는 @Aurora로 시작하세요.",
        "Ask in a comment on any page below this one; elsewhere begin with @Aurora.");
    JsonNode made =
        notion.create(Call.post(notion.urgency(), "/pages", body), "/pages/", this::oldGuide);
    extras.put(GUIDE, made.path("id").asText());
    findings.made("안내 페이지를 만들었습니다.", "Made a guide page.");
  }

  private static void part(ArrayNode blocks, String heading, String ko, String en) {
    blocks.add(Trees.block("heading_3", heading));
    blocks.add(Trees.block("paragraph", ko + "\n" + en));
  }

  private Optional<JsonNode> oldGuide() throws NotionException, InterruptedException {
    return notion.all("/blocks/" + page + "/children", Map.of()).stream()
        .filter(block -> block.path("child_page").path("title").asText().equals(GUIDE_TITLE))
        .findFirst();
  }

  /** A row as every run will have one. */
  void sample(Table<RunColumn> runs, Instant now) throws NotionException, InterruptedException {
    if (extras.containsKey(SAMPLE) || known(SAMPLE, oldSample(runs))) {
      return;
    }
    ObjectNode body = Trees.object();
    body.set("parent", Trees.parent("data_source_id", runs.source()));
    body.set("icon", Trees.emoji("✅"));
    ObjectNode row = body.putObject("properties");
    row.putObject(runs.id(RunColumn.NAME)).set("title", Trees.text("예시 · Sample — 이 줄은 지워도 됩니다"));
    row.putObject(runs.id(RunColumn.RUN_ID)).set("rich_text", Trees.text(SAMPLE_ID));
    row.putObject(runs.id(RunColumn.STATUS)).putObject("select").put("name", "Success");
    row.putObject(runs.id(RunColumn.STEPS)).set("rich_text", Trees.text("3/3"));
    row.putObject(runs.id(RunColumn.DURATION)).put("number", 1.2);
    row.putObject(runs.id(RunColumn.TRIGGER)).putObject("select").put("name", "Request");
    for (RunColumn column : new RunColumn[] {RunColumn.STARTED, RunColumn.FINISHED}) {
      row.putObject(runs.id(column))
          .putObject("date")
          .put("start", now.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    body.putArray("children")
        .add(
            Trees.callout(
                "✅",
                "green_background",
                "실행이 끝나면 이렇게 한 줄이 생기고, 열면 결과가 보입니다.\n"
                    + "When a run has ended, a row like this appears; open it to read the result."));
    JsonNode made =
        notion.create(
            Call.post(notion.urgency(), "/pages", body), "/pages/", () -> oldSample(runs));
    extras.put(SAMPLE, made.path("id").asText());
    findings.made("Runs에 예시 줄을 하나 만들었습니다.", "Made a sample row in Runs.");
  }

  private Optional<JsonNode> oldSample(Table<RunColumn> runs)
      throws NotionException, InterruptedException {
    ObjectNode body = Trees.object();
    body.putObject("filter")
        .put("property", runs.id(RunColumn.RUN_ID))
        .putObject("rich_text")
        .put("equals", SAMPLE_ID);
    JsonNode rows = notion.post("/data_sources/" + runs.source() + "/query", body).path("results");
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.path(0));
  }

  private boolean known(String name, Optional<JsonNode> there) {
    there.ifPresent(thing -> extras.put(name, thing.path("id").asText()));
    return there.isPresent();
  }
}
