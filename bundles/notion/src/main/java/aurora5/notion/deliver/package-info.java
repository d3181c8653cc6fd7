/**
 * Brings things to Notion, each exactly once: what is to stand there is written into the store
 * first, and what became of a call is known or looked up before the next one is made. {@link
 * aurora5.notion.deliver.Course} decides and knows no clock, no store and no Notion; {@link
 * aurora5.notion.deliver.Courier} does what it says.
 */
@NullMarked
package aurora5.notion.deliver;

import org.jspecify.annotations.NullMarked;
