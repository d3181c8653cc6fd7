/** A server that speaks like OpenAI, for tests. */
@Export
@Version("1.1.0")
@NullMarked
package aurora5.testkit.openai;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
