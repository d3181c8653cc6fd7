/** Every thread of the house: named, bounded, counted, and ended with the room. */
@NullMarked
package aurora5.work;

import org.jspecify.annotations.NullMarked;
