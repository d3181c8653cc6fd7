package aurora5.chat.say;

import aurora5.api.Text;
import aurora5.api.chat.Link;
import aurora5.api.run.RunStatus;
import aurora5.api.run.RunView;
import aurora5.api.step.Failure;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells of runs: how they are, and what came of them. Pure. */
public record Outcomes(Locale locale) {
  private static final int LONGEST_VALUE = 400;
  private static final int MOST_LINES = 8;

  /** What is for programs, not for people. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "degraded", "reason", "success", "model", "timestamp", "created_at", "analysis_version");

  /** One line about a run that goes on or has ended. */
  public String line(RunView run) {
    String took =
        run.endedAt().map(end -> " · " + span(Duration.between(run.queuedAt(), end))).orElse("");
    return run.workflow() + " · " + words(run.status()) + took + " · " + run.id();
  }

  public String state(RunView run) {
    long done =
        run.steps().stream().filter(step -> step.status().name().equals("SUCCEEDED")).count();
    String steps =
        said(new Text("단계 %d개 중 %d개 완료", "%d steps, %d done")).formatted(run.steps().size(), done);
    return line(run) + (run.status().ended() ? "" : "\n" + steps);
  }

  /** What came of a run that has ended. */
  public String of(RunView run, Names names) {
    if (run.status() != RunStatus.SUCCEEDED) {
      return failed(run);
    }
    var text = new StringBuilder(said(new Text("다 됐습니다!", "Done!")));
    JsonNode result = run.result().map(Documents::parseOwn).orElse(Documents.mapper().nullNode());
    lines(result, names).forEach(line -> text.append('\n').append(line));
    if (result.path("degraded").asBoolean()) {
      text.append('\n').append(degraded(result));
    }
    return text.toString();
  }

  private String degraded(JsonNode result) {
    String reason = words(result.path("reason")).orElse("");
    return said(
            new Text(
                "모델 없이 준비된 것으로 대신했습니다 (offline-template). ",
                "Made without a model (offline-template). "))
        + reason;
  }

  private String failed(RunView run) {
    Optional<Failure> refusal = run.error().filter(failure -> failure.kind().isRefusal());
    if (refusal.isPresent()) {
      return said(Text.ofLines(refusal.get().message()));
    }
    String where =
        run.error().map(failure -> " (" + failure.step() + ", " + failure.kind() + ")").orElse("");
    return switch (run.status()) {
      case CANCELLED -> said(new Text("실행이 취소되었습니다.", "The run was cancelled."));
      case TIMED_OUT ->
          said(new Text("시간이 다 되어 실행이 멈췄습니다", "The run ran out of time")) + where + ".";
      default ->
          said(new Text(
                  "실행하지 못했습니다%s. 자세한 내용은 아래 링크에 있고, 운영자도 알림을 받습니다.",
                  "The run failed%s. The link tells more, and the operator has been told."))
              .formatted(where);
    };
  }

  private List<String> lines(JsonNode result, Names names) {
    List<String> lines = new ArrayList<>();
    if (result.isTextual()) {
      return List.of(Cut.to(LONGEST_VALUE, result.textValue()));
    }
    for (Map.Entry<String, JsonNode> field : result.properties()) {
      if (lines.size() < MOST_LINES && !technical(field.getKey())) {
        words(field.getValue())
            .filter(words -> !words.isBlank())
            .ifPresent(words -> lines.add("- " + names.of(field.getKey(), locale) + ": " + words));
      }
    }
    return lines;
  }

  private static boolean technical(String name) {
    return TECHNICAL.contains(name)
        || name.endsWith("Id")
        || name.toLowerCase(Locale.ROOT).contains("processing");
  }

  /** Texts, also in two languages, and numbers; what is built of more stays behind the link. */
  private Optional<String> words(JsonNode value) {
    if (value.isTextual()) {
      return Optional.of(Cut.to(LONGEST_VALUE, value.textValue()));
    } else if (value.isNumber()) {
      return Optional.of(value.asText());
    } else if (value.path("ko").isTextual() && value.path("en").isTextual()) {
      return Optional.of(
          Cut.to(
              LONGEST_VALUE,
              new Text(value.path("ko").textValue(), value.path("en").textValue()).in(locale)));
    }
    return Optional.empty();
  }

  /** The run's page, and the files of its result. */
  public List<Link> links(RunView run) {
    List<Link> links = new ArrayList<>();
    JsonNode result = run.result().map(Documents::parseOwn).orElse(Documents.mapper().nullNode());
    result.forEach(
        value -> {
          String url = value.path("url").asText();
          if (url.startsWith("/api/runs/" + run.id() + "/artifacts/")) {
            links.add(new Link(value.path("name").asText(url), url));
          }
        });
    links.add(page(run.id()));
    return List.copyOf(links);
  }

  public Link page(String runId) {
    return new Link(said(new Text("실행 화면", "the run")), "/#/runs/" + runId);
  }

  public String working(String runId) {
    return said(
        new Text(
            "시작했습니다. 끝나면 결과를 알려 드릴게요. (실행 " + runId + ")",
            "Working on it; I will tell you what comes of it. (run " + runId + ")"));
  }

  /** The run that waited goes on. */
  public String answered(String runId) {
    return said(
        new Text(
            "답을 전했습니다. 실행이 이어집니다. (실행 " + runId + ")",
            "I passed your answer on; the run goes on. (run " + runId + ")"));
  }

  String words(RunStatus status) {
    return said(
        switch (status) {
          case QUEUED -> new Text("대기 중", "queued");
          case RUNNING -> new Text("실행 중", "running");
          case WAITING -> new Text("답을 기다리는 중", "waiting for an answer");
          case WAITING_FOR_PLUGIN -> new Text("플러그인을 기다리는 중", "waiting for its plugin");
          case COMPENSATING -> new Text("되돌리는 중", "being undone");
          case SUCCEEDED -> new Text("성공", "succeeded");
          case FAILED -> new Text("실패", "failed");
          case CANCELLED -> new Text("취소됨", "cancelled");
          case TIMED_OUT -> new Text("시간 초과", "timed out");
        });
  }

  private String span(Duration span) {
    String seconds = String.format(Locale.ROOT, "%.1f", span.toMillis() / 1000.0);
    return said(new Text(seconds + "초", seconds + " s"));
  }

  private String said(Text text) {
    return text.in(locale);
  }
}
