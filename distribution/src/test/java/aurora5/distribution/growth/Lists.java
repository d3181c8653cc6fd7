package aurora5.distribution.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import aurora5.distribution.client.Client;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long the list of runs takes, filter by filter. */
final class Lists {
  private static final int TIMES = 40;

  private final Client client;

  Lists(Client client) {
    this.client = client;
  }

  /** 95th percentile in milliseconds of each kind of filter. */
  Map<String, Double> p95() {
    String cursor = cursor();
    Map<String, String> filters = new LinkedHashMap<>();
    filters.put("all", "");
    filters.put("workflow", "workflow=probe-asking");
    filters.put("workflow_none", "workflow=no-such-workflow");
    filters.put("succeeded", "status=SUCCEEDED");
    filters.put("waiting", "status=WAITING");
    filters.put("cancelled", "status=CANCELLED");
    filters.put("since", "since=" + Multiplied.ago(Duration.ofHours(1)));
    filters.put("cursor", "cursor=" + cursor);
    filters.put("text", "q=" + text("이름"));
    filters.put("text_rare", "q=zzzzzz");
    filters.put("text_none", "q=" + text("없는 말"));
    filters.put("workflow_status", "workflow=probe-quick&status=FAILED");
    filters.put("workflow_text", "workflow=probe-asking&q=zzzz");
    filters.put("status_text", "status=SUCCEEDED&q=" + text("없는 말"));
    filters.put("since_text", "since=" + Multiplied.ago(Duration.ofDays(2)) + "&q=zzzz");
    filters.put("all_of_them", "workflow=probe-quick&status=SUCCEEDED&q=zzzz&cursor=" + cursor);
    Map<String, Double> p95 = new LinkedHashMap<>();
    filters.forEach((name, query) -> p95.put(name, p95(query)));
    return p95;
  }

  private String cursor() {
    return client.get("/api/runs?limit=500").expect(200).json().path("next").asText();
  }

  private double p95(String query) {
    double[] millis = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      client.get("/api/runs?" + query).expect(200);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[(int) Math.ceil(0.95 * TIMES) - 1];
  }

  private static String text(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
