package aurora5.console.page;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import java.util.Map;
import java.util.Optional;

/**
 * What runs share: names, versions and times; the values themselves are people's own. Immutable.
 */
record ContextPages(ContextTable contexts) {
  private static final int SHOWN = 100;

  String list(View view) {
    var html =
        new Html()
            .heading(view.t("컨텍스트", "Contexts"))
            .table(
                view.t("컨텍스트", "Context"),
                view.t("키", "Keys"),
                view.t("바이트", "Bytes"),
                view.t("바뀐 때", "Changed"));
    contexts.ids(SHOWN).stream()
        .flatMap(id -> contexts.summary(id).stream())
        .forEach(summary -> row(html, summary, view));
    return html.endTable().toString();
  }

  private static void row(Html html, ContextTable.Summary summary, View view) {
    html.row()
        .cell(new Html().link(view.at("/contexts/" + summary.id()), summary.id()))
        .cell(String.join(", ", summary.keys()))
        .cell(summary.bytes())
        .cell(View.time(summary.updatedAt()))
        .endRow();
  }

  Optional<String> one(String id, View view) {
    Map<String, ContextTable.Value> values = contexts.values(id);
    var history = contexts.history(id, SHOWN);
    if (values.isEmpty() && history.isEmpty()) {
      return Optional.empty();
    }
    var html =
        new Html()
            .heading(id)
            .table(
                view.t("키", "Key"),
                view.t("버전", "Version"),
                view.t("크기", "Size"),
                view.t("바뀐 때", "Changed"));
    values.forEach(
        (key, value) ->
            html.row()
                .cell(key)
                .cell(value.version())
                .cell(value.json().text().length())
                .cell(View.time(value.changedAt()))
                .endRow());
    html.endTable()
        .heading(view.t("이력", "History"))
        .table(
            view.t("때", "When"),
            view.t("키", "Key"),
            view.t("한 일", "What"),
            view.t("누가", "Who"),
            view.t("단계", "Step"));
    history.forEach(change -> change(html, change, view));
    return Optional.of(html.endTable().toString());
  }

  private static void change(Html html, ContextTable.Change change, View view) {
    html.row()
        .cell(View.time(change.at()))
        .cell(change.key())
        .cell(what(change, view))
        .cell(change.by())
        .cell(change.step())
        .endRow();
  }

  private static String what(ContextTable.Change change, View view) {
    if (change.rollback()) {
      return view.t("되돌림 ", "rolled back ") + change.after().map(Json::text).orElse("");
    }
    return change.after().isPresent() ? view.t("설정", "set") : view.t("삭제", "deleted");
  }
}
