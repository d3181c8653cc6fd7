/** The graph of a workflow: made once, checked by the compiler, read by the engine. */
@Export
@Version("1.1.0")
@NullMarked
package aurora5.api.plan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
