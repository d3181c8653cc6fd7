package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import aurora5.api.notion.NotionEvents;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a pressed button asks for, and does it. Immutable. */
public record Acts(
    RunActs runs, PluginActs plugins, ContextActs contexts, Upload upload, Guests guests) {
  private static final Act.Refused NO_SUCH =
      new Act.Refused(404, "", new Text("그런 동작이 없습니다", "There is no such action"));

  private static final Act.Refused NO_SUCH_ALERT =
      new Act.Refused(404, "/alerts", new Text("그런 알림이 없습니다", "There is no such alert"));

  /** Rooms that may not be there. */
  public record Guests(
      Optional<Health> health,
      Optional<Alerts> alerts,
      Optional<NotionActs> notion,
      Optional<NotionEvents> events) {}

  /** The proof that came with the request, or an empty text. */
  public static String token(HttpServletRequest request) throws IOException, ServletException {
    if (!multipart(request)) {
      return Optional.ofNullable(request.getParameter("token")).orElse("");
    }
    Part part = request.getPart("token");
    return part == null || part.getSize() > 1000
        ? ""
        : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * @param path below the tab
   */
  public Act perform(String path, HttpServletRequest request) throws IOException, ServletException {
    String[] words = path.split("/");
    if (words.length < 3) {
      return NO_SUCH;
    }
    String verb = words[words.length - 1];
    String subject = words[words.length - 2];
    return switch (words[1] + " " + verb) {
      case "runs cancel" -> runs.cancel(subject);
      case "runs rerun" -> runs.again(subject, asked(request, "fromStep"));
      case "runs move" -> runs.move(subject);
      case "runs answer" -> answer(subject, request);
      case "contexts delete" -> delete(subject, request);
      case "plugins stop" -> plugins.stop(subject);
      case "plugins start" -> plugins.start(subject);
      case "plugins uninstall" -> plugins.uninstall(subject);
      case "plugins upload" -> multipart(request) ? upload(request.getPart("jar")) : NO_SUCH;
      case "alerts ack" -> acknowledge(asked(request, "key"));
      case "health check" -> check();
      case "notion setup" -> notion(request);
      case "notion announce" -> announce();
      default -> NO_SUCH;
    };
  }

  private Act answer(String runId, HttpServletRequest request) {
    Optional<String> step = asked(request, "step");
    return step.isEmpty()
        ? NO_SUCH
        : runs.answer(runId, step.get(), asked(request, "answer").orElse(""));
  }

  private Act delete(String contextId, HttpServletRequest request) {
    return asked(request, "key").map(key -> contexts.delete(contextId, key)).orElse(NO_SUCH);
  }

  private static Optional<String> asked(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  private static boolean multipart(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
  }

  private Act upload(@Nullable Part jar) throws IOException {
    if (jar == null || jar.getSubmittedFileName() == null) {
      return new Act.Refused(400, "/plugins", new Text("jar 파일을 골라 주세요", "Choose a jar file"));
    }
    try (var bytes = jar.getInputStream()) {
      return upload.take(jar.getSubmittedFileName(), bytes);
    }
  }

  private Act acknowledge(Optional<String> key) {
    if (guests.alerts().isEmpty() || key.isEmpty()) {
      return NO_SUCH;
    }
    boolean known = Waiting.on(guests.alerts().get().acknowledge(key.get()));
    return known ? new Act.Done("/alerts", new Text("확인했습니다", "Seen")) : NO_SUCH_ALERT;
  }

  private Act notion(HttpServletRequest request) {
    return guests
        .notion()
        .map(
            desk ->
                desk.perform(
                    asked(request, "what").orElse(""),
                    asked(request, "key").orElse(""),
                    asked(request, "page").orElse("")))
        .orElse(NO_SUCH);
  }

  private Act announce() {
    if (guests.events().isEmpty()) {
      return NO_SUCH;
    }
    guests.events().get().announce();
    return new Act.Done(
        "/notion",
        new Text(
            "10분 동안 등록 요청 하나를 받습니다. 지금 Notion 개발자 포털에서 구독을 만드세요",
            "One handshake counts within ten minutes; make the subscription in Notion's portal now"));
  }

  private Act check() {
    if (guests.health().isEmpty()) {
      return NO_SUCH;
    }
    Waiting.on(guests.health().get().check());
    return new Act.Done("/health", new Text("점검했습니다", "Checked"));
  }
}
