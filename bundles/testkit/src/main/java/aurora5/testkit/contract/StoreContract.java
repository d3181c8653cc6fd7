package aurora5.testkit.contract;

/**
 * What every store has to do, whatever it is made of. Its clock stands still at {@link
 * Samples#NOW}.
 */
public interface StoreContract
    extends JournalContract,
        RunContract,
        ContextContract,
        NoticeContract,
        PluginContract,
        DeliveryContract {
  @Override
  StoreParts parts();
}
