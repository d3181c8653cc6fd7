package aurora5.chat.form;

import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.Json;
import aurora5.chat.Workshop;
import aurora5.json.Documents;
import org.junit.jupiter.api.Test;

/** Sheets within sheets, and how deep schemas are read. */
final class SheetTest {
  private final Form form = Form.of(Workshop.outing());

  private Sheet sheet(String told) {
    return Sheet.of(form, new Filled(Documents.parse(new Json(told))));
  }

  @Test
  void whatIsToldOnASheetIsToldOnThoseAroundIt() {
    Sheet visit = sheet("{\"title\":\"바다\"}").more(form.slots().get(0));
    Sheet meal = visit.more(visit.form().slots().get(2));
    Slot price = meal.form().slots().get(1);
    assertThat(meal.pointer(price)).isEqualTo("/visits/0/meals/0/price");
    Sheet told = meal.with(meal.filled().with(price, Documents.mapper().valueToTree(9)));
    assertThat(told.all().input().toString())
        .isEqualTo("{\"title\":\"바다\",\"visits\":[{\"meals\":[{\"price\":9}]}]}");
    assertThat(meal.all().input().toString()).as("immutable").doesNotContain("9");
  }

  @Test
  void aPointerLeadsOntoItsSheetAndNoFurther() {
    String told = "{\"visits\":[{\"meals\":[]},{\"meals\":[{},{}]}]}";
    Sheet meal = sheet(told).toward("/visits/1/meals/1/price");
    assertThat(meal.at("/visits/1/meals/1/price").orElseThrow().name()).isEqualTo("price");
    assertThat(meal.around("/visits/1/meals/1/price/x").orElseThrow().name()).isEqualTo("price");
    Sheet visit = sheet(told).toward("/visits/1/meals/-");
    assertThat(visit.grown("/visits/1/meals/-").orElseThrow().name()).isEqualTo("meals");
    assertThat(visit.row().orElseThrow().index()).isEqualTo(1);
    assertThat(sheet(told).toward("/visits/7/meals/0").row()).isEmpty();
    assertThat(sheet(told).toward("/title").at("/title")).isPresent();
  }

  @Test
  void aGapIsFoundHoweverDeepItIs() {
    Sheet.Place gap =
        sheet(
                "{\"visits\":[{\"spot\":{\"city\":\"부산\"},\"meals\":[]},"
                    + "{\"spot\":{\"city\":\"강릉\"},\"meals\":[{\"dish\":\"회\"}]}],\"title\":\"바다\"}")
            .gap()
            .orElseThrow();
    assertThat(gap.sheet().pointer(gap.slot())).isEqualTo("/visits/1/meals/0/price");
  }

  @Test
  void whatLiesTooDeepIsAskedForAsADocument() {
    String schema = "{\"type\":\"string\"}";
    for (int i = 0; i < 9; i++) {
      String record = "{\"type\":\"object\",\"properties\":{\"p\":" + schema + "}}";
      schema = "{\"type\":\"array\",\"items\":" + record + "}";
    }
    Slot slot =
        SchemaSlots.of(new Json("{\"type\":\"object\",\"properties\":{\"p\":" + schema + "}}"))
            .get(0);
    int depth = 1;
    while (slot.sort() == Sort.RECORDS) {
      slot = slot.items().get(0);
      depth++;
    }
    assertThat(slot.sort()).isEqualTo(Sort.DOCUMENT);
    assertThat(depth).isEqualTo(6);
  }
}
