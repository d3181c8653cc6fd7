/** The one place where documents become records and records documents, with one set of limits. */
@Export
@Version("1.1.0")
@NullMarked
package aurora5.json;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
