package aurora5.chat.hear;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the one number that an answer gives: {@code 10}, {@code 열 살}, {@code 이십오}, {@code ten}. */
final class Numerals {
  private static final List<String> TENS =
      List.of("열", "스물|스무", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔");
  private static final List<String> ONES =
      List.of("하나|한", "둘|두", "셋|세", "넷|네", "다섯", "여섯", "일곱", "여덟", "아홉");

  /** Of these, what stands alone is another word: yes, three o'clock, one. */
  private static final Pattern ALONE_NO_NUMBER = Pattern.compile("한|두|세|네|이|일|사|오|구|영|공|백|천|만|억");

  private static final String UNIT =
      "(살|세|개월|개|명|번|권|마리|장|년|달|시간|시|분|원|점|퍼센트|프로|%|위|등|쪽|years?|yrs?|yo|percent)";
  private static final String END = "(짜리|정도|쯤|이에요|예요|이예요|입니다|이요|요|이야|야|임|이고)?[.!~ ]*";
  private static final String NATIVE =
      "(?<hundred>백)?(?<ten>"
          + String.join("|", TENS)
          + ")?(?<one>"
          + String.join("|", ONES)
          + ")?";
  private static final Pattern NATIVE_ALL = Pattern.compile(NATIVE);
  private static final Pattern NATIVE_UNIT =
      Pattern.compile(
          "(?<all>백?(?:"
              + String.join("|", TENS)
              + ")?(?:"
              + String.join("|", ONES)
              + ")?)(?<=[^ ])"
              + UNIT);
  private static final Pattern SINO = Pattern.compile("[영공일이삼사오육륙칠팔구십백천만억]+");
  private static final Pattern SINO_UNIT = Pattern.compile("(?<all>[영공일이삼사오육륙칠팔구십백천만억]+)" + UNIT);
  private static final Pattern DIGITS =
      Pattern.compile("(?<![\\d.])[-+]?\\d{1,18}(?:,\\d{3})*(?:\\.\\d{1,9})?(?<scale>[십백천만억]+)?");
  private static final Pattern WHOLE_ANSWER = Pattern.compile("(?<all>.+?)" + UNIT + "?" + END);

  private static final Map<String, Integer> ENGLISH = english();

  private Numerals() {}

  /** Empty if there is none, or if there are several. */
  static Optional<BigDecimal> in(String answer) {
    String text = Normalizer.normalize(answer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher digits = DIGITS.matcher(text);
    if (digits.find()) {
      Optional<BigDecimal> first = digits(digits);
      return digits.find() ? Optional.empty() : first;
    }
    String compact = text.replaceAll("\\s", "");
    return whole(compact).or(() -> withUnit(compact)).or(() -> english(text));
  }

  /** A number before "살" or "years": how old somebody is, wherever that stands. */
  static Optional<BigDecimal> age(String sentence) {
    String text = Normalizer.normalize(sentence, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher digits =
        Pattern.compile("(\\d{1,3})\\s*(살|세(?![가-힣])|[- ]?years?[- ]old)").matcher(text);
    if (digits.find()) {
      return Optional.of(new BigDecimal(digits.group(1)));
    }
    Matcher korean =
        Pattern.compile("(?:^|\\s)(?<all>[가-힣]+(?: [가-힣]+)?)\\s?살(?![림구리아펴았빼찌])").matcher(text);
    while (korean.find()) {
      String[] before = korean.group("all").split(" ");
      Optional<BigDecimal> age = korean(before[before.length - 1]);
      if (age.isPresent()) {
        return age;
      }
    }
    Matcher words = Pattern.compile("([a-z]+(?:[- ][a-z]+)?)[- ]years?[- ]old").matcher(text);
    return words.find() ? english(words.group(1)) : Optional.empty();
  }

  private static Optional<BigDecimal> digits(Matcher found) {
    String scale = found.group("scale");
    String plain = found.group().replace(",", "");
    BigDecimal number =
        new BigDecimal(scale == null ? plain : plain.substring(0, plain.length() - scale.length()));
    return Optional.of(scale == null ? number : number.multiply(BigDecimal.valueOf(sino(scale))));
  }

  private static Optional<BigDecimal> whole(String compact) {
    Matcher answer = WHOLE_ANSWER.matcher(compact);
    if (!answer.matches()) {
      return Optional.empty();
    }
    String all = answer.group("all");
    boolean alone = compact.equals(all) && ALONE_NO_NUMBER.matcher(all).matches();
    return alone ? Optional.empty() : korean(all);
  }

  private static Optional<BigDecimal> korean(String word) {
    Matcher found = NATIVE_ALL.matcher(word);
    if (!word.isEmpty() && found.matches()) {
      int tens = place(TENS, found.group("ten")) * 10;
      int hundred = found.group("hundred") == null ? 0 : 100;
      return Optional.of(BigDecimal.valueOf(hundred + tens + place(ONES, found.group("one"))));
    }
    return SINO.matcher(word).matches()
        ? Optional.of(BigDecimal.valueOf(sino(word)))
        : Optional.empty();
  }

  private static Optional<BigDecimal> withUnit(String compact) {
    for (Pattern pattern : List.of(NATIVE_UNIT, SINO_UNIT)) {
      Matcher found = pattern.matcher(compact);
      while (found.find()) {
        if (!found.group("all").isEmpty()) {
          return korean(found.group("all"));
        }
      }
    }
    return Optional.empty();
  }

  private static int place(List<String> names, String name) {
    if (name == null) {
      return 0;
    }
    for (int i = 0; i < names.size(); i++) {
      if (List.of(names.get(i).split("\\|")).contains(name)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static long sino(String word) {
    long total = 0;
    long part = 0;
    long digit = -1;
    for (char c : word.toCharArray()) {
      int value = "영일이삼사오육칠팔구".indexOf(c == '공' ? '영' : c == '륙' ? '육' : c);
      if (value >= 0) {
        digit = digit < 0 ? value : digit * 10 + value;
      } else if (c == '만' || c == '억') {
        long before = part + Math.max(digit, 0);
        total = (total + (before == 0 ? 1 : before)) * (c == '만' ? 10_000 : 100_000_000L);
        part = 0;
        digit = -1;
      } else {
        part += (digit < 0 ? 1 : digit) * (c == '십' ? 10 : c == '백' ? 100 : 1_000);
        digit = -1;
      }
    }
    return total + part + Math.max(digit, 0);
  }

  private static Optional<BigDecimal> english(String text) {
    long sum = 0;
    boolean found = false;
    boolean over = false;
    for (String word : text.split("[^a-z]+")) {
      Integer value = ENGLISH.get(word);
      if (value != null && over) {
        return Optional.empty();
      } else if (value != null) {
        sum = value >= 100 ? Math.max(sum, 1) * value : sum + value;
        found = true;
      } else if (found && !word.equals("and")) {
        over = true;
      }
    }
    return found ? Optional.of(BigDecimal.valueOf(sum)) : Optional.empty();
  }

  private static Map<String, Integer> english() {
    Map<String, Integer> all = new HashMap<>();
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen eighteen nineteen")
            .split(" ");
    for (int i = 0; i < small.length; i++) {
      all.put(small[i], i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      all.put(tens[i], (i + 2) * 10);
    }
    all.put("hundred", 100);
    all.put("thousand", 1_000);
    return Map.copyOf(all);
  }
}
