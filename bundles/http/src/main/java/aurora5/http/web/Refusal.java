package aurora5.http.web;

import aurora5.api.Problem;
import aurora5.api.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that is not done, and why; becomes a problem document. Immutable. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Text detail;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;

  private Refusal(int status, Text detail, List<Problem> problems, Map<String, String> headers) {
    super(detail.en(), null, false, false);
    this.status = status;
    this.detail = detail;
    this.problems = List.copyOf(problems);
    this.headers = Map.copyOf(headers);
  }

  public static Refusal of(int status, Text detail) {
    return new Refusal(status, detail, List.of(), Map.of());
  }

  /** What came with the request does not fit. */
  public static Refusal wrong(Text detail, List<Problem> problems) {
    return new Refusal(422, detail, problems, Map.of());
  }

  /** Try again in a few seconds. */
  public static Refusal unavailable(Text detail) {
    return of(503, detail).with("Retry-After", "5");
  }

  public Refusal with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Refusal(status, detail, problems, more);
  }

  public int status() {
    return status;
  }

  public Text detail() {
    return detail;
  }

  public List<Problem> problems() {
    return problems;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
