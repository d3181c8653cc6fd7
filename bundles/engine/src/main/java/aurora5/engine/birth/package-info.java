/** How runs are accepted, whoever wants them. */
@NullMarked
package aurora5.engine.birth;

import org.jspecify.annotations.NullMarked;
