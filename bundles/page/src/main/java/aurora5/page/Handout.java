package aurora5.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hands out files in a way that leaves a browser little room for mischief. Thread-safe. */
final class Handout {
  /** Pictures that need the API token are fetched by the page itself and shown as blobs. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Pattern GZIP =
      Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

  private final Assets assets = new Assets();

  void serve(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    protect(response);
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    Optional<Asset> asset = assets.find(name);
    if (asset.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else {
      deliver(asset.get(), request, response);
    }
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** The browser asks each time; after an update nobody runs half of the old page. */
  private static void deliver(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("ETag", asset.tag());
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(asset.tag())) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.mediaType());
    response.setHeader("Vary", "Accept-Encoding");
    byte[] bytes = asset.bytes();
    if (takesGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      bytes = asset.compressed();
    }
    response.setContentLength(bytes.length);
    if (request.getMethod().equals("GET")) {
      response.getOutputStream().write(bytes);
    }
  }

  /** Whether gzip is named, and not with the weight of zero, which means never. */
  private static boolean takesGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && GZIP.matcher(accepted).find();
  }
}
