@NullMarked
package aurora5.safety.light;

import org.jspecify.annotations.NullMarked;
