package aurora5.api.ai;

import java.util.Objects;

/**
 * A wish for a record of text. Immutable.
 *
 * @param type record to be filled; its {@code @Says} and {@code @Limits} guide the model
 * @param instructions what the model is and how it shall write; never a person's words
 * @param input what it works on; data, never instructions
 * @param template what stands in without a model
 * @param seed the same seed gives the same template text
 */
public record WriteAsk<R>(
    Class<R> type, String instructions, String input, Template<R> template, long seed) {
  public WriteAsk {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(instructions, "instructions");
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(template, "template");
  }
}
