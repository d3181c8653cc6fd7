package aurora5.console.mask;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks through every page of the console, whoever wrote it, and hides secrets. Thread-safe. */
public final class Veil {
  private static final Pattern READABLE =
      Pattern.compile("text/.*|application/(json|javascript|xml).*");
  private static final Pattern PICTURE = Pattern.compile("image/.*|font/.*");

  private final Supplier<SecretWords> secrets;

  public Veil(Supplier<SecretWords> secrets) {
    this.secrets = secrets;
  }

  public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var held = new HeldResponse(response);
    chain.doFilter(request, held);
    // The stock pages of states want to be kept, and the secrets of a house stand between them.
    response.setHeader("Cache-Control", "no-store");
    byte[] content = held.content();
    if (content.length == 0 || response.isCommitted()) {
      return;
    }
    String type =
        Optional.ofNullable(response.getContentType()).orElse("text/html").toLowerCase(Locale.ROOT);
    if (READABLE.matcher(type).matches()) {
      String text = secrets.get().hide(new String(content, held.charset()));
      String mended = type.startsWith("text/html") ? framed(text, request) : text;
      write(response, mended.getBytes(held.charset()));
    } else if (PICTURE.matcher(type).matches()) {
      write(response, content);
    } else {
      refuse(response);
    }
  }

  private static String framed(String page, HttpServletRequest request) {
    String mended = Frame.mend(page);
    return OurPages.include(request) ? Frame.strip(mended) : mended;
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setHeader("Content-Disposition", "inline");
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    write(
        response,
        ("비밀 값을 가릴 수 없는 파일은 내보내지 않습니다\n"
                + "Archives are not given out, for nobody could hide the secrets in them\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static void write(HttpServletResponse response, byte[] content) throws IOException {
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
