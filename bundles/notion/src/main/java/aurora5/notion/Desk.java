package aurora5.notion;

import aurora5.api.Text;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Finding;
import aurora5.api.notion.NotionReport.Mark;
import aurora5.api.notion.NotionWish;
import aurora5.api.work.Work;
import aurora5.notion.connect.Connection;
import aurora5.notion.connect.EnvFile;
import aurora5.notion.connect.Server;
import aurora5.notion.line.Line;
import aurora5.notion.setup.SetUp.Depth;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the wishes of the console and of {@code bin/aurora}. Thread-safe. */
@Component
public final class Desk implements NotionDesk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Account account;
  private final Keeper keeper;
  private final Work work;
  private final ConfigurationAdmin configurations;

  private final EnvFile env;

  @Activate
  public Desk(
      BundleContext bundle,
      @Reference(name = "account") Account account,
      @Reference(name = "keeper") Keeper keeper,
      @Reference(name = "work") Work work,
      @Reference(name = "configurations") ConfigurationAdmin configurations) {
    this.account = account;
    this.keeper = keeper;
    this.work = work;
    this.configurations = configurations;
    env = EnvFile.in(Path.of(String.valueOf(bundle.getProperty("aurora.home"))));
  }

  @Override
  public CompletionStage<NotionReport> check(NotionWish wish) {
    return later(wish, Depth.CHECK);
  }

  @Override
  public CompletionStage<NotionReport> setUp(NotionWish wish) {
    return later(wish, wish.dryRun() ? Depth.DRY_RUN : Depth.MAKE);
  }

  private CompletionStage<NotionReport> later(NotionWish wish, Depth depth) {
    var report = new CompletableFuture<NotionReport>();
    work.io()
        .execute(
            () -> {
              try {
                report.complete(now(wish, depth));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                report.completeExceptionally(e);
              } catch (IOException | RuntimeException e) {
                report.completeExceptionally(e);
              }
            });
    return report;
  }

  private NotionReport now(NotionWish wish, Depth depth) throws IOException, InterruptedException {
    Connection connection;
    try {
      connection = connection(wish);
    } catch (IllegalArgumentException e) {
      return wrong(Text.same(e.getMessage()));
    }
    if (!connection.configured()) {
      return wrong(Line.none().text());
    }
    NotionReport report;
    try {
      report = keeper.run(account.lineTo(connection), depth, connection.page(), Urgency.REPLY);
    } catch (NotionException e) {
      return wrong(e.text());
    }
    boolean others = account.connection().filter(connection::equals).isEmpty();
    boolean set = connection.page().flatMap(keeper::remembered).isPresent();
    if (depth == Depth.MAKE && set && others) {
      apply(connection);
      return and(report, kept(wish, connection));
    }
    return report;
  }

  private Connection connection(NotionWish wish) {
    var inForce = account.connection();
    String token = inForce.map(c -> c.token().reveal()).orElse("");
    String page = inForce.flatMap(Connection::page).orElse("");
    return Connection.of(
        wish.token().isBlank() ? token : wish.token(),
        wish.page().isBlank() ? page : wish.page(),
        inForce.map(Connection::base).orElse(Server.NOTION));
  }

  private void apply(Connection connection) throws IOException {
    Configuration configuration = configurations.getConfiguration(Account.PID, "?");
    Dictionary<String, Object> properties = configuration.getProperties();
    Dictionary<String, Object> next = properties == null ? new Hashtable<>() : properties;
    next.put("apiKey", connection.token().reveal());
    next.put("pageId", connection.page().orElse(""));
    configuration.update(next);
  }

  /** What was given here is kept for the next start; what the environment says is there anyway. */
  private Finding kept(NotionWish wish, Connection connection) {
    Map<String, String> given = new LinkedHashMap<>();
    if (!wish.token().isBlank()) {
      given.put("NOTION_API_KEY", connection.token().reveal());
    }
    if (!wish.page().isBlank()) {
      given.put("NOTION_PAGE_ID", connection.page().orElse(""));
    }
    try {
      env.keep(given);
      for (String name : given.keySet()) {
        Optional<String> by = env.overruled(name);
        if (by.isPresent()) {
          return overruled(name, by.get());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("What Notion was set up with is not kept: {}", e.getClass().getName());
      return new Finding(
          Mark.NOTE,
          new Text(
              "이 토큰과 페이지를 지금부터 씁니다. 저장하지는 못했습니다: 다시 시작한 뒤에도 쓰려면 "
                  + env.file()
                  + "에 NOTION_API_KEY와 NOTION_PAGE_ID를 넣으세요.",
              "This token and page are used from now on, but could not be kept: to use them after a"
                  + " restart, too, put NOTION_API_KEY and NOTION_PAGE_ID into "
                  + env.file()
                  + "."));
    }
    return new Finding(
        Mark.OK,
        new Text(
            "지금부터 쓰고, 다시 시작한 뒤에도 씁니다: " + env.file() + "에 저장했습니다 (소유자만 읽을 수 있고 백업에는 들어가지 않습니다).",
            "Used from now on and after a restart: kept in "
                + env.file()
                + ", which only its owner can read and no backup holds."));
  }

  private static Finding overruled(String name, String by) {
    return new Finding(
        Mark.NOTE,
        new Text(
            "지금부터 쓰고 저장했습니다. 하지만 다시 시작하면 환경이 이깁니다: " + name + " (" + by + ").",
            "Used from now on, and kept. After a restart the environment wins, though: "
                + name
                + " ("
                + by
                + ")."));
  }

  private static NotionReport and(NotionReport report, Finding finding) {
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.add(finding);
    return new NotionReport(findings);
  }

  private static NotionReport wrong(Text text) {
    return new NotionReport(List.of(new Finding(Mark.WRONG, text)));
  }
}
