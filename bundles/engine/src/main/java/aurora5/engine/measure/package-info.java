/** How long steps usually take. */
@NullMarked
package aurora5.engine.measure;

import org.jspecify.annotations.NullMarked;
