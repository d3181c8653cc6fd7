/** What people see in a browser: static files that talk to the API. */
@NullMarked
package aurora5.page;

import org.jspecify.annotations.NullMarked;
