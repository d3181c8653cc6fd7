/** What a running step meets: its surroundings, its retries, its failures. */
@Export
@Version("1.4.0")
@NullMarked
package aurora5.api.step;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
