package aurora5.console.page;

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
            .table(view.t("컨텍스트", "Context"), view.t("키", "Keys"));
    for (String id : contexts.ids(SHOWN)) {
      html.row()
          .cell(new Html().link(view.at("/contexts/" + id), id))
          .cell(String.join(", ", contexts.values(id).keySet()))
          .endRow();
    }
    return html.endTable().toString();
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
        .cell(change.after().isPresent() ? view.t("설정", "set") : view.t("삭제", "deleted"))
        .cell(change.by())
        .cell(change.step())
        .endRow();
  }
}
