/** Counts what happens, for people and for Prometheus. */
@NullMarked
package aurora5.metrics;

import org.jspecify.annotations.NullMarked;
