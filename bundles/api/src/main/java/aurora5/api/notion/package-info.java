/** To set Notion up, and to find out why it does not work. */
@Export
@Version("1.1.0")
@NullMarked
package aurora5.api.notion;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
