package aurora5.api.print;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts a page of HTML on paper, as a PDF that carries its typefaces and pictures with it.
 * Thread-safe; a call holds the caller's thread, for a second or a few, and ends when it is
 * interrupted.
 */
@ProviderType
public interface Printer {
  /**
   * @return the PDF
   * @throws PrintException if the paper cannot be printed as it is, and says what to change
   */
  byte[] print(Paper paper) throws InterruptedException;
}
