/**
 * Makes the tables and the welcome on the page, finds them again, and says what is wrong with a
 * connection.
 */
@NullMarked
package aurora5.notion.setup;

import org.jspecify.annotations.NullMarked;
