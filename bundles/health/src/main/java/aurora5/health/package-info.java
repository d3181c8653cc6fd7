@NullMarked
package aurora5.health;

import org.jspecify.annotations.NullMarked;
