/** The page of the day: what has happened within 24 hours, once a day. */
@NullMarked
package aurora5.notion.daily;

import org.jspecify.annotations.NullMarked;
