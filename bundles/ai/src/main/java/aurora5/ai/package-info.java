/** The one stable way to a model: picks the best per call and keeps the calls within a limit. */
@NullMarked
package aurora5.ai;

import org.jspecify.annotations.NullMarked;
