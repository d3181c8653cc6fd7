/** Pages for people who like paper. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.print;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
