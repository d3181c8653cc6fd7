package aurora5.plugin.problem.topic;

import aurora5.api.safety.Light;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How heavily a worry weighs, from what is said and how. When in doubt the heavier. Whether
 * somebody is in danger is not decided here: the house has looked before.
 */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH;

  private static final Pattern GRAVE =
      Pattern.compile(
          "폭력|폭행|학대|때려요|때렸|한테맞|에게맞|성추행|성희롱|스토킹|협박|파산|신용불량|압류|이혼|소송|고소당|공황|중독|도박|절망|무너|못견디"
              + "|못살겠|violen|abus|beats?me|harass|stalk|threat|bankrupt|divorce|lawsuit"
              + "|panic|addict|gambl|hopeless|can'?tgoon|worthless");
  private static final Pattern HEAVY =
      Pattern.compile(
          "너무|매일|항상|계속|심하|심해|심각|힘들|괴로|괴롭|우울|불안|두려|무서|지쳤|지쳐|막막|잠을못|잠이안|눈물|못하겠|따돌|왕따"
              + "|everyday|allthetime|always|never|depress|anxious|afraid|exhaust|cry|can'?tsleep|cannot");
  private static final Pattern SLIGHT = Pattern.compile("조금|가끔|살짝|약간|alittle|sometimes|abit");

  /**
   * @param light what the house shows for the text; what it has a person look at is not light
   */
  public static Severity of(String said, Light light) {
    Severity severity = of(said);
    return severity == LOW && light != Light.GREEN ? MEDIUM : severity;
  }

  private static Severity of(String said) {
    String text =
        Normalizer.normalize(said, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    if (GRAVE.matcher(text).find()) {
      return HIGH;
    }
    long heavy = HEAVY.matcher(text).results().map(m -> m.group()).distinct().count();
    if (heavy >= 3) {
      return HIGH;
    }
    return heavy == 0 && (SLIGHT.matcher(text).find() || text.length() < 15) ? LOW : MEDIUM;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
