package aurora5.console.page;

import aurora5.api.catalog.Plugin;
import aurora5.api.catalog.Plugin.State;
import aurora5.api.catalog.Plugins;
import java.util.Comparator;
import java.util.List;

/** The plugins, and what can be done with them. Immutable. */
record PluginPage(Plugins plugins) {
  String render(View view) {
    var html = new Html().heading(view.t("플러그인", "Plugins")).raw(upload(view));
    List<Plugin> all =
        plugins.all().stream()
            .filter(plugin -> plugin.state() != State.RETIRED)
            .sorted(Comparator.comparing(Plugin::drop).reversed())
            .toList();
    if (all.isEmpty()) {
      return html.paragraph(
              view.t("플러그인이 없습니다. 워크플로우 jar를 올려 주세요.", "None yet. Upload a workflow jar."))
          .toString();
    }
    html.table(
        view.t("파일", "File"),
        view.t("이름", "Name"),
        view.t("버전", "Version"),
        view.t("상태", "State"),
        view.t("이유", "Reason"),
        view.t("작업", "Actions"));
    all.forEach(plugin -> row(html, plugin, view));
    return html.endTable().toString();
  }

  private static void row(Html html, Plugin plugin, View view) {
    html.row()
        .cell(plugin.file())
        .cell(plugin.name())
        .cell(plugin.version())
        .cell(States.badge(plugin.state(), view))
        .cell(view.in(plugin.reason()))
        .cell(buttons(plugin, view))
        .endRow();
  }

  private static Html buttons(Plugin plugin, View view) {
    String path = "/plugins/" + plugin.sha256();
    var html = new Html();
    if (plugin.state() == State.LIVE) {
      html.raw(view.button(path + "/stop", view.t("정지", "Stop"), "").toString());
    } else if (plugin.state() == State.STOPPED) {
      html.raw(view.button(path + "/start", view.t("시작", "Start"), "").toString());
    }
    if (plugin.state() != State.DRAINING) {
      String question = view.t("제거할까요? ", "Uninstall? ") + plugin.file();
      html.raw(view.button(path + "/uninstall", view.t("제거", "Uninstall"), question).toString());
    }
    return html;
  }

  private static String upload(View view) {
    return new Html()
        .raw(
            "<form class=\"aurora-bar\" data-refresh=\"3000\" method=\"post\""
                + " enctype=\"multipart/form-data\" action=\"")
        .words(view.at("/plugins/upload"))
        .raw("\">" + view.proof())
        .raw("<label>")
        .words(view.t("워크플로우 jar", "Workflow jar"))
        .raw(" <input type=\"file\" name=\"jar\" accept=\".jar\" required></label>")
        .raw("<button type=\"submit\">")
        .words(view.t("올리기 (설치 또는 교체)", "Upload (install or update)"))
        .raw("</button></form>\n")
        .toString();
  }
}
