/** Talking with people: what they say, and what they are answered. */
@Export
@Version("1.0.0")
@NullMarked
package aurora5.api.chat;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
