package aurora5.deploy.jar;

import aurora5.api.Text;

/** What can be wrong with a jar as a file. */
final class ZipReasons {
  private static final Text BUILD_AGAIN =
      new Text(
          "jar 파일을 다시 빌드해서 다른 이름으로 복사한 뒤 이름을 바꾸세요.",
          "Build the jar again, copy it under another name, then rename it.");
  private static final Text SMALLER =
      new Text(
          "플러그인에 필요한 클래스와 리소스만 넣어 jar를 작게 만드세요.",
          "Leave only the classes and resources that the plugin needs in the jar.");

  private ZipReasons() {}

  static Refusal noZip() {
    return new Refusal(
        new Text(
            "온전한 jar(zip) 파일이 아닙니다. 복사가 중간에 끊겼거나 다른 종류의 파일입니다.",
            "It is not a complete jar (zip) file: the copy broke off, or it is something else."),
        BUILD_AGAIN);
  }

  static Refusal damaged(String entry) {
    return new Refusal(
        new Text(
            "항목 '" + entry + "': 손상되었거나 크기가 표시와 다릅니다.",
            "Its entry '" + entry + "' is damaged or not of the size it claims."),
        BUILD_AGAIN);
  }

  static Refusal tooBig(long bytes) {
    return new Refusal(
        new Text(
            "파일이 너무 큽니다. 최대 " + (bytes >> 20) + " MB까지 받습니다.",
            "It is too big: at most " + (bytes >> 20) + " MB are taken."),
        SMALLER);
  }

  static Refusal unpacksTooBig(long bytes) {
    return new Refusal(
        new Text(
            "압축을 풀면 " + (bytes >> 20) + " MB를 넘습니다. 압축 폭탄일 수 있습니다.",
            "Unpacked it is more than " + (bytes >> 20) + " MB: it may be a zip bomb."),
        SMALLER);
  }

  static Refusal tooManyEntries(int most) {
    return new Refusal(
        new Text(
            "항목이 너무 많습니다. 최대 " + most + "개까지 받습니다.",
            "It has too many entries: at most " + most + " are taken."),
        SMALLER);
  }

  static Refusal outside(String entry) {
    return new Refusal(
        new Text(
            "항목 '" + entry + "': jar 바깥 경로를 가리킵니다.",
            "Its entry '" + entry + "' points outside of the jar."),
        BUILD_AGAIN);
  }

  static Refusal twice(String entry) {
    return new Refusal(
        new Text("항목 '" + entry + "': 두 번 들어 있습니다.", "Its entry '" + entry + "' is in it twice."),
        BUILD_AGAIN);
  }
}
