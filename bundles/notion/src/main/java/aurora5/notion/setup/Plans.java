package aurora5.notion.setup;

import aurora5.notion.places.AlertColumn;
import aurora5.notion.places.RequestColumn;
import aurora5.notion.places.RunColumn;
import java.util.List;
import java.util.Map;

/** The three tables. */
final class Plans {
  private static final Kind TEXT = Kind.of("rich_text");
  private static final Kind DATE = Kind.of("date");
  private static final Kind NUMBER = Kind.of("number");
  private static final Kind URL = Kind.of("url");
  private static final Kind CHECK_BOX = Kind.of("checkbox");
  private static final Kind TITLE = Kind.of("title");

  static final Blueprint<AlertColumn> ALERTS =
      new Blueprint<>(
          AlertColumn.class,
          "alerts",
          "Alerts",
          "🚨",
          "한 줄이 하나의 사건입니다. State를 Acknowledged로 바꾸면 확인한 것으로 봅니다. / One row per incident;"
              + " set State to Acknowledged when you have seen it.",
          Map.ofEntries(
              Map.entry(AlertColumn.NAME, TITLE),
              Map.entry(
                  AlertColumn.SEVERITY,
                  Kind.select("Info", "blue", "Warning", "yellow", "Critical", "red")),
              Map.entry(
                  AlertColumn.STATE,
                  Kind.select("Firing", "red", "Acknowledged", "orange", "Resolved", "green")),
              Map.entry(AlertColumn.SERVICE, Kind.select()),
              Map.entry(AlertColumn.COUNT, NUMBER),
              Map.entry(AlertColumn.FIRST_SEEN, DATE),
              Map.entry(AlertColumn.LAST_SEEN, DATE),
              Map.entry(AlertColumn.RESOLVED, DATE),
              Map.entry(AlertColumn.ALERT_KEY, TEXT),
              Map.entry(AlertColumn.RUN, Kind.relation("runs")),
              Map.entry(AlertColumn.LINK, URL)),
          AlertColumn.ALERT_KEY,
          List.of(),
          List.of(
              ViewPlan.without("진행 중 · Open", AlertColumn.STATE, AlertColumn.LAST_SEEN, "Resolved"),
              ViewPlan.board("상태별 · By state", AlertColumn.STATE, AlertColumn.LAST_SEEN)));

  static final Blueprint<RunColumn> RUNS =
      new Blueprint<>(
          RunColumn.class,
          "runs",
          "Runs",
          "🏃",
          "한 줄이 하나의 실행입니다. / One row per run.",
          Map.ofEntries(
              Map.entry(RunColumn.NAME, TITLE),
              Map.entry(RunColumn.RUN_ID, TEXT),
              Map.entry(RunColumn.WORKFLOW, Kind.select()),
              Map.entry(
                  RunColumn.STATUS,
                  Kind.select(
                      "Queued",
                      "gray",
                      "Running",
                      "blue",
                      "Waiting",
                      "orange",
                      "Waiting for plugin",
                      "yellow",
                      "Success",
                      "green",
                      "Failed",
                      "red",
                      "Refused",
                      "gray",
                      "Cancelled",
                      "brown")),
              Map.entry(RunColumn.STARTED, DATE),
              Map.entry(RunColumn.FINISHED, DATE),
              Map.entry(RunColumn.DURATION, NUMBER),
              Map.entry(RunColumn.STEPS, TEXT),
              Map.entry(
                  RunColumn.TRIGGER,
                  Kind.select(
                      "Schedule",
                      "purple",
                      "Chat",
                      "pink",
                      "API",
                      "gray",
                      "Page",
                      "blue",
                      "Request",
                      "yellow",
                      "MCP",
                      "orange")),
              Map.entry(RunColumn.ERROR, TEXT),
              Map.entry(RunColumn.REQUEST, Kind.relation("requests").mirrored("Run")),
              Map.entry(RunColumn.LINK, URL)),
          RunColumn.RUN_ID,
          List.of(RunColumn.WORKFLOW),
          List.of(
              ViewPlan.only("실패 · Failed", RunColumn.STATUS, RunColumn.STARTED, "Failed"),
              ViewPlan.board("상태별 · By status", RunColumn.STATUS, RunColumn.STARTED)));

  static final Blueprint<RequestColumn> REQUESTS =
      new Blueprint<>(
          RequestColumn.class,
          "requests",
          "Requests",
          "📮",
          "줄을 추가하고 Workflow와 Input을 채운 뒤 Status를 New로 두면 실행이 시작됩니다. / Add a row, fill in"
              + " Workflow and Input, and set Status to New to start a run.",
          Map.ofEntries(
              Map.entry(RequestColumn.NAME, TITLE),
              Map.entry(RequestColumn.WORKFLOW, Kind.select()),
              Map.entry(RequestColumn.INPUT, TEXT),
              Map.entry(
                  RequestColumn.STATUS,
                  Kind.select(
                      "New",
                      "yellow",
                      "Accepted",
                      "purple",
                      "Running",
                      "blue",
                      "Waiting",
                      "orange",
                      "Approved",
                      "green",
                      "Rejected",
                      "brown",
                      "Answered",
                      "green",
                      "Done",
                      "green",
                      "Failed",
                      "red")),
              Map.entry(RequestColumn.APPROVE, CHECK_BOX),
              Map.entry(RequestColumn.REQUESTED_BY, Kind.of("created_by")),
              Map.entry(RequestColumn.RESULT, TEXT),
              Map.entry(RequestColumn.RUN, Kind.relation("runs")),
              Map.entry(RequestColumn.REQUEST_KEY, TEXT),
              Map.entry(RequestColumn.NO, Kind.number("REQ"))),
          RequestColumn.REQUEST_KEY,
          List.of(RequestColumn.WORKFLOW),
          List.of(
              ViewPlan.without(
                  "진행 중 · Open", RequestColumn.STATUS, RequestColumn.NO, "Done", "Failed"),
              ViewPlan.board("상태별 · By status", RequestColumn.STATUS, RequestColumn.NO)));

  private Plans() {}
}
