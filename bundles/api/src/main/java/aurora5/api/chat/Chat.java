package aurora5.api.chat;

import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Talks with people: finds out which workflow they mean, asks for what is missing, has it confirmed
 * and starts it. Every text is judged by safety first. Thread-safe; no method holds the caller's
 * thread.
 */
@ProviderType
public interface Chat {
  /**
   * Answers what a person said. Messages of one conversation are answered one after the other; the
   * same message again gets the same reply, and nothing is done twice.
   *
   * @param words gets the text piece by piece while a model writes it; void where the reply says
   *     something else
   * @return completes when the reply is on disk; exceptionally with a {@link
   *     aurora5.api.safety.TextRefusedException} if the text was not taken, with a {@link
   *     java.util.concurrent.RejectedExecutionException} if too many messages wait, and with a
   *     {@link aurora5.api.store.StoreException} if the store fails: then it may be sent again
   */
  CompletionStage<Reply> say(Message message, Consumer<String> words);

  /**
   * What came of the run of a {@link Reply.Kind#WORKING} reply: completes when it has ended, or
   * waits for an answer and asks for it, also when Aurora was started again meanwhile;
   * exceptionally if there is no such run. Whoever loses patience completes or cancels it: then the
   * person hears of it with the next reply.
   *
   * @param conversationId of that reply
   * @param runId of that reply
   */
  CompletionStage<Reply> outcome(String conversationId, String runId);
}
