package aurora5.distribution.chaos;

import java.util.Map;

/**
 * A run that somebody wants.
 *
 * @param fail step that is to fail, or nothing
 */
record Wish(int number, String workflow, String fail) {
  String key() {
    return "wish-" + number;
  }

  String path() {
    return "/api/workflows/" + workflow + "/runs";
  }

  /**
   * @param folder where the steps leave their witness
   */
  Map<String, Object> body(String folder) {
    return Map.of("input", Map.of("folder", folder, "number", number, "fail", fail));
  }

  /** Another wish under the same key. */
  Map<String, Object> otherBody(String folder) {
    return Map.of("input", Map.of("folder", folder, "number", -number, "fail", fail));
  }
}
