package aurora5.http.describe;

import aurora5.api.Json;
import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.http.web.Answer;
import aurora5.http.web.Problems;
import aurora5.http.web.Route;
import aurora5.json.Documents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The API in the words of OpenAPI 3.1, made of the route table and of the workflows that are here
 * at the moment. Immutable and thread-safe.
 */
public final class OpenApi {
  public static final String PATH = "/api/openapi.json";

  private final List<Route> routes;
  private final Workflows workflows;

  /**
   * @param routes the route table; this document's own row is added
   */
  public OpenApi(List<Route> routes, Workflows workflows) {
    this.routes = routes;
    this.workflows = workflows;
  }

  public Route route() {
    return Route.get(PATH, call -> Answer.ok(document())).says("This document");
  }

  public ObjectNode document() {
    ObjectNode node = Documents.mapper().createObjectNode().put("openapi", "3.1.0");
    node.putObject("info")
        .put("title", "Aurora 5 Orchestrator")
        .put("version", version())
        .put("description", "Workflows, their runs, shared state, health and alerts.");
    ObjectNode paths = node.putObject("paths");
    routes.forEach(route -> operation(paths, route));
    operation(paths, route());
    workflows.all().stream()
        .map(WorkflowVersion::id)
        .distinct()
        .flatMap(id -> workflows.newest(id).stream())
        .forEach(version -> WorkflowPath.add(paths, version));
    ObjectNode components = node.putObject("components");
    components.putObject("securitySchemes").putObject("token").put("type", "http");
    ((ObjectNode) components.at("/securitySchemes/token")).put("scheme", "bearer");
    components.putObject("schemas").set("Problem", Documents.parseOwn(PROBLEM));
    node.putArray("security").addObject();
    node.withArray("security").addObject().putArray("token");
    return node;
  }

  private static String version() {
    String version = OpenApi.class.getPackage().getImplementationVersion();
    return version == null ? "0.1" : version;
  }

  private static void operation(ObjectNode paths, Route route) {
    ObjectNode operation =
        paths
            .withObjectProperty(route.template())
            .putObject(route.method().toLowerCase(Locale.ROOT))
            .put("operationId", operationId(route))
            .put("summary", route.doc().says());
    var parameters = operation.putArray("parameters");
    route.segments().stream()
        .filter(segment -> segment.startsWith("{"))
        .forEach(segment -> parameters.add(parameter(Route.name(segment), "path")));
    route.doc().query().forEach(name -> parameters.add(parameter(name, "query")));
    if (route.method().equals("POST") || route.method().equals("PUT")) {
      operation.putObject("requestBody").putObject("content").putObject("application/json");
    }
    ObjectNode responses = operation.putObject("responses");
    responses.putObject("200").put("description", route.doc().says());
    responses.set("default", problem());
  }

  static ObjectNode problem() {
    ObjectNode node = Documents.mapper().createObjectNode().put("description", "What went wrong");
    node.putObject("content")
        .putObject(Problems.MEDIA_TYPE)
        .putObject("schema")
        .put("$ref", "#/components/schemas/Problem");
    return node;
  }

  private static String operationId(Route route) {
    return route.method().toLowerCase(Locale.ROOT)
        + route.segments().stream()
            .map(segment -> segment.replaceAll("[^A-Za-z0-9]", ""))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }

  private static ObjectNode parameter(String name, String in) {
    ObjectNode node = Documents.mapper().createObjectNode().put("name", name).put("in", in);
    node.put("required", in.equals("path")).putObject("schema").put("type", "string");
    return node;
  }

  private static final Json PROBLEM =
      new Json(
          """
          {"type":"object","required":["type","title","status","detail","instance"],
           "properties":{"type":{"type":"string"},"title":{"type":"string"},
           "status":{"type":"integer"},"detail":{"type":"string"},"instance":{"type":"string"},
           "errors":{"type":"array","items":{"type":"object","required":["pointer","message"],
           "properties":{"pointer":{"type":"string"},"message":{"type":"string"}}}}}}
          """);
}
