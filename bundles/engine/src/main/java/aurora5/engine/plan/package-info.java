/** A workflow's plan, ready for look-ups. Values and functions only. */
@NullMarked
package aurora5.engine.plan;

import org.jspecify.annotations.NullMarked;
