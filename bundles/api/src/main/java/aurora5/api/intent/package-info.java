/** From what a person says to the workflow that was meant. */
@Export
@Version("1.0.1")
@NullMarked
package aurora5.api.intent;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
