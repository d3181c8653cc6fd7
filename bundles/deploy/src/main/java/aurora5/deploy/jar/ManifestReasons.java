package aurora5.deploy.jar;

import aurora5.api.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What can be wrong with a jar's manifest; each reason names the header. */
final class ManifestReasons {
  /** Headers that no plugin may have, with the harm they do. */
  static final Map<String, Text> FORBIDDEN = forbidden();

  private ManifestReasons() {}

  private static Map<String, Text> forbidden() {
    Map<String, Text> harms = new LinkedHashMap<>();
    harms.put(
        "Fragment-Host",
        new Text("다른 번들의 내부를 바꿀 수 있습니다.", "it could change the inside of another bundle"));
    harms.put(
        "Export-Package",
        new Text(
            "내보낸 패키지를 다시 가져오면서 이전 버전의 클래스가 조용히 실행될 수 있습니다.",
            "a new version could silently run the classes that the old one exports"));
    harms.put(
        "Require-Bundle",
        new Text("특정 번들에 묶여 교체할 수 없게 됩니다.", "it ties the plugin to one very bundle"));
    harms.put(
        "Bundle-NativeCode",
        new Text(
            "네이티브 코드는 두 버전을 나란히 올릴 수 없고 프로세스를 멈출 수 있습니다.",
            "native code cannot be loaded in two versions, and can end the process"));
    return Collections.unmodifiableMap(harms);
  }

  static Refusal forbidden(String header) {
    Text harm = FORBIDDEN.get(header);
    return new Refusal(
        new Text(
            "매니페스트에 " + header + " 헤더가 있습니다: " + harm.ko(),
            "Its manifest has the header " + header + ": " + harm.en() + "."),
        remove(header));
  }

  static Refusal noBundle() {
    return new Refusal(
        new Text(
            "OSGi 매니페스트가 없습니다. Bundle-SymbolicName과 Bundle-ManifestVersion: 2가 필요합니다.",
            "It has no OSGi manifest: Bundle-SymbolicName and Bundle-ManifestVersion: 2 are needed."),
        new Text(
            "플러그인 템플릿처럼 bnd-maven-plugin으로 빌드하세요.",
            "Build it with the bnd-maven-plugin, as the plugin template does."));
  }

  static Refusal singleton() {
    return new Refusal(
        new Text(
            "Bundle-SymbolicName에 singleton:=true가 있어 두 버전이 나란히 있을 수 없습니다.",
            "Its Bundle-SymbolicName says singleton:=true, so two versions cannot stand side by"
                + " side."),
        remove("singleton:=true"));
  }

  static Refusal version(String version) {
    return new Refusal(
        new Text(
            "Bundle-Version '" + version + "': 올바른 버전이 아닙니다.",
            "Its Bundle-Version '" + version + "' is no version."),
        new Text("1.2.3 같은 버전을 쓰세요.", "Use a version such as 1.2.3."));
  }

  static Refusal dynamicImport() {
    return new Refusal(
        new Text(
            "DynamicImport-Package: * 는 실행 중에 아무 패키지나 가져옵니다.",
            "Its DynamicImport-Package: * would take in any package while it runs."),
        remove("DynamicImport-Package"));
  }

  static Refusal requiredBundle() {
    return new Refusal(
        new Text(
            "Require-Capability가 osgi.wiring.bundle을 요구해 특정 번들에 묶입니다.",
            "Its Require-Capability asks for osgi.wiring.bundle, which ties it to one very bundle."),
        remove("osgi.wiring.bundle"));
  }

  private static Text remove(String what) {
    return new Text(
        "다음을 빼고 다시 빌드한 뒤 새 jar를 복사하세요: " + what,
        "Build the jar without " + what + " and copy it again.");
  }
}
