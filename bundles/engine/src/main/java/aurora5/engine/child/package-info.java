/** Runs that other runs start. */
@NullMarked
package aurora5.engine.child;

import org.jspecify.annotations.NullMarked;
