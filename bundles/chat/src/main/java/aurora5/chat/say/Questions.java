package aurora5.chat.say;

import aurora5.api.Text;
import aurora5.api.workflow.SideEffects;
import aurora5.chat.form.Filled;
import aurora5.chat.form.Form;
import aurora5.chat.form.Slot;
import aurora5.chat.form.Sort;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person is asked, in their language. Pure. */
public record Questions(Locale locale) {
  private static final int LONGEST_VALUE = 300;

  /** Asks for one field, and says how far we are. */
  public String ask(Form form, Slot slot, Filled filled) {
    Label label = Label.of(slot.label(), locale);
    int all = form.required().size();
    String step =
        slot.required() && all > 1
            ? " (%d/%d)".formatted(all - filled.missing(form).size() + 1, all)
            : "";
    String hint = label.hint().isEmpty() ? hint(slot) : " " + label.hint();
    return said(
        new Text(
            (label.name().endsWith("요")
                    ? label.name() + "?"
                    : Korean.object(label.name()) + " 알려 주세요.")
                + step
                + hint,
            "Please tell me: " + label.name() + "." + step + hint));
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

  /** What does not fit, and the question again. */
  public String wrong(Form form, Slot slot, Text why, Filled filled) {
    String name = Label.of(slot.label(), locale).name();
    return said(
            new Text(
                "이 답은 '" + name + "'에 맞지 않아요. " + why.ko() + ".",
                "That does not fit '" + name + "': " + why.en() + "."))
        + "\n"
        + ask(form, slot, filled);
  }

  /** What is going to be done, with everything it is done with, and the question whether to. */
  public String confirm(Form form, Filled filled) {
    var text = new StringBuilder(description(form)).append('\n');
    form.slots()
        .forEach(
            slot ->
                filled.value(slot).ifPresent(value -> text.append(line(slot, value)).append('\n')));
    open(form, filled).ifPresent(more -> text.append(more).append('\n'));
    return text.append(said(cost(form.sideEffects()))).toString();
  }

  private String line(Slot slot, JsonNode value) {
    return "- " + Label.of(slot.label(), locale).name() + ": " + shown(slot, value);
  }

  private String shown(Slot slot, JsonNode value) {
    if (slot.sort() == Sort.TRUTH) {
      return said(value.booleanValue() ? new Text("예", "yes") : new Text("아니요", "no"));
    }
    String plain = value.isTextual() ? value.textValue() : value.toString();
    return Cut.to(LONGEST_VALUE, plain.replaceAll("\\s+", " "));
  }

  /** What may be told, too; only where there is little of it. */
  private Optional<String> open(Form form, Filled filled) {
    List<String> names =
        form.slots().stream()
            .filter(slot -> !slot.required() && !filled.has(slot) && slot.path().size() == 1)
            .map(slot -> Label.of(slot.label(), locale))
            .map(label -> label.name() + (label.hint().isEmpty() ? "" : " " + label.hint()))
            .toList();
    return names.isEmpty() || names.size() > 3 || form.required().isEmpty()
        ? Optional.empty()
        : Optional.of(
            said(new Text("더 정할 수 있는 것: ", "You may also decide: ")) + String.join("; ", names));
  }

  private static Text cost(SideEffects effects) {
    String costKo = effects == SideEffects.COSTS ? "비용이 들 수 있고 " : "";
    String costEn = effects == SideEffects.COSTS ? "It may cost money, and the" : "The";
    return new Text(
        costKo + "결과가 저장됩니다. 이대로 실행할까요? '네' 또는 '아니요'로 답해 주세요." + " 고칠 것은 '이름: 민수'처럼 적어 주세요.",
        costEn
            + " result is kept. Shall I run this? Answer yes or no; to change something, write for"
            + " instance 'name: Mina'.");
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

  public String said(Text text) {
    return text.in(locale);
  }
}
