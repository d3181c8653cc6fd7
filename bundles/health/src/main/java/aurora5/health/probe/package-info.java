@NullMarked
package aurora5.health.probe;

import org.jspecify.annotations.NullMarked;
