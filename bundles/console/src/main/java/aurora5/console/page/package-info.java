/** The pages of the Aurora tab. */
@NullMarked
package aurora5.console.page;

import org.jspecify.annotations.NullMarked;
