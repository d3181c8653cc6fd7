package aurora5.plugin.miracle.tone;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How heavy a text is, for the tone of our own words only: whether a run begins at all is decided
 * before, by the house. When in doubt the heavier one.
 */
public enum Light {
  GREEN,
  YELLOW,
  RED;

  private static final Pattern SEVERE =
      Pattern.compile(
          "자살|자해|죽고싶|죽을래|죽어버리|죽는게낫|목숨을끊|목숨끊|(삶|인생|생)을?끝내|끝내고싶|사라지고싶|사라져버리고싶"
              + "|없어지고싶|살기(가|도)?싫|살고싶지(가|도)?않|못살겠|suicid|kill(ing)?myself|wan(t|na)todie"
              + "|endmylife|endingmylife|hurt(ing)?myself|bettero?f?fdead");
  private static final Pattern NOT_SEVERE =
      Pattern.compile("죽고싶지(가|도)?않|자살예방|자해예방|끝내고싶(은|던)?(숙제|일|과제|업무|공부|프로젝트)");
  private static final Pattern GRAVE =
      Pattern.compile(
          "빚|대출|파산|신용불량|수술|병원|치료|암(에걸|진단|투병|환자|수술)|소송|고소(를|당|하려|했|장)|합의금|이혼|별거|양육권"
              + "|폭력|학대|우울|절망|무기력|포기하고싶|힘들어|힘들고|힘듭|debt|loans?|bankrupt|surgery|hospital|cancer"
              + "|lawsuit|divorce|violen|abus|depress|hopeless|giv(e|ing)up");

  public static Light of(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+", "");
    if (SEVERE.matcher(NOT_SEVERE.matcher(bare).replaceAll("")).find()) {
      return RED;
    }
    return GRAVE.matcher(bare).find() ? YELLOW : GREEN;
  }
}
