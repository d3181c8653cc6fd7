/** The words every room shares: bilingual text, raw JSON, and a problem with an input. */
@Export
@Version("1.2.0")
@NullMarked
package aurora5.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
