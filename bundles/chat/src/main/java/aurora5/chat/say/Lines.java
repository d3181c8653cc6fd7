package aurora5.chat.say;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what is said one below the other, without what is empty. */
public final class Lines {
  private Lines() {}

  public static String of(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }
}
