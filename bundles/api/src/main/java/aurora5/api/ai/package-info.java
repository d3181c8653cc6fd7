/** Text and pictures from a model, or from a template when there is no model. */
@Export
@Version("1.3.0")
@NullMarked
package aurora5.api.ai;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
