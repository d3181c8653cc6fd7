package aurora5.http.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The gate as a filter, for servlets that know nothing of it. Thread-safe. */
public final class Guard {
  private final Gate gate;

  public Guard(Gate gate) {
    this.gate = gate;
  }

  public void filter(ServletRequest plain, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) plain;
    var response = (HttpServletResponse) answer;
    try {
      gate.checkSource(request);
    } catch (Refusal refusal) {
      refuse(refusal, request, response);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    chain.doFilter(request, response);
  }

  /** Writes the refusal as a problem document. */
  public static void refuse(
      Refusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Delivery.write(
        Problems.answer(refusal, Languages.of(request), request.getRequestURI()), response);
  }
}
