/** Incidents in the table Alerts: a row for each, kept up to date while it lasts. */
@NullMarked
package aurora5.notion.alert;

import org.jspecify.annotations.NullMarked;
