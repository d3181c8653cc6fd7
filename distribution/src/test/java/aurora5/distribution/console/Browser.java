package aurora5.distribution.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.distribution.plugin.PluginJar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses the web console of one Aurora as a person would, forms and all. Thread-safe. */
final class Browser {
  private static final String ROOT = "/system/console";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final Optional<String> authorization;

  /** Somebody without user and password. */
  Browser(URI base) {
    this.base = base;
    authorization = Optional.empty();
  }

  Browser(URI base, String user, String password) {
    this.base = base;
    byte[] both = (user + ":" + password).getBytes(UTF_8);
    authorization = Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
  }

  String origin() {
    return base.getScheme() + "://" + base.getAuthority();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  String page(String path) {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** A form of a page of ours, with the origin a browser would send. */
  HttpResponse<String> press(String path) {
    return post(path, Map.of("token", token("/aurora/plugins")), "Origin", origin());
  }

  HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> upload(PluginJar jar) {
    return upload("/aurora/plugins/upload", token("/aurora/plugins"), jar.file(), jar.bytes());
  }

  HttpResponse<String> upload(String path, String token, String file, byte[] bytes) {
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .header("Origin", origin())
            .POST(parts(token, file, bytes))
            .build());
  }

  private static BodyPublisher parts(String token, String file, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--cut\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n")
            .getBytes(UTF_8));
    body.writeBytes(
        ("--cut\r\nContent-Disposition: form-data; name=\"jar\"; filename=\""
                + file
                + "\"\r\n"
                + "Content-Type: application/java-archive\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--cut--\r\n".getBytes(UTF_8));
    return BodyPublishers.ofByteArray(body.toByteArray());
  }

  /** Changes one setting on the page of configurations. */
  HttpResponse<String> set(String pid, String name, String value) {
    var form =
        Map.of("apply", "true", "action", "ajaxConfigManager", "propertylist", name, name, value);
    return post("/configMgr/" + pid, form, "Origin", origin());
  }

  /** The id of the bundle of that name. */
  String bundle(String symbolicName) {
    Matcher found =
        Pattern.compile(
                "\\{\"id\":(\\d+),[^}]*\"symbolicName\":\"" + Pattern.quote(symbolicName) + "\"")
            .matcher(page("/bundles.json"));
    if (!found.find()) {
      throw new AssertionError("no bundle " + symbolicName);
    }
    return found.group(1);
  }

  /** The status line of a request that calls the server by that name. */
  String statusFor(String host) {
    try (var socket = new Socket(base.getHost(), base.getPort())) {
      String request =
          "GET %s/aurora HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nConnection: close\r\n\r\n"
              .formatted(ROOT, host, authorization.orElseThrow());
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8)
          .lines()
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String token(String path) {
    Matcher found = TOKEN.matcher(page(path));
    if (!found.find()) {
      throw new AssertionError("no form on " + path);
    }
    return found.group(1);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var builder = HttpRequest.newBuilder(URI.create(origin() + ROOT + path));
    authorization.ifPresent(words -> builder.header("Authorization", words));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
