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
  private static final Pattern HANGUL = Pattern.compile("[\\uac00-\\ud7a3\\u3131-\\u318e]");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Text WORKING =
      new Text("작업 중… 답이 준비되면 여기에 적을게요.", "Working… the answer will stand here.");
  private static final Text WITHDRAWN =
      new Text("질문이 지워져서 답하지 않습니다.", "The question was taken back, so there is no answer.");
  private static final Text SORRY =
      new Text(
          "지금은 답하지 못했습니다. 운영자가 기록을 볼 수 있어요. 나중에 다시 말씀해 주세요.",
          "I could not answer that; the operator finds why in the log. Please ask again later.");
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

  /** Of whoever wrote it. */
  static Locale language(String text) {
    String said = said(text);
    boolean english = LATIN.matcher(said).find() && !HANGUL.matcher(said).find();
    return english ? Locale.ENGLISH : Locale.KOREAN;
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

  static ArrayNode of(Text text, Locale locale) {
    return RichText.array(List.of(Span.of(text.in(locale))));
  }

  static ArrayNode working(Locale locale) {
    return of(WORKING, locale);
  }

  /** In both languages: who asked is not known any more. */
  static ArrayNode withdrawn() {
    return RichText.array(List.of(Span.of(WITHDRAWN.ko() + "\n" + WITHDRAWN.en())));
  }

  static ArrayNode sorry(Locale locale) {
    return of(SORRY, locale);
  }

  static ArrayNode tooLong(Locale locale) {
    return of(TOO_LONG, locale);
  }
}
