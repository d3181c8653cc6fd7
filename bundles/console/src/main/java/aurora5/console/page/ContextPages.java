package aurora5.console.page;

import aurora5.api.Json;
import aurora5.api.store.ContextTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs share: names, versions and times; the values themselves are people's own. Immutable.
 */
record ContextPages(ContextTable contexts) {
  private static final int SHOWN = 100;

  String list(View view) {
    var html = new Html().heading(view.t("컨텍스트", "Contexts"));
    List<String> ids = contexts.ids(SHOWN);
    if (ids.isEmpty()) {
      return html.paragraph(
              view.t(
                  "컨텍스트가 없습니다. 단계가 값을 남기면 여기에 보입니다.",
                  "None. A context shows up when a step leaves a value."))
          .toString();
    }
    html.table(
        view.t("컨텍스트", "Context"),
        view.t("키", "Keys"),
        view.t("바이트", "Bytes"),
        view.t("바뀐 때", "Changed"));
    ids.stream()
        .flatMap(id -> contexts.summary(id).stream())
        .forEach(summary -> row(html, summary, view));
    return html.endTable().toString();
  }

  private static void row(Html html, ContextTable.Summary summary, View view) {
    html.row()
        .cell(new Html().link(view.at("/contexts/" + View.part(summary.id())), summary.id()))
        .cell(String.join(", ", summary.keys()))
        .cell(summary.bytes())
        .cell(Times.at(summary.updatedAt()))
        .endRow();
  }

  Optional<String> one(String id, View view) {
    Map<String, ContextTable.Value> values = contexts.values(id);
    var history = contexts.history(id, SHOWN);
    if (values.isEmpty() && history.isEmpty()) {
      return Optional.empty();
    }
    var html = new Html().heading(view.t("컨텍스트 ", "Context ") + id).raw(keys(id, values, view));
    html.heading(view.t("이력", "History"))
        .table(
            view.t("때", "When"),
            view.t("키", "Key"),
            view.t("한 일", "What"),
            view.t("누가", "Who"),
            view.t("단계", "Step"));
    history.forEach(change -> change(html, change, view));
    return Optional.of(html.endTable().toString());
  }

  private static String keys(String id, Map<String, ContextTable.Value> values, View view) {
    if (values.isEmpty()) {
      return new Html().paragraph(view.t("남은 값이 없습니다.", "No values are left.")).toString();
    }
    var html =
        new Html()
            .table(
                view.t("키", "Key"),
                view.t("버전", "Version"),
                view.t("크기(글자)", "Size (characters)"),
                view.t("바뀐 때", "Changed"),
                view.t("작업", "Actions"));
    values.forEach(
        (key, value) ->
            html.row()
                .cell(key)
                .cell(value.version())
                .cell(value.json().text().length())
                .cell(Times.at(value.changedAt()))
                .cell(delete(id, key, view))
                .endRow());
    return html.endTable().toString();
  }

  private static Html delete(String id, String key, View view) {
    return view.button(
        "/contexts/" + View.part(id) + "/delete?key=" + View.part(key),
        view.t("삭제", "Delete"),
        view.t("삭제할까요? ", "Delete? ") + key);
  }

  private static void change(Html html, ContextTable.Change change, View view) {
    html.row()
        .cell(Times.at(change.at()))
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
