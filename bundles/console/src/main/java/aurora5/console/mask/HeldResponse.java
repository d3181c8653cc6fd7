package aurora5.console.mask;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Holds an answer back until it has been looked through. For one request. */
final class HeldResponse extends HttpServletResponseWrapper {
  private static final int YEAR = 365 * 24 * 60 * 60;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable PrintWriter writer;

  HeldResponse(HttpServletResponse response) {
    super(response);
  }

  byte[] content() {
    if (writer != null) {
      writer.flush();
    }
    return bytes.toByteArray();
  }

  Charset charset() {
    return Charset.forName(getCharacterEncoding());
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      writer = new PrintWriter(new OutputStreamWriter(bytes, charset()), false);
    }
    return writer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Held(bytes);
  }

  @Override
  public void flushBuffer() {
    // Not before the whole answer is there.
  }

  @Override
  public void resetBuffer() {
    bytes.reset();
    writer = null;
  }

  @Override
  public void reset() {
    super.reset();
    resetBuffer();
  }

  @Override
  public void setContentLength(int length) {
    // Hiding changes it.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Hiding changes it.
  }

  /** The stock console neither binds its cookies to this site nor lets them die. */
  @Override
  public void addCookie(Cookie cookie) {
    cookie.setAttribute("SameSite", "Strict");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(Math.min(cookie.getMaxAge(), YEAR));
    super.addCookie(cookie);
  }

  private static final class Held extends ServletOutputStream {
    private final ByteArrayOutputStream bytes;

    Held(ByteArrayOutputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      bytes.write(source, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("the console answers at once");
    }
  }
}
