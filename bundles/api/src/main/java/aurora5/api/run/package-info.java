/** Starting, watching and steering runs. */
@Export
@Version("1.4.0")
@NullMarked
package aurora5.api.run;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
