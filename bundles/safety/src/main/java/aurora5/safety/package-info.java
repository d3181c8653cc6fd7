@NullMarked
package aurora5.safety;

import org.jspecify.annotations.NullMarked;
