package aurora5.deploy.jar;

import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.regex.Pattern;

/** What a plugin's manifest must have and must not have. */
final class ManifestRules {
  private static final String WORKFLOW = "aurora5.api.workflow.Workflow";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");
  private static final Pattern VERSION =
      Pattern.compile("\\d{1,9}(\\.\\d{1,9}(\\.\\d{1,9}(\\.[A-Za-z0-9_-]+)?)?)?");

  Verdict judge(Attributes headers) throws RefusedException {
    String symbolicName = header(headers, "Bundle-SymbolicName").orElse("");
    String name = Clauses.path(symbolicName);
    if (!NAME.matcher(name).matches()
        || !header(headers, "Bundle-ManifestVersion").equals(Optional.of("2"))) {
      throw RefusedException.of(ManifestReasons.noBundle());
    }
    refuse(
        ManifestReasons.singleton(), Clauses.parameters(symbolicName).contains("singleton:=true"));
    refuseForbidden(headers);
    String version = header(headers, "Bundle-Version").orElse("0.0.0");
    refuse(ManifestReasons.version(version), !VERSION.matcher(version).matches());
    return new Verdict.Good(name, version, promisesWorkflows(headers));
  }

  private static void refuseForbidden(Attributes headers) throws RefusedException {
    for (String header : ManifestReasons.FORBIDDEN.keySet()) {
      refuse(ManifestReasons.forbidden(header), header(headers, header).isPresent());
    }
    refuse(
        ManifestReasons.dynamicImport(),
        clauses(headers, "DynamicImport-Package").stream()
            .anyMatch(clause -> Clauses.path(clause).equals("*")));
    refuse(
        ManifestReasons.requiredBundle(),
        clauses(headers, "Require-Capability").stream()
            .anyMatch(clause -> Clauses.path(clause).equals("osgi.wiring.bundle")));
  }

  private static void refuse(Refusal refusal, boolean wrong) throws RefusedException {
    if (wrong) {
      throw RefusedException.of(refusal);
    }
  }

  private static boolean promisesWorkflows(Attributes headers) {
    return clauses(headers, "Provide-Capability").stream()
        .anyMatch(
            clause -> Clauses.path(clause).equals("osgi.service") && clause.contains(WORKFLOW));
  }

  private static List<String> clauses(Attributes headers, String name) {
    return header(headers, name).map(Clauses::of).orElse(List.of());
  }

  private static Optional<String> header(Attributes headers, String name) {
    return Optional.ofNullable(headers.getValue(name)).map(String::strip);
  }
}
