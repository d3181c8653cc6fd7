package aurora5.console.act;

import aurora5.api.Text;
import aurora5.api.alert.Alerts;
import aurora5.api.health.Health;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a pressed button asks for, and does it. Immutable. */
public record Acts(RunActs runs, PluginActs plugins, Upload upload, Guests guests) {
  private static final Act.Refused NO_SUCH =
      new Act.Refused(404, new Text("그런 동작이 없습니다", "There is no such action"));

  /** Rooms that may not be there. */
  public record Guests(Optional<Health> health, Optional<Alerts> alerts) {}

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
      case "runs rerun" -> runs.again(subject);
      case "plugins stop" -> plugins.stop(subject);
      case "plugins start" -> plugins.start(subject);
      case "plugins uninstall" -> plugins.uninstall(subject);
      case "plugins upload" -> multipart(request) ? upload(request.getPart("jar")) : NO_SUCH;
      case "alerts ack" -> acknowledge(request.getParameter("key"));
      case "health check" -> check();
      default -> NO_SUCH;
    };
  }

  private static boolean multipart(HttpServletRequest request) {
    return String.valueOf(request.getContentType()).startsWith("multipart/form-data");
  }

  private Act upload(@Nullable Part jar) throws IOException {
    if (jar == null || jar.getSubmittedFileName() == null) {
      return new Act.Refused(400, new Text("jar 파일을 골라 주세요", "Choose a jar file"));
    }
    try (var bytes = jar.getInputStream()) {
      return upload.take(jar.getSubmittedFileName(), bytes);
    }
  }

  private Act acknowledge(@Nullable String key) {
    if (guests.alerts().isEmpty() || key == null) {
      return NO_SUCH;
    }
    Waiting.on(guests.alerts().get().acknowledge(key));
    return new Act.Done("/alerts");
  }

  private Act check() {
    if (guests.health().isEmpty()) {
      return NO_SUCH;
    }
    Waiting.on(guests.health().get().check());
    return new Act.Done("/health");
  }
}
