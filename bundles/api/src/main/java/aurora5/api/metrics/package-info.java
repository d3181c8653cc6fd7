/** Counts and durations, for people and for Prometheus. */
@Export
@Version("1.2.0")
@NullMarked
package aurora5.api.metrics;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
