package aurora5.console.page;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.plan.Kind;
import aurora5.api.plan.StepSpec;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.StepStatus;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets a person answer the steps of a run that wait for an answer. Immutable. */
record AnswerForm(Workflows workflows) {
  String render(RunView run, View view) {
    Optional<WorkflowVersion> version = workflows.exact(run.workflow(), run.plugin());
    return run.steps().stream()
        .filter(step -> step.status() == StepStatus.WAITING)
        .map(step -> form(run, step, version, view))
        .collect(Collectors.joining());
  }

  private static String form(
      RunView run, StepView step, Optional<WorkflowVersion> version, View view) {
    Optional<StepSpec> asked =
        version.stream()
            .flatMap(v -> v.plan().steps().stream())
            .filter(spec -> spec.name().equals(step.name()) && spec.kind() instanceof Kind.Await)
            .findFirst();
    if (asked.isEmpty()) {
      return "";
    }
    String id = "answer-" + step.name();
    var entries =
        new Html()
            .raw("<label for=\"" + Html.escape(id) + "\">")
            .words(view.t("보낼 답 (JSON)", "Answer (JSON)"))
            .raw("</label><textarea rows=\"4\" name=\"answer\" id=\"" + Html.escape(id) + "\">")
            .words(outline(asked.get().type()))
            .raw("</textarea>");
    var html = new Html().heading(view.t("답을 기다리는 단계: ", "Waits for an answer: ") + step.name());
    step.waitsUntil()
        .ifPresent(
            until ->
                html.raw("<p>").words(view.t("기한 ", "Until ")).raw(Times.at(until) + "</p>\n"));
    return html.raw("<div class=\"aurora-answer\">")
        .raw(
            view.form(
                    "/runs/" + run.id() + "/answer?step=" + View.part(step.name()),
                    "",
                    entries,
                    view.t("답 보내기", "Send the answer"))
                .toString())
        .raw("</div>\n")
        .toString();
  }

  /** What to fill in: each part of the record with an empty value. */
  private static String outline(Class<?> type) {
    ObjectNode node = Documents.mapper().createObjectNode();
    for (RecordComponent part : type.getRecordComponents()) {
      put(node, part.getName(), part.getType());
    }
    return node.toPrettyString();
  }

  private static void put(ObjectNode node, String name, Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      node.put(name, false);
    } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      node.put(name, 0);
    } else if (type == String.class) {
      node.put(name, "");
    } else {
      node.putNull(name);
    }
  }
}
