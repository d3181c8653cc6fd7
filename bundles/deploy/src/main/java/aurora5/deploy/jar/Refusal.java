package aurora5.deploy.jar;

import aurora5.api.Text;

/** Why a jar may not come in, or not stay, and what its author can do. Immutable. */
public record Refusal(Text why, Text remedy) {}
