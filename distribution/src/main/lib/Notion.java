import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running Aurora to set Notion up or to look at it: java Notion.java URL HOME setup|check
 * [--dry-run] [LINK]. Asks for what is missing if a person sits there; what was given and is right
 * Aurora keeps in HOME/.env. Exit codes: 0 well, 1 something is wrong, 2 wrong usage.
 */
class Notion {
  private static final Pattern FINDING =
      Pattern.compile("\\{\"mark\":\"([A-Z_]+)\",\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"}");
  private static final Map<String, String> SIGNS =
      Map.of("OK", "✓", "MADE", "+", "WOULD_MAKE", "…", "NOTE", "i", "WRONG", "✗");

  /** Whatever the machine's own encoding is: the sentences are Korean. */
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final Path env;
  private final boolean english;
  private String token = "";
  private String page = "";

  private Notion(Path home) {
    env = home.resolve(".env");
    String language =
        Optional.ofNullable(System.getenv("LC_ALL"))
            .filter(text -> !text.isEmpty())
            .or(() -> Optional.ofNullable(System.getenv("LANG")))
            .orElse("");
    english = !language.startsWith("ko");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(args));
    boolean dry = words.remove("--dry-run");
    if (words.size() < 3 || words.size() > 4 || !words.get(2).matches("setup|check")) {
      System.err.println("aurora notion setup [--dry-run] [LINK] | aurora notion check [LINK]");
      System.exit(2);
    }
    var notion = new Notion(Path.of(words.get(1)));
    notion.page = words.size() > 3 ? words.get(3) : "";
    notion.ask(words.get(2).equals("setup"));
    try {
      System.exit(notion.send(words.get(0), words.get(2), dry) ? 0 : 1);
    } catch (IOException away) {
      OUT.println(
          notion.t("Aurora가 답하지 않습니다: ", "Aurora does not answer: ") + words.get(0) + " " + away);
      System.exit(1);
    }
  }

  /** What nobody has set. */
  private void ask(boolean setUp) throws IOException {
    boolean known = set("NOTION_API_KEY") || set("NOTION_TOKEN");
    Console console = System.console();
    if (console == null || !setUp) {
      return;
    }
    if (!known) {
      token = new String(console.readPassword(t("토큰(ntn_…): ", "Token (ntn_…): "))).strip();
    }
    if (page.isEmpty() && !set("NOTION_PAGE_ID")) {
      page = console.readLine(t("페이지 링크: ", "Link of the page: ")).strip();
    }
  }

  private boolean set(String name) throws IOException {
    return !value(name).isEmpty();
  }

  /** As the environment or one of the files says that Aurora reads, too. */
  private String value(String name) throws IOException {
    String found = System.getenv(name);
    if (found != null && !found.isBlank()) {
      return found.strip();
    }
    for (Path file : List.of(Path.of(".env"), env)) {
      if (Files.isRegularFile(file)) {
        String value = "";
        Matcher line = line(name).matcher(Files.readString(file).replace("\uFEFF", ""));
        while (line.find()) {
          value = line.group(1).strip();
        }
        value = value.replaceFirst("^([\"'])(.*)\\1.*$", "$2").replaceFirst("\\s+#.*$", "");
        if (!value.isEmpty()) {
          return value;
        }
      }
    }
    return "";
  }

  private static Pattern line(String name) {
    return Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?" + name + "[ \\t]*=(.*)$");
  }

  private boolean send(String url, String what, boolean dry)
      throws IOException, InterruptedException {
    // What was set after Aurora was started is not known to it yet.
    String key = token.isEmpty() ? value("NOTION_API_KEY") : token;
    String sent = key.isEmpty() ? value("NOTION_TOKEN") : key;
    String place = page.isEmpty() ? value("NOTION_PAGE_ID") : page;
    String body =
        "{\"token\":%s,\"page\":%s,\"dryRun\":%s}".formatted(quoted(sent), quoted(place), dry);
    var request =
        HttpRequest.newBuilder(URI.create(url + "/orchestrator/notion/" + what))
            .timeout(Duration.ofMinutes(5))
            .header("Content-Type", "application/json")
            .header("Accept-Language", english ? "en" : "ko")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    String bearer = value("AURORA_API_TOKEN");
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      OUT.println(refusal(answer));
      return false;
    }
    Matcher finding = FINDING.matcher(answer.body());
    while (finding.find()) {
      OUT.println(SIGNS.get(finding.group(1)) + " " + unquoted(finding.group(2)));
    }
    return answer.body().contains("\"well\":true");
  }

  private String refusal(HttpResponse<String> answer) {
    Matcher detail =
        Pattern.compile("\"detail\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(answer.body());
    return "aurora: HTTP "
        + answer.statusCode()
        + (detail.find() ? " " + unquoted(detail.group(1)) : "")
        + (answer.statusCode() == 401
            ? t(" AURORA_API_TOKEN을 환경에 넣으세요.", " Put AURORA_API_TOKEN into the environment.")
            : "");
  }

  private String t(String ko, String en) {
    return english ? en : ko;
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    for (char each : text.toCharArray()) {
      if (each < ' ' || each == '"' || each == '\\') {
        quoted.append("\\u%04x".formatted((int) each));
      } else {
        quoted.append(each);
      }
    }
    return quoted.append('"').toString();
  }

  private static String unquoted(String text) {
    Matcher escape = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(text);
    return escape.replaceAll(
        match -> {
          String code = match.group(1);
          String meant =
              switch (code.charAt(0)) {
                case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                case 'n' -> "\n";
                case 't' -> "\t";
                default -> code;
              };
          return Matcher.quoteReplacement(meant);
        });
  }
}
