/** The Model Context Protocol, apart from the wire that carries it. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.mcp;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
