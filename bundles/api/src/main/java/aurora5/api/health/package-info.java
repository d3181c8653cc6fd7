/** How well the house is, and who wants to know. */
@Export
@Version("1.2.0")
@NullMarked
package aurora5.api.health;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
