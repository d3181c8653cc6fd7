/** What a person should hear about, once. */
@Export
@Version("1.0.1")
@NullMarked
package aurora5.api.alert;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
