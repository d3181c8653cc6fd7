package aurora5.chat.say;

import aurora5.api.Text;
import aurora5.api.workflow.SideEffects;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Rows;
import aurora5.chat.form.Sheet;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person is asked, in their language. Pure. */
public record Questions(Locale locale) {
  private static final Text SEND =
      new Text(
          "이대로 답을 보낼까요? 그러면 실행이 이어집니다. '네' 또는 '아니요'로 답해 주세요.",
          "Shall I send this answer? Then the run goes on. Answer yes or no.");

  /** Asks for one field, and says where it belongs and how far we are. */
  public String ask(Sheet sheet, Slot slot) {
    Label label = Label.of(slot.label(), locale);
    int all = sheet.form().required().size();
    boolean next = slot.required() && all > 1 && !sheet.filled().has(slot);
    String step =
        next
            ? " (%d/%d)".formatted(all - sheet.filled().missing(sheet.form()).size() + 1, all)
            : "";
    String hint =
        label.hint().isEmpty()
            ? hint(slot)
            : " " + label.hint().replaceFirst("^such as", "Such as");
    String ko = label.asks() ? label.name() : Korean.object(label.name()) + " 알려 주세요.";
    String en = label.asks() ? label.name() : "Please tell me: " + label.name() + ".";
    return place(sheet, within(sheet.form(), slot)) + said(new Text(ko, en)) + step + hint;
  }

  private String hint(Slot slot) {
    return switch (slot.sort()) {
      case TRUTH -> said(new Text(" 네 또는 아니요로 답해 주세요.", " Yes or no."));
      case CHOICE -> " " + String.join(", ", slot.choices());
      case DATE -> said(new Text(" 예: 1992-02-03", " For instance 1992-02-03"));
      case LIST -> said(new Text(" 여러 개면 쉼표로 나누어 주세요.", " Several, with commas between them."));
      default -> "";
    };
  }

  /** That an answer does not fit. */
  public String wrong(Slot slot, Text why) {
    if (slot.sort() == Sort.RECORDS) {
      return said(why) + ".";
    }
    String name = Label.of(slot.label(), locale).name();
    return said(
        new Text(
            "이 답은 '" + name + "'에 맞지 않아요. " + why.ko() + ".",
            "That does not fit '" + name + "': " + why.en() + "."));
  }

  /** What is going to be done, with everything it is done with, and the question whether to. */
  public String confirm(Form form, Filled filled) {
    String question =
        form.awaited().isPresent()
            ? said(SEND)
            : said(cost(form.sideEffects())) + " " + change(form, filled);
    return Lines.of(
        description(form), new Told(locale).lines(form, filled), open(form, filled), question);
  }

  /** That neither yes nor no was heard, briefly: what is to be done was shown before. */
  public String unclear(Form form, Filled filled) {
    return said(Phrases.YES_OR_NO)
        + " "
        + change(form, filled)
        + said(new Text(" '보여 줘'라고 하시면 다시 보여 드려요.", " 'show' shows it all again."));
  }

  /** How a value is changed, by the name of one that is there. */
  private String change(Form form, Filled filled) {
    String name =
        form.slots().stream()
            .filter(slot -> filled.has(slot) && slot.sort() != Sort.RECORDS)
            .map(slot -> Label.of(slot.label(), locale).name())
            .findFirst()
            .orElseGet(() -> said(new Text("이름", "name")));
    return said(
        new Text(
            "고칠 것은 '" + name + ": …'처럼 적어 주세요.",
            "To change something, write for instance '" + name + ": …'."));
  }

  /** What has been told so far; empty if nothing has. */
  public String soFar(Form form, Filled filled) {
    String told = new Told(locale).lines(form, filled);
    return told.isEmpty()
        ? ""
        : Lines.of(said(new Text("지금까지 알려 주신 것:", "What you have told me so far:")), told);
  }

