package aurora5.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Dictionary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** Compares values with what the rooms declare about their settings. Immutable. */
record DeclaredRanges(BundleContext context, MetaTypeService types) {
  /** How the description of a setting begins that nobody reads again. */
  private static final String AT_START = "Read at start.";

  /**
   * @param before values in force, if there are any
   */
  List<String> problems(
      String pid, @Nullable Dictionary<String, Object> before, Dictionary<String, Object> values) {
    List<String> problems = new ArrayList<>();
    for (AttributeDefinition attribute : attributes(pid)) {
      Object value = values.get(attribute.getID());
      if (value != null && attribute.getCardinality() == 0) {
        problem(attribute, value.toString()).ifPresent(problems::add);
        late(attribute, before, value).ifPresent(problems::add);
      }
    }
    problems.addAll(openDoor(pid, values));
    return problems;
  }

  /** Better refused than taken and without effect. */
  private static Optional<String> late(
      AttributeDefinition attribute, @Nullable Dictionary<String, Object> before, Object value) {
    boolean changed = before != null && !value.equals(before.get(attribute.getID()));
    return changed && attribute.getDescription().startsWith(AT_START)
        ? Optional.of(attribute.getName() + ": " + attribute.getDescription())
        : Optional.empty();
  }

  private static Optional<String> problem(AttributeDefinition attribute, String value) {
    boolean text =
        attribute.getType() == AttributeDefinition.STRING
            || attribute.getType() == AttributeDefinition.PASSWORD;
    String complaint = value.isEmpty() && text ? "" : attribute.validate(value);
    return complaint == null || complaint.isEmpty()
        ? Optional.empty()
        : Optional.of(attribute.getName() + ": " + complaint + ". " + attribute.getDescription());
  }

  /** As at start: nobody listens to the world without a token. */
  private static List<String> openDoor(String pid, Dictionary<String, Object> values) {
    String host = String.valueOf(values.get("host"));
    boolean inside = host.equals("localhost") || host.startsWith("127.") || host.contains("::1");
    boolean open = pid.equals("aurora5.http") && !inside && "".equals(values.get("apiToken"));
    return open ? List.of("Host: an address that others can reach needs the API token") : List.of();
  }

  private List<AttributeDefinition> attributes(String pid) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
        .flatMap(bundle -> definition(bundle, pid))
        .flatMap(ocd -> attributes(ocd).stream())
        .toList();
  }

  private static List<AttributeDefinition> attributes(ObjectClassDefinition definition) {
    AttributeDefinition[] all = definition.getAttributeDefinitions(ObjectClassDefinition.ALL);
    return all == null ? List.of() : List.of(all);
  }

  private static boolean declares(MetaTypeInformation information, String pid) {
    return Stream.of(information.getPids(), information.getFactoryPids())
        .anyMatch(pids -> Arrays.asList(pids).contains(pid));
  }

  private Stream<ObjectClassDefinition> definition(Bundle bundle, String pid) {
    MetaTypeInformation information = types.getMetaTypeInformation(bundle);
    return information != null && declares(information, pid)
        ? Stream.of(information.getObjectClassDefinition(pid, null))
        : Stream.empty();
  }
}
