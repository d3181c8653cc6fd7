package aurora5.testkit.contract;

import static aurora5.testkit.contract.Samples.plugin;
import static org.assertj.core.api.Assertions.assertThat;

import aurora5.api.catalog.Plugin;
import aurora5.api.store.Entry;
import org.junit.jupiter.api.Test;

/** What any store promises about plugins. */
public interface PluginContract {
  StoreParts parts();

  @Test
  default void knowsPluginsInTheOrderOfTheirDrops() {
    parts().append(new Entry.PluginRow(plugin("x", 2, Plugin.State.LIVE)));
    parts().append(new Entry.PluginRow(plugin("y", 1, Plugin.State.LIVE)));
    parts().append(new Entry.PluginRow(plugin("x", 2, Plugin.State.DRAINING)));
    assertThat(parts().plugins().plugins())
        .containsExactly(plugin("y", 1, Plugin.State.LIVE), plugin("x", 2, Plugin.State.DRAINING));
  }
}
