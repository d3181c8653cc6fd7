/** The one interface an author implements, and the annotations that describe it. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.workflow;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
