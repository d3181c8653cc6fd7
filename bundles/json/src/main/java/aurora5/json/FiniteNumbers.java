package aurora5.json;

import aurora5.api.Text;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;

/** Refuses numbers such as 1e400, which would silently become infinite. */
final class FiniteNumbers extends JsonNodeFactory {
  private static final long serialVersionUID = 1;

  @Override
  public NumericNode numberNode(double number) {
    if (!Double.isFinite(number)) {
      throw new DocumentException(
          DocumentException.Reason.LIMIT,
          0,
          0,
          new Text("JSON 문서에 너무 큰 숫자가 있습니다", "the JSON document holds a number that is too large"));
    }
    return super.numberNode(number);
  }
}
