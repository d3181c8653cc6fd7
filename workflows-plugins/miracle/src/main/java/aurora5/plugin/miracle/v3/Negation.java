package aurora5.plugin.miracle.v3;

import java.util.regex.Pattern;

/** Whether a word is denied by what stands around it in its clause. */
final class Negation {
  /** -지 않다, -지 못하다, -지 마: what follows the stem of a verb. */
  private static final Pattern VERB_DENIED =
      Pattern.compile("^[가-힣]{0,3}?지(는|도|가|를)?\\s*(않|못|말|마|안)");

  /** 없다, 아니다, 잃다: what follows a noun and its particle. */
  private static final Pattern NOUN_DENIED =
      Pattern.compile(
          "^[가-힣]{0,2}?(이|가|은|는|도|을|를|이란|라곤)?\\s*(전혀|하나도|별로|아예|거의|더\\s*이상)?\\s*"
              + "(없|아니|아닌|잃|사라졌|부족|안\\s*(돼|되|보여|보이)|못\\s*(하|해|했))");

  private static final Pattern DENIED_BEFORE =
      Pattern.compile(
          "(^|\\s)(안|못|별로|전혀)\\s*$|\\b(not|no|nobody|never|without|cannot|hardly|lost|lack)"
              + "(\\s+\\S+){0,2}\\s*$|n['’]t(\\s+\\S+){0,2}\\s*$");
  private static final Pattern CLAUSE_END = Pattern.compile("[.!?…,;\\n]|지만\\s|는데\\s|\\bbut\\b");

  private Negation() {}

  static boolean of(String text, int start, int end) {
    String after = text.substring(end, Math.min(text.length(), end + 20));
    String before = text.substring(Math.max(0, start - 30), start);
    var ends = CLAUSE_END.matcher(after);
    String rest = ends.find() ? after.substring(0, ends.start()) : after;
    String[] clauses = CLAUSE_END.split(before, -1);
    String lead = clauses[clauses.length - 1];
    return VERB_DENIED.matcher(rest).find()
        || NOUN_DENIED.matcher(rest).find()
        || DENIED_BEFORE.matcher(lead).find();
  }
}
