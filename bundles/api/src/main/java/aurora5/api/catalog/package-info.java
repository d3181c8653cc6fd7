/** The workflows that are here now, version by version. */
@Export
@Version("1.1.0")
@NullMarked
package aurora5.api.catalog;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
