package aurora5.plugin.miracle.v2;

import java.util.List;
import java.util.Optional;

/** The engine's words; the order within a list matters. */
enum Lexicon {
  STRONG("희망", "감사", "행복", "사랑", "꿈", "성공", "좋아", "기쁨"),
  MEDIUM("원해", "바라", "노력", "시도", "개선", "발전", "성장"),
  SEVERE("자살", "죽고싶", "포기", "끝내고싶"),
  HEAVY("힘들", "어려", "우울", "불안", "걱정", "두려"),
  WILL("원해", "바라", "되고싶", "하고싶", "개선", "발전", "변화", "성장", "시작"),
  EFFORT("노력", "시도", "해보", "도전", "결심"),
  SUPPORT("함께", "도움", "지원", "응원", "가족", "친구"),
  URGENT("지금", "빨리", "급해", "당장", "시급", "곧"),
  GOAL("취업", "이직", "합격", "결혼", "창업", "졸업");

  private final List<String> words;

  Lexicon(String... words) {
    this.words = List.of(words);
  }

  boolean in(String text) {
    return first(text).isPresent();
  }

  /** The first in the order of the list, wherever it stands in the text. */
  Optional<String> first(String text) {
    return words.stream().filter(text::contains).findFirst();
  }

  long different(String text) {
    return words.stream().filter(text::contains).count();
  }
}
