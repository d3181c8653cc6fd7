/** What the buttons of the Aurora tab do. */
@NullMarked
package aurora5.console.act;

import org.jspecify.annotations.NullMarked;
