@NullMarked
package aurora5.alerting.incident;

import org.jspecify.annotations.NullMarked;