  /** Which record of which list it is about, and which record within that. */
  private String place(Sheet sheet, String within) {
    String place =
        Stream.of(records(sheet), within)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" › "));
    return place.isEmpty() ? "" : "[" + place + "] ";
  }

  /** The record of a field that is not the only one of its name. */
  private String within(Form form, Slot slot) {
    return slot.ambiguous(form.slots()) ? new Told(locale).around(slot) : "";
  }

  private String records(Sheet sheet) {
    if (sheet.row().isEmpty()) {
      return "";
    }
    Sheet.Row row = sheet.row().get();
    String around = records(row.around());
    String list = Label.of(row.list().label(), locale).name();
    return (around.isEmpty() ? "" : around + " › ") + list + " " + (row.index() + 1);
  }

  /** Asks whether there is one more record to be told, or any at all. */
  public String another(Sheet sheet, Slot list) {
    String name = Label.of(list.label(), locale).name();
    int count = sheet.rows(list).count();
    Text question =
        count == 0
            ? new Text("'" + name + "' 항목이 있나요?", "Is there anything for '" + name + "'?")
            : new Text(
                "'" + name + "' 항목이 하나 더 있나요? (지금 " + count + "개)",
                "Is there another one for '" + name + "'? (" + count + " so far)");
    return place(sheet, "") + said(question) + said(new Text(" 네 또는 아니요로 답해 주세요.", " Yes or no."));
  }

  /** Says that there have to be more. */
  public String tooFew(Rows rows) {
    String least = rows.list().bounds().least().map(BigDecimal::toPlainString).orElse("1");
    return said(new Text("적어도 " + least + "개가 필요해요.", "There have to be at least " + least + "."));
  }

  /** What may be told, too; only where there is little of it. */
  private String open(Form form, Filled filled) {
    List<String> names =
        form.slots().stream()
            .filter(slot -> !slot.required() && !filled.has(slot) && slot.path().size() == 1)
            .map(slot -> Label.of(slot.label(), locale))
            .map(label -> (label.name() + " " + label.hint()).strip())
            .toList();
    return names.isEmpty() || names.size() > 3 || form.required().isEmpty()
        ? ""
        : said(new Text("더 정할 수 있는 것: ", "You may also decide: ")) + String.join("; ", names);
  }

  private static Text cost(SideEffects effects) {
    boolean costs = effects == SideEffects.COSTS;
    return new Text(
        (costs ? "비용이 들 수 있고 " : "") + "결과가 저장됩니다. 이대로 실행할까요? '네' 또는 '아니요'로 답해 주세요.",
        (costs ? "It may cost money, and the" : "The")
            + " result is kept. Shall I run this? Answer yes or no.");
  }

  /** One sentence about what a workflow does, or its id where its author said nothing. */
  public String description(Form form) {
    String words = form.description().in(locale);
    return words.isBlank() ? form.id() : words;
  }

  /** Asks which of some is meant, or whether the only one is. */
  public String choose(List<Form> forms) {
    if (forms.size() == 1) {
      return said(new Text("혹시 이것을 원하시나요? ", "Do you perhaps mean this? "))
          + description(forms.get(0));
    }
    var text =
        new StringBuilder(
            said(new Text("어느 것을 원하시나요? 번호로 답해 주세요.", "Which one do you mean? Answer by number.")));
    for (int i = 0; i < forms.size(); i++) {
      text.append("\n%d. %s".formatted(i + 1, description(forms.get(i))));
    }
    return text.toString();
  }

  /** Everything there is to be asked for. */
  public String menu(List<Form> forms) {
    if (forms.isEmpty()) {
      return said(
          new Text(
              "지금은 실행할 수 있는 워크플로우가 없습니다. 운영자가 deploy 폴더에 넣으면 바로 쓸 수 있어요.",
              "No workflow is installed; as soon as one is dropped into deploy/, I can run it."));
    }
    var text = new StringBuilder();
    for (Form form : forms) {
      text.append("- ").append(form.id()).append(": ").append(description(form));
      form.examples().stream()
          .findFirst()
          .ifPresent(example -> text.append(" (“").append(example.in(locale)).append("”)"));
      text.append('\n');
    }
    return text.toString().strip();
  }

  /** What may simply be answered. */
  public List<String> choices(Slot slot) {
    return switch (slot.sort()) {
      case TRUTH -> yesOrNo();
      case CHOICE -> slot.choices();
      default -> List.of();
    };
  }

  public List<String> yesOrNo() {
    return List.of(said(new Text("네", "yes")), said(new Text("아니요", "no")));
  }

  public String said(Text text) {
    return text.in(locale);
  }
}
