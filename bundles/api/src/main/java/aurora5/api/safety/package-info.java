/** The traffic light over every text a person wrote. */
@Export
@Version("1.2.0")
@NullMarked
package aurora5.api.safety;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
