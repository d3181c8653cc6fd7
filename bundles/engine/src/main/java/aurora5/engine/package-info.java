/** The engine: runs workflows so that nothing accepted is lost and nothing finished is repeated. */
@NullMarked
package aurora5.engine;

import org.jspecify.annotations.NullMarked;
