/** What is on disk: one journal that is appended to, and tables that are read. */
@Export
@Version("1.5.0")
@NullMarked
package aurora5.api.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
