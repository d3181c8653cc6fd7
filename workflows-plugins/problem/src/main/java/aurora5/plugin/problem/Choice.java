package aurora5.plugin.problem;

import aurora5.api.workflow.Limits;
import aurora5.api.workflow.Says;

/** What a model thinks a worry is about. Immutable. */
@Says(ko = "고민의 종류", en = "what a worry is about")
public record Choice(
    @Says(
            ko = "직장, 관계, 가족, 연애, 진로, 건강, 재정, 학업, 자존감, 습관 중 하나",
            en = "one of 직장, 관계, 가족, 연애, 진로, 건강, 재정, 학업, 자존감, 습관")
        @Limits(min = 1, max = 20)
        String category) {}
