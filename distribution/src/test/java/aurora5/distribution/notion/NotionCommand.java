package aurora5.distribution.notion;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.distribution.measure.Figures;
import aurora5.distribution.plugin.Greeting;
import aurora5.testkit.notion.Fault;
import aurora5.testkit.notion.NotionStandIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code mvn -q -Pnotion [-Druns=N] [-Dkills=N] [-Doutage=S]}: brings the reports of N runs to a
 * stand-in for Notion that is away for a while, says that there are too many calls, does what it is
 * asked and does not say so, while Aurora is killed and started again. Prints what came of it; its
 * exit code is 1 if a page is missing or there twice, or if Aurora called too often or too soon.
 */
public final class NotionCommand {
  private static final String HELLO = "hello";
  private static final int MOST_IN_A_MINUTE = 180;
  private static final int LIMIT_SECONDS = 5;
  private static final int LIMITED_IN_A_STORM = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Done, and nobody is told; the third says what it did. */
  private static final List<Fault> LOST =
      List.of(
          Fault.reset(true),
          Fault.gatewayTimeout(true),
          Fault.savedButUnavailable(),
          Fault.internal(true));

  private final int wanted = Integer.getInteger("runs", 200);
  private final int kills = Integer.getInteger("kills", 3);
  private final int outageSeconds = Integer.getInteger("outage", 60);
  private final List<String> runs = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private int storms;

  private NotionCommand() {}

  public static void main(String[] arguments) throws Exception {
    var command = new NotionCommand();
    command.carryOut();
    command.broken.forEach(each -> System.out.println("broken: " + each));
    System.exit(command.broken.isEmpty() ? 0 : 1);
  }

  private void carryOut() throws Exception {
    long start = System.nanoTime();
    Home home = Home.empty("notion-load");
    try (var notion = new NotionStandIn()) {
      for (int life = 0; life <= kills; life++) {
        try (Aurora aurora = Aurora.start(home, settings(notion))) {
          if (life == 0) {
            aurora.client().post("/orchestrator/notion/setup", Map.of()).expect(200);
            aurora.install(Greeting.of(HELLO).build(), HELLO);
          }
          aurora.client().awaitWorkflow(HELLO);
          live(life, notion, aurora);
          if (life < kills) {
            aurora.process().kill9();
          } else {
            Await.until("nothing waits any more", PATIENCE, () -> waits(aurora, "pending") == 0);
            judge(notion, waits(aurora, "refused"), Figures.millisSince(start) / 1_000);
          }
        }
      }
    }
  }

  private static Map<String, String> settings(NotionStandIn notion) {
    return Map.of(
        "NOTION_API_KEY",
        NotionStandIn.TOKEN,
        "NOTION_PAGE_ID",
        notion.link(),
        "NOTION_BASE_URL",
        notion.base(),
        "NOTION_REPORTS",
        "*=full");
  }

  /** Its share of the runs, with trouble at the beginning and when half of them are there. */
  private void live(int life, NotionStandIn notion, Aurora aurora) {
    int until = wanted * (life + 1) / (kills + 1);
    int share = until - runs.size();
    storm(notion);
    while (runs.size() < until) {
      runs.add(aurora.client().start(HELLO, Map.of("name", "n" + runs.size())));
    }
    if (life == 1 || kills == 0) {
      notion.outage(Fault.unavailable(false), Duration.ofSeconds(outageSeconds));
    }
    reported(notion, until - share / 2);
    storm(notion);
    reported(notion, until - share / 4);
  }

  private void storm(NotionStandIn notion) {
    storms++;
    LOST.forEach(fault -> notion.fail("POST", "/pages", fault, 1));
    notion.fail("POST", "/pages", Fault.badGateway(false), 1);
    notion.fail(
        ".*",
        ".*",
        Fault.rateLimited("public_api_request_rate_limit", LIMIT_SECONDS),
        LIMITED_IN_A_STORM);
  }

  private static void reported(NotionStandIn notion, int count) {
    Await.until(
        count + " are there", PATIENCE, () -> Tables.reported(notion, HELLO).size() >= count);
  }

  private static int waits(Aurora aurora, String state) {
    return aurora.client().get("/api/deliveries").expect(200).json().path(state).size();
  }

  private void judge(NotionStandIn notion, int refused, long seconds) {
    List<JsonNode> rows = Tables.reports(notion, HELLO);
    List<String> reported = Tables.reported(notion, HELLO);
    Set<String> lost = new HashSet<>(runs);
    reported.forEach(lost::remove);
    int twice = reported.size() - new HashSet<>(reported).size();
    Set<Integer> sizes =
        rows.stream()
            .map(row -> notion.children(row.path("id").asText()).size())
            .collect(Collectors.toSet());
    long unfinished =
        rows.stream().filter(row -> !Tables.text(row, "Status").equals("Success")).count();
    Conduct conduct = Conduct.of(notion.received(), Duration.ofSeconds(LIMIT_SECONDS));
    Figures.print(
        "notion",
        "runs",
        runs.size(),
        "pages",
        rows.size(),
        "lost",
        lost.size(),
        "duplicates",
        twice,
        "made_twice",
        made(notion) - rows.size(),
        "refused",
        refused,
        "kills",
        kills,
        "outage_s",
        outageSeconds,
        "lost_answers",
        notion.received().stream().filter(c -> c.applied() && c.status() != 200).count(),
        "rate_limited",
        conduct.limited(),
        "early",
        conduct.early(),
        "calls",
        conduct.calls(),
        "per_s",
        String.format(Locale.ROOT, "%.2f", conduct.perSecond()),
        "most_in_60_s",
        conduct.most(),
        "seconds",
        seconds);
    bar("each run has a page", lost.isEmpty() && rows.size() >= wanted);
    bar("and only one", twice == 0);
    bar("which is whole, and nothing on it twice", sizes.size() == 1 && unfinished == 0);
    bar("nothing is refused", refused == 0);
    bar("nothing is sent before Retry-After", conduct.early() == 0);
    bar("at most 3 calls a second on average", conduct.most() <= MOST_IN_A_MINUTE);
    bar("no limit but those that were set", conduct.limited() == storms * LIMITED_IN_A_STORM);
  }

  private static long made(NotionStandIn notion) {
    String source = Tables.source(notion, "Runs");
    return notion.received("POST", "/pages").stream()
        .filter(
            call ->
                call.applied() && call.body().at("/parent/data_source_id").asText().equals(source))
        .filter(call -> !call.body().toString().contains("\"sample\""))
        .count();
  }

  private void bar(String promise, boolean kept) {
    if (!kept) {
      broken.add(promise);
    }
  }
}
