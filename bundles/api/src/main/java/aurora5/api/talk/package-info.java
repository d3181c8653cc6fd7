/** A conversation with a model: turns, tools that it may ask for, and words as they come. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.talk;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
