package aurora5.notion.line;

/** What calls of the same kind have in common. Pure. */
final class Routes {
  private Routes() {}

  /** {@code POST /data_sources/{id}/query}: the call without whatever is special about it. */
  static String of(String method, String path) {
    String[] parts = path.substring(1).split("/");
    var route = new StringBuilder(method).append(" /").append(parts[0]);
    for (int n = 1; n < parts.length; n++) {
      boolean id = n % 2 == 1 && !parts[n].equals("me");
      route.append('/').append(id ? "{id}" : parts[n]);
    }
    return route.toString();
  }
}
