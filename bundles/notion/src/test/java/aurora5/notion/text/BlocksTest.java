package aurora5.notion.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BlocksTest {
  private static String read(List<Block> blocks) {
    return blocks.stream()
        .map(block -> RichText.read(block.content().path("rich_text")))
        .collect(Collectors.joining());
  }

  @Test
  void takesATextOfAnyLengthWhole() {
    String text = "오로라🌌".repeat(30_000);
    List<Block> blocks = Blocks.paragraph(Span.of(text));
    assertThat(read(blocks)).isEqualTo(text);
    assertThat(blocks).hasSizeGreaterThan(1).allMatch(block -> block.bytes() < Portions.BYTES);
    for (Block block : blocks) {
      for (JsonNode piece : block.content().path("rich_text")) {
        assertThat(piece.path("text").path("content").asText().length()).isBetween(1, 2_000);
      }
    }
  }

  @Test
  void saysHowMuchOfAValueIsLeftOut() {
    String text = "😀".repeat(3_000);
    String value = Values.read(Values.text(text));
    assertThat(value).startsWith("😀😀").endsWith("more characters in Aurora)");
    assertThat(value.length()).isLessThanOrEqualTo(2_000);
    int kept = (int) value.codePoints().filter(c -> c == 0x1F600).count();
    assertThat(value).contains("%,d more".formatted(3_000 - kept));
  }

  @Test
  void partsATableWithItsHeadOnEachPart() {
    List<List<String>> rows =
        IntStream.range(0, 250).mapToObj(n -> List.of("step" + n, "ok")).toList();
    List<Block> tables = Blocks.table(List.of("step", "state"), rows);
    assertThat(tables).hasSize(3).allMatch(table -> table.children().size() <= 100);
    assertThat(tables.stream().mapToInt(table -> table.children().size() - 1).sum()).isEqualTo(250);
    assertThat(tables)
        .extracting(table -> table.children().get(0).content().path("cells").path(0))
        .allMatch(cell -> RichText.read(cell).equals("step"));
  }

  @Test
  void foldsAwayMoreThanOneToggleCanHold() {
    List<Block> lines = new ArrayList<>();
    IntStream.range(0, 230).forEach(n -> lines.addAll(Blocks.bullet(Span.of("line " + n))));
    List<Block> toggles = Blocks.toggle("details", lines);
    assertThat(toggles).hasSize(3).allMatch(toggle -> toggle.children().size() <= 100);
    assertThat(read(toggles)).isEqualTo("detailsdetails (2)details (3)");
  }

  @Test
  void sendsNoMoreThanARequestTakes() {
    List<Block> blocks = new ArrayList<>();
    IntStream.range(0, 130).forEach(n -> blocks.addAll(Blocks.paragraph(Span.of("a" + n))));
    IntStream.range(0, 8)
        .forEach(n -> blocks.addAll(Blocks.paragraph(Span.of("가".repeat(45_000)))));
    List<List<Block>> portions = Portions.of(blocks);
    assertThat(portions.stream().flatMap(List::stream).toList()).isEqualTo(blocks);
    assertThat(portions.get(0)).hasSize(100);
    assertThat(portions)
        .allMatch(portion -> portion.size() <= 100)
        .allMatch(portion -> portion.stream().mapToInt(Block::bytes).sum() <= Portions.BYTES);
  }

  @Test
  void knowsHowMuchOfAPortionArrived() {
    List<Block> portion = Blocks.paragraphs("one\ntwo\nthree");
    assertThat(Portions.arrived(List.of("paragraph zero"), 1, portion)).isZero();
    assertThat(Portions.arrived(List.of("paragraph zero", "paragraph one"), 1, portion)).isOne();
    assertThat(
            Portions.arrived(
                List.of(
                    "paragraph zero",
                    "paragraph of a person",
                    "paragraph one",
                    "paragraph two",
                    "paragraph three",
                    "paragraph of a person"),
                1,
                portion))
        .isEqualTo(3);
    assertThat(Portions.arrived(List.of("paragraph one", "paragraph two"), 2, portion)).isZero();
  }

  @Test
  void linksNowhereThatNotionDoesNotTake() {
    assertThatThrownBy(() -> Span.link("x", "h".repeat(2_001)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
