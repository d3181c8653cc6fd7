package aurora5.console;

import aurora5.console.mask.OurPages;
import org.apache.felix.webconsole.spi.BrandingPlugin;
import org.osgi.service.component.annotations.Component;

/** Gives the web console the name and the mark of the house. */
@Component(service = BrandingPlugin.class)
public final class Brand implements BrandingPlugin {
  private static final String NAME = "Aurora 5";
  private static final String MARK = "/" + OurPages.LABEL + "/res/mark.svg";

  @Override
  public String getBrandName() {
    return NAME;
  }

  @Override
  public String getProductName() {
    return NAME;
  }

  /** The page where runs are started. */
  @Override
  public String getProductURL() {
    return "/";
  }

  @Override
  public String getProductImage() {
    return MARK;
  }

  @Override
  public String getVendorName() {
    return NAME;
  }

  @Override
  public String getVendorURL() {
    return "/";
  }

  @Override
  public String getVendorImage() {
    return MARK;
  }

  @Override
  public String getFavIcon() {
    return MARK;
  }

  @Override
  public String getMainStyleSheet() {
    return "/res/ui/webconsole.css";
  }
}
