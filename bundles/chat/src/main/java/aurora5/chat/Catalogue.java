package aurora5.chat;

import aurora5.api.catalog.WorkflowVersion;
import aurora5.api.catalog.Workflows;
import aurora5.api.run.RunView;
import aurora5.api.run.RunView.StepView;
import aurora5.api.run.StepStatus;
import aurora5.chat.core.Ended;
import aurora5.chat.core.Ongoing;
import aurora5.chat.form.Form;
import aurora5.chat.say.Names;
import java.util.List;
import java.util.Optional;

/** What can be run, asked and shown at the moment, as conversations see it. Thread-safe. */
record Catalogue(Workflows workflows) {
  List<Form> forms() {
    return workflows.all().stream()
        .map(WorkflowVersion::id)
        .distinct()
        .flatMap(id -> workflows.newest(id).stream())
        .map(Form::of)
        .toList();
  }

  /** The version that a run is on, or the newest if that one is not here any more. */
  private Optional<WorkflowVersion> version(RunView run) {
    return workflows.exact(run.workflow(), run.plugin()).or(() -> workflows.newest(run.workflow()));
  }

  Ended ended(RunView run) {
    return new Ended(run, version(run).map(v -> Names.of(v.outputSchema())).orElse(Names.NONE));
  }

  Ongoing ongoing(RunView run) {
    List<Form> questions =
        workflows.exact(run.workflow(), run.plugin()).stream()
            .flatMap(
                version ->
                    run.steps().stream()
                        .filter(step -> step.status() == StepStatus.WAITING)
                        .map(StepView::name)
                        .flatMap(step -> Form.answer(version, run.id(), step).stream()))
            .toList();
    return new Ongoing(run, questions);
  }
}
