/**
 * The one way to Notion. A component of this bundle takes the {@link aurora5.notion.wire.Gateway}
 * by {@code @Reference} and makes its calls through it:
 *
 * <pre>{@code
 * JsonNode page = gateway.call(Call.post(Urgency.REPORT, "/pages", body));
 * JsonNode rows = gateway.call(Call.post(Urgency.POLL, "/data_sources/" + id + "/query", filter));
 * }</pre>
 *
 * All calls of the house pass one gate: it keeps the rate, lets the more urgent go first and stands
 * still for as long as Notion asks. A call that Notion surely did not carry out is made again by
 * the gateway itself a few times, a reading call also after a failure of Notion. Whatever else
 * happens is told by {@link aurora5.notion.wire.NotionException}: above all {@code AMBIGUOUS}, a
 * write that may have been carried out, of which the caller has to look before it writes again.
 * Nobody needs a retry loop of his own, and nobody should have one.
 */
@NullMarked
package aurora5.notion.wire;

import org.jspecify.annotations.NullMarked;
