package aurora5.notion;

import aurora5.api.Text;
import aurora5.api.notion.NotionDesk;
import aurora5.api.notion.NotionReport;
import aurora5.api.notion.NotionReport.Finding;
import aurora5.api.notion.NotionReport.Mark;
import aurora5.api.notion.NotionWish;
import aurora5.api.work.Work;
import aurora5.notion.connect.Connection;
import aurora5.notion.connect.Server;
import aurora5.notion.line.Line;
import aurora5.notion.setup.SetUp.Depth;
import aurora5.notion.wire.NotionException;
import aurora5.notion.wire.Urgency;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the wishes of the console and of {@code bin/aurora}. Thread-safe. */
@Component
public final class Desk implements NotionDesk {
  private final Account account;
  private final Keeper keeper;
  private final Work work;
  private final ConfigurationAdmin configurations;

  @Activate
  public Desk(
      @Reference(name = "account") Account account,
      @Reference(name = "keeper") Keeper keeper,
      @Reference(name = "work") Work work,
      @Reference(name = "configurations") ConfigurationAdmin configurations) {
    this.account = account;
    this.keeper = keeper;
    this.work = work;
    this.configurations = configurations;
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
      return applied(report);
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

  private static NotionReport applied(NotionReport report) {
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.add(
        new Finding(
            Mark.NOTE,
            new Text(
                "이 토큰과 페이지를 지금부터 씁니다. 다시 시작한 뒤에도 쓰려면 .env에 NOTION_API_KEY와 NOTION_PAGE_ID를"
                    + " 넣으세요.",
                "This token and page are used from now on. To use them after a restart, too, put"
                    + " NOTION_API_KEY and NOTION_PAGE_ID into .env.")));
    return new NotionReport(findings);
  }

  private static NotionReport wrong(Text text) {
    return new NotionReport(List.of(new Finding(Mark.WRONG, text)));
  }
}
