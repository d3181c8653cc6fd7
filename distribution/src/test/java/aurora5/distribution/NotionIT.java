package aurora5.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.distribution.harness.Aurora;
import aurora5.distribution.harness.AuroraProcess;
import aurora5.distribution.harness.Command;
import aurora5.distribution.harness.Home;
import aurora5.distribution.measure.Await;
import aurora5.testkit.notion.NotionStandIn;
import aurora5.testkit.notion.workspace.Workspace.Capability;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** {@code bin/aurora notion setup} and {@code check}, as an operator meets them. */
@Order(6)
final class NotionIT {
  private static Map<String, String> settings(NotionStandIn notion) {
    return Map.of(
        "NOTION_API_KEY",
        NotionStandIn.TOKEN,
        "NOTION_PAGE_ID",
        notion.link(),
        "NOTION_BASE_URL",
        notion.base(),
        "ORCHESTRATOR_MONITORING_INTERVAL",
        "1000");
  }

  private static Map<String, String> and(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int n = 0; n < more.length; n += 2) {
      all.put(more[n], more[n + 1]);
    }
    return all;
  }

  private static long databases(NotionStandIn notion) {
    return notion.workspace().all("database").size();
  }

  @Test
  void setUpTwiceMakesThreeTablesWhetherAuroraRunsOrNot() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = Home.fresh("notion");
      Map<String, String> settings = settings(notion);
      Map<String, String> english = and(settings, "LC_ALL", "en_US.UTF-8");

      Command dry = Command.run(home, english, "notion", "setup", "--dry-run");
      assertThat(dry.exit()).as(dry.output()).isZero();
      assertThat(dry.output()).contains("Would make the table Runs");
      assertThat(databases(notion)).isZero();

      Command first = Command.run(home, english, "notion", "setup");
      assertThat(first.exit()).as(first.output()).isZero();
      assertThat(first.output()).contains("Made the table Runs", "+ ");
      assertThat(databases(notion)).isEqualTo(3);
      assertThat(Command.run(home, "status").exit()).as("it is stopped again").isNotZero();

      try (Aurora aurora = Aurora.start(home, settings)) {
        Await.until("Notion is well", () -> health(aurora).path("status").asText().equals("ok"));
        Command second =
            Command.run(home, and(settings, "LC_ALL", "ko_KR.UTF-8"), "notion", "setup");
        assertThat(second.exit()).as(second.output()).isZero();
        assertThat(second.output()).contains("표 Runs가 있습니다").doesNotContain("만들었습니다");
        assertThat(databases(notion)).isEqualTo(3);
        explains(home, notion, english);
        assertThat(aurora.client().get("/metrics").expect(200).body())
            .contains("aurora5_notion_calls_total");
      }
      assertThat(Home.everythingIn(home.logs())).doesNotContain(NotionStandIn.TOKEN);
    }
  }

  @Test
  void whoAsksWhileAuroraStartsIsAnsweredOnceItIsThere() throws Exception {
    try (var notion = new NotionStandIn()) {
      Home home = Home.empty("notion-early");
      Map<String, String> settings = and(settings(notion), "LC_ALL", "en_US.UTF-8");
      try (AuroraProcess process = AuroraProcess.start(home, settings)) {
        Await.until("it has begun", () -> Files.exists(home.data().resolve("aurora.pid")));
        Command early = Command.run(home, settings, "notion", "setup");
        assertThat(early.exit()).as(early.output()).isZero();
        assertThat(early.output()).contains("Made the table Runs").doesNotContain("Exception");
        assertThat(process.alive()).as("it is not stopped again").isTrue();
      }
    }
  }

  private static void explains(Home home, NotionStandIn notion, Map<String, String> english) {
    Command wrong =
        Command.run(home, and(english, "NOTION_API_KEY", "ntn_wrong"), "notion", "check");
    assertThat(wrong.exit()).isEqualTo(1);
    assertThat(wrong.output()).contains("✗", "NOTION_API_KEY", "rejected");

    notion.without(Capability.INSERT_COMMENTS);
    Command box = Command.run(home, and(english, "LC_ALL", "ko_KR.UTF-8"), "notion", "check");
    assertThat(box.exit()).isEqualTo(1);
    assertThat(box.output()).contains("‘댓글 삽입’", "기능(Capabilities)");
    notion.workspace().allow(Capability.INSERT_COMMENTS, true);

    notion.workspace().unshare(notion.page());
    Command unshared = Command.run(home, english, "notion", "check");
    assertThat(unshared.exit()).isEqualTo(1);
    assertThat(unshared.output()).contains("not shared", "Connections");
    notion.workspace().share(notion.page());

    Command usage = Command.run(home, english, "notion", "fly");
    assertThat(usage.exit()).isEqualTo(2);
    assertThat(usage.output()).contains("notion setup");
  }

  private static JsonNode health(Aurora aurora) {
    return aurora.client().get("/orchestrator/health").json().path("services").path("notion");
  }
}
