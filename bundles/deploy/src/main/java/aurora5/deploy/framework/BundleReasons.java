package aurora5.deploy.framework;

import aurora5.api.Text;
import aurora5.api.work.ForeignCallException;
import aurora5.deploy.jar.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;

/** Makes of what the framework says what an author can act on. */
public final class BundleReasons {
  private static final Pattern PACKAGE = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
  private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
  private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");
  private static final Text MEND =
      new Text(
          "원인을 고쳐 다시 빌드한 jar를 복사하세요. 같은 파일은 다시 시도하지 않습니다.",
          "Mend the cause, build the jar again and copy it: the same bytes are not tried again.");

  private BundleReasons() {}

  /** Why it did not start. */
  public static Refusal notStarted(Throwable failure) {
    if (failure instanceof ForeignCallException late && late.late()) {
      return new Refusal(
          new Text(
              "번들이 제한 시간 안에 시작하지 못했습니다. 액티베이터가 멈춰 있습니다.",
              "It did not start in time: its activator blocks."),
          MEND);
    }
    Throwable cause = failure instanceof ForeignCallException call ? call.getCause() : failure;
    if (cause instanceof BundleException refused && isAboutWiring(refused)) {
      return unresolved(String.valueOf(refused.getMessage()));
    }
    String what = String.valueOf(root(cause == null ? failure : cause));
    return new Refusal(
        new Text("번들을 시작하지 못했습니다: " + what, "It could not be started: " + what), MEND);
  }

  /** Why one of its workflows cannot be used. */
  public static Refusal unusable(String workflow, Text reason) {
    return new Refusal(
        new Text(
            "쓸 수 없는 워크플로우 '" + workflow + "': " + reason.ko(),
            "Its workflow '" + workflow + "' cannot be used: " + reason.en()),
        MEND);
  }

  /** Why it was taken away while it was running. */
  public static Refusal harmful(Text reason) {
    return new Refusal(
        new Text(
            "실행 중에 Aurora에 해를 끼쳐 격리했습니다: " + reason.ko(),
            "It did harm while it ran and was taken away: " + reason.en()),
        MEND);
  }

  /** Why it is not started any more. */
  public static Refusal killed(int times) {
    return new Refusal(
        new Text(
            "시작할 때마다 Aurora 프로세스가 죽었습니다(" + times + "번). 더는 시작하지 않습니다.",
            "The Aurora process died " + times + " times while it was being started."),
        MEND);
  }

  private static boolean isAboutWiring(BundleException failure) {
    return failure.getType() == BundleException.RESOLVE_ERROR
        || String.valueOf(failure.getMessage()).contains("missing requirement");
  }

  static Refusal unresolved(String message) {
    String missing = message.replaceFirst("(?s)\\s*Unresolved requirements:.*", "");
    missing = missing.substring(Math.max(0, missing.lastIndexOf("missing requirement")));
    Optional<String> name = find(PACKAGE, missing);
    if (name.isEmpty()) {
      return new Refusal(
          new Text("필요한 것이 없습니다: " + missing, "It needs what nobody provides: " + missing), MEND);
    }
    String needed = name.get() + range(missing);
    return new Refusal(
        new Text(
            "패키지 " + needed + ": 필요하지만 제공하는 번들이 없습니다.",
            "It needs package " + needed + ", which nobody provides."),
        new Text(
            "그 패키지를 jar 안에 넣거나 제공되는 버전에 맞춰 다시 빌드하세요.",
            "Put the package into the jar, or build against the version that is provided."));
  }

  private static String range(String missing) {
    String below = find(BELOW, missing).map(version -> ", below " + version).orElse("");
    String from = find(FROM, missing.replaceAll(BELOW.pattern(), "")).orElse("");
    return from.isEmpty() && below.isEmpty() ? "" : " (version " + from + below + ")";
  }

  private static Optional<String> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }
}
