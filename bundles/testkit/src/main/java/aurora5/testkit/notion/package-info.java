/** A server that speaks like Notion and can fail in every way that Notion does, for tests. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.testkit.notion;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
