package aurora5.router.intent;

import aurora5.api.catalog.WorkflowVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A workflow as far as words can tell. Immutable; holds nothing of its plugin.
 *
 * @param sayings its id, its description and examples, in both languages
 */
record Subject(String id, List<String> sayings) {
  Subject {
    sayings = List.copyOf(sayings);
  }

  static Subject of(WorkflowVersion version) {
    List<String> sayings = new ArrayList<>();
    sayings.add(version.id());
    sayings.add(version.description().ko());
    sayings.add(version.description().en());
    version.examples().forEach(example -> sayings.addAll(List.of(example.ko(), example.en())));
    return new Subject(version.id(), sayings.stream().distinct().toList());
  }
}
