/** Stands in for a model: composes from templates and draws. */
@NullMarked
package aurora5.offline;

import org.jspecify.annotations.NullMarked;
