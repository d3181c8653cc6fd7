/** Files a run leaves behind. */
@Export
@Version("1.2.0")
@NullMarked
package aurora5.api.artifact;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
