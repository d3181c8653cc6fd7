package aurora5.console.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the page for a path, and puts the row of tabs above it. Immutable. */
public record Pages(House house, Consumer<String> looked) {
  private record Tab(String path, String ko, String en) {}

  private static final List<Tab> TABS =
      List.of(
          new Tab("", "개요", "Overview"),
          new Tab("/runs", "실행", "Runs"),
          new Tab("/plugins", "플러그인", "Plugins"),
          new Tab("/alerts", "알림", "Alerts"),
          new Tab("/health", "상태", "Health"),
          new Tab("/contexts", "컨텍스트", "Contexts"),
          new Tab("/notion", "Notion", "Notion"));

  /** Empty if there is no such page. */
  public Optional<String> page(String path, View view) {
    return content(path, view).map(content -> frame(path, view, content));
  }

  private Optional<String> content(String path, View view) {
    return switch (path) {
      case "", "/" -> Optional.of(overview(view));
      case "/runs" -> Optional.of(new RunList(house.runs()).render(view));
      case "/plugins" -> Optional.of(new PluginPage(house.plugins()).render(view));
      case "/alerts" -> Optional.of(new AlertPage(house.guests().alerts()).render(view));
      case "/health" -> Optional.of(new HealthPage(house.guests().health()).render(view));
      case "/notion" -> Optional.of(notion(view));
      case "/contexts" -> Optional.of(new ContextPages(house.contexts()).list(view));
      default -> one(path, view);
    };
  }

  private String notion(View view) {
    return new NotionPage(house.guests().notion()).render(view)
        + house.guests().events().map(events -> new EventsPart(events).render(view)).orElse("");
  }

  private Optional<String> one(String path, View view) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (path.equals("/runs/" + id)) {
      return new RunPage(house).render(id, view);
    } else if (path.equals("/contexts/" + id)) {
      Optional<String> shown = new ContextPages(house.contexts()).one(id, view);
      shown.ifPresent(page -> looked.accept(id));
      return shown;
    }
    return Optional.empty();
  }

  private String overview(View view) {
    return new HealthPage(house.guests().health()).line(view)
        + new AlertPage(house.guests().alerts()).line(view)
        + new WorkflowPage(house.workflows(), house.runs(), house.guests().metrics()).render(view);
  }

  private static String frame(String path, View view, String content) {
    var html =
        new Html()
            .raw(
                "<div id=\"aurora\" lang=\""
                    + view.locale().getLanguage()
                    + "\"><nav aria-label=\"Aurora\"><ul class=\"aurora-tabs\">");
    for (Tab tab : TABS) {
      boolean here = tab.path().isEmpty() ? path.length() < 2 : path.startsWith(tab.path());
      html.raw("<li>")
          .raw("<a href=\"" + Html.escape(view.at(tab.path())) + "\"")
          .raw(here ? " aria-current=\"page\">" : ">")
          .words(view.t(tab.ko(), tab.en()))
          .raw("</a></li>");
    }
    html.raw("</ul></nav>\n");
    view.notice().ifPresent(notice -> html.raw(notice.show(view).toString()));
    return html.raw(content)
        .raw("<p class=\"aurora-zone\">")
        .words(
            view.t("시각은 서버 시간대입니다: ", "Times are in the server's zone: ") + ZoneId.systemDefault())
        .raw(
            "</p></div>\n<script src=\""
                + Html.escape(view.at("/res/aurora.js"))
                + "\"></script>\n")
        .toString();
  }
}
