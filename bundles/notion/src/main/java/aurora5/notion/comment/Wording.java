package aurora5.notion.comment;

import aurora5.api.Text;
import aurora5.api.chat.Link;
import aurora5.api.chat.Message;
import aurora5.api.chat.Reply;
import aurora5.notion.text.RichText;
import aurora5.notion.text.Span;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What stands in comments: what a person says without the call, and what is answered. Immutable.
 *
 * @param server where Aurora's pages are, without a slash at the end
 */
public record Wording(Supplier<String> server) {
  private static final Pattern CALL = Pattern.compile("(?i)@\\s?(aurora|오로라)(야|님)?[,:]?");
  private static final Text TOO_LONG =
      new Text(
          "글이 너무 길어 읽지 못했습니다. " + Message.LONGEST + "자까지 적어 주세요.",
          "That is too long for me; " + Message.LONGEST + " characters at most.");

  static boolean calls(String text) {
    return CALL.matcher(text).find();
  }

  /** What is said, without the name; a mere call is a greeting. */
  static String said(String text) {
    String rest = CALL.matcher(text).replaceAll(" ").strip();
    return rest.isEmpty() ? "안녕" : rest;
  }

  ArrayNode of(Reply reply) {
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(reply.text()));
    for (Link link : reply.links()) {
      spans.add(Span.of("\n"));
      spans.add(Span.link(link.name(), server.get() + link.url()));
    }
    return RichText.array(spans);
  }

  static ArrayNode of(Text text) {
    return RichText.array(List.of(Span.of(text.in(Locale.KOREAN))));
  }

  static ArrayNode tooLong() {
    return of(TOO_LONG);
  }
}
