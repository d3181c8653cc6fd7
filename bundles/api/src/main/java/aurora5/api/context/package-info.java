/** State shared by the steps of a run. */
@Export
@Version("1.3.1")
@NullMarked
package aurora5.api.context;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
