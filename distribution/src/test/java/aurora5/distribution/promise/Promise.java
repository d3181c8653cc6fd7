package aurora5.distribution.promise;

import aurora5.distribution.evidence.Evidence;
import java.util.List;

/** Something users were promised. Pure. */
public interface Promise {
  /** As the contract calls it: {@code P1}. */
  String name();

  /** Where it is broken, each in words. */
  List<String> broken(Evidence evidence);
}
