/** What is on its way to other houses, and what was refused there. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.deliver;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
