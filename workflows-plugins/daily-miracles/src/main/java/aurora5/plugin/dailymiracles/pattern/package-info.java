/** A playful pattern of colours and temperament, and what two of them make together; all pure. */
@NullMarked
package aurora5.plugin.dailymiracles.pattern;

import org.jspecify.annotations.NullMarked;
