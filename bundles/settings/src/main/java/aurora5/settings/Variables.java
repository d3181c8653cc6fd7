package aurora5.settings;

import aurora5.api.Text;
import java.util.List;
import java.util.stream.Stream;

/** Every variable that Aurora knows. The rooms declare the same ranges for the web console. */
final class Variables {
  private static final long YEAR = 31_536_000_000L;
  private static final String OPENAI = "aurora5.openai";

  static final Variable PORT =
      Variable.of(
          "PORT",
          new Kind.Int(0, 65535),
          "5000",
          new Text("서버 포트, 0이면 빈 포트를 고름", "port of the server; 0 picks a free one"),
          new Target("aurora5.http", "port"));
  static final Variable HOST =
      Variable.of(
          "AURORA_HOST",
          new Kind.Words(255),
          "127.0.0.1",
          new Text(
              "서버 주소, 127.0.0.1이 아니면 AURORA_API_TOKEN이 필요함",
              "address of the server; any but loopback needs AURORA_API_TOKEN"),
          new Target("aurora5.http", "host"));
  static final Variable API_TOKEN =
      Variable.secret(
          "AURORA_API_TOKEN",
          new Text("API 접근 토큰", "bearer token of the API"),
          new Target("aurora5.http", "apiToken"));
  static final Variable DATABASE_URL =
      Variable.of(
          "AURORA_DATABASE_URL",
          new Kind.Words(2048),
          "",
          new Text(
              "데이터베이스 주소 (jdbc:sqlite:…), 없으면 data/aurora.db",
              "database (jdbc:sqlite:…), data/aurora.db if not set"),
          new Target("aurora5.store", "url"));

  static final List<Variable> RUNS =
      List.of(
          Variable.of(
              "ORCHESTRATOR_ENABLED",
              new Kind.Truth(),
              "true",
              new Text("false면 새 실행을 받지 않음", "false: new runs are refused"),
              new Target("aurora5.router", "enabled")),
          Variable.of(
              "ORCHESTRATOR_MAX_RETRIES",
              new Kind.Int(0, 100),
              "3",
              new Text("단계의 기본 재시도 횟수", "default number of retries of a step"),
              new Target("aurora5.engine", "maxRetries")),
          Variable.of(
              "ORCHESTRATOR_RETRY_DELAY",
              new Kind.Whole(1, 3_600_000),
              "1000",
              new Text("첫 재시도까지의 시간(ms)", "ms before the first retry"),
              new Target("aurora5.engine", "retryDelay")),
          Variable.of(
              "ORCHESTRATOR_TIMEOUT",
              new Kind.Whole(1, YEAR),
              "300000",
              new Text("실행의 제한 시간(ms)", "ms a run may take"),
              new Target("aurora5.engine", "timeout")),
          Variable.of(
              "ORCHESTRATOR_MAX_CONCURRENT",
              new Kind.Int(1, 100),
              "5",
              new Text(
                  "한 실행에서 동시에 도는 단계 수, AI 동시 호출 수",
                  "steps of one run at the same time; also calls to the model"),
              new Target("aurora5.engine", "maxConcurrent"),
              new Target("aurora5.ai", "maxConcurrent")),
          Variable.of(
              "ORCHESTRATOR_MAX_RUNS",
              new Kind.Int(1, 10_000),
              "100",
              new Text("동시에 도는 실행 수", "runs at the same time"),
              new Target("aurora5.engine", "maxRuns")),
          Variable.of(
              "ORCHESTRATOR_KEEP_DAYS",
              new Kind.Int(0, 3650),
              "30",
              new Text(
                  "끝난 실행을 보관하는 일수, 0이면 계속 보관", "days a run is kept once it has ended; 0 for ever"),
              new Target("aurora5.engine", "keepDays")),
          Variable.of(
              "ORCHESTRATOR_KEEP_DAYS_OF",
              new Kind.NumberByName(0, 3650),
              "",
              new Text(
                  "워크플로우별 보관 일수(예: create-story=7, other=90)",
                  "the same by workflow, as create-story=7, other=90"),
              new Target("aurora5.engine", "keepDaysOf")),
          Variable.of(
              "ORCHESTRATOR_CONTEXT_TTL",
              new Kind.Whole(1, YEAR),
              "3600000",
              new Text("끝난 실행의 컨텍스트를 지키는 시간(ms)", "ms a context outlives its last use"),
              new Target("aurora5.context", "ttl")),
          Variable.of(
              "ORCHESTRATOR_CONTEXT_MAX_SIZE",
              new Kind.Whole(1024, 1L << 30),
              "10485760",
              new Text("컨텍스트 하나의 최대 크기(바이트)", "bytes of one context, history included"),
              new Target("aurora5.context", "maxSize")),
          Variable.of(
              "AURORA_DURABILITY",
              new Kind.OneOf(List.of("power", "process")),
              "power",
              new Text(
                  "power: 정전에도 안전, process: 프로세스 중단에만 안전",
                  "power: safe against power loss; process: against the death of the process"),
              new Target("aurora5.store", "durability")));

  private static final String NOTION = "aurora5.notion";

  static final List<Variable> OUTSIDE =
      List.of(
          Variable.of(
              "ORCHESTRATOR_MONITORING_INTERVAL",
              new Kind.Whole(1000, 3_600_000),
              "30000",
              new Text("상태 점검 주기(ms)", "ms between health rounds"),
              new Target("aurora5.health", "interval")),
          Variable.of(
              "AURORA_ZONE",
              new Kind.Zone(),
              "Asia/Seoul",
              new Text("하루가 시작되는 시간대", "time zone in which a day begins"),
              new Target(OPENAI, "zone"),
              new Target(NOTION, "zone"),
              new Target("aurora5.plugin.dailymiracles", "zone")),
          Variable.of(
              "ORCHESTRATOR_ALERT_NOTION",
              new Kind.Truth(),
              "true",
              new Text("Notion으로 알림", "alerts to Notion"),
              new Target("aurora5.alerting", "notion")),
          Variable.of(
              "ORCHESTRATOR_ALERT_CONSOLE",
              new Kind.Truth(),
              "true",
              new Text("콘솔로 알림", "alerts on the console"),
              new Target("aurora5.alerting", "console")),
          Variable.secret(
              "NOTION_API_KEY",
              new Text(
                  "Notion 키, 없으면 콘솔로만 알림", "key for Notion; without one alerts go to the console"),
              new Target(NOTION, "apiKey")),
          Variable.secret(
              "NOTION_TOKEN",
              new Text(
                  "NOTION_API_KEY가 없을 때 쓰는 Notion 키",
                  "key for Notion if NOTION_API_KEY is not set"),
              new Target(NOTION, "token")),
          Variable.of(
              "NOTION_PAGE_ID",
              new Kind.Words(2048),
              "",
              new Text("Notion 페이지 ID 또는 링크", "id of the Notion page, or a link to it"),
              new Target(NOTION, "pageId")),
          Variable.of(
              "NOTION_BASE_URL",
              new Kind.Url(),
              "https://api.notion.com/v1",
              new Text("Notion 주소", "address of Notion"),
              new Target(NOTION, "baseUrl")),
          Variable.of(
              "NOTION_REPORTS",
              new Kind.Words(4096),
              "*=auto",
              new Text(
                  "어떤 실행을 얼마나 보고할지: 워크플로우=auto, full, brief, failures, off",
                  "which runs are reported, and how much: WORKFLOW=auto, full, brief, failures, off"),
              new Target(NOTION, "reports")),
          Variable.of(
              "NOTION_LANGUAGE",
              new Kind.OneOf(List.of("ko", "en")),
              "ko",
              new Text("Notion에 적는 언어", "language of what is written in Notion"),
              new Target(NOTION, "language")),
          Variable.of(
              "AURORA_PUBLIC_URL",
              new Kind.Url(),
              "",
              new Text(
                  "Notion의 링크가 가리키는 Aurora 주소. 비우면 이 컴퓨터",
                  "where links in Notion lead to Aurora; empty: where it listens on this machine"),
              new Target(NOTION, "address")),
          Variable.of(
              "AURORA_ADMIN_USER",
              new Kind.Words(64),
              "admin",
              new Text("웹 콘솔 사용자", "user of the web console"),
              new Target("aurora5.console", "adminUser")),
          Variable.secret(
              "AURORA_ADMIN_PASSWORD",
              new Text("웹 콘솔 비밀번호", "password of the web console"),
              new Target("aurora5.console", "adminPassword")));

  static final List<Variable> MODELS =
      List.of(
          Variable.secret(
              "OPENAI_API_KEY",
              new Text(
                  "OpenAI 키, 없으면 준비된 문장과 그림을 씀", "key for OpenAI; without one templates answer"),
              new Target(OPENAI, "apiKey")),
          Variable.of(
              "OPENAI_BASE_URL",
              new Kind.Url(),
              "",
              new Text(
                  "OpenAI 또는 호환 서버의 주소(/v1은 없어도 됨)",
                  "address of OpenAI or of a server like it, with or without /v1"),
              new Target(OPENAI, "baseUrl")),
          model("OPENAI_MODEL", new Text("기본 모델", "the model"), "model"),
          model("OPENAI_TEXT_MODEL", new Text("글 모델", "the model for text"), "textModel"),
          model("OPENAI_IMAGE_MODEL", new Text("그림 모델", "the model for pictures"), "imageModel"),
          Variable.of(
              "OPENAI_API",
              new Kind.OneOf(List.of("auto", "responses", "chat")),
              "auto",
              new Text(
                  "글을 부탁하는 방식, auto는 Responses를 먼저 씀",
                  "how text is asked for; auto: Responses, else Chat Completions"),
              new Target(OPENAI, "api")),
          Variable.of(
              "OPENAI_TIMEOUT",
              new Kind.Whole(1000, 1_800_000),
              "90000",
              new Text("모델 호출 하나의 제한 시간(ms)", "ms one call to a model may take"),
              new Target(OPENAI, "timeout")),
          Variable.of(
              "AI_CACHE_TTL_MINUTES",
              new Kind.Int(0, 525_600),
              "10080",
              new Text(
                  "같은 이야기 주문에 모델을 다시 부르지 않는 시간(분), 0이면 늘 부름",
                  "minutes in which the same order of a story costs once; 0: it always costs"),
              new Target("aurora5.plugin.story", "cacheMinutes")),
          Variable.of(
              "OPENAI_DAILY_BUDGET",
              new Kind.Amount(1_000_000),
              "0",
              new Text("하루에 모델에 쓸 금액(달러), 0이면 제한 없음", "dollars a day for models; 0 for no limit"),
              new Target(OPENAI, "dailyBudget")),
          Variable.of(
              "OPENAI_PRICES",
              new Kind.Words(4096),
              "",
              new Text(
                  "토큰 백만 개의 달러 가격(예: 모델=0.10/0.50)",
                  "dollars per million tokens, as model=0.10/0.50"),
              new Target(OPENAI, "prices")),
          Variable.of(
              "OPENAI_MODERATION",
              new Kind.Truth(),
              "true",
              new Text(
                  "모델이 쓰기 전에 입력 글을 검사할지",
                  "whether a person's text is judged before a model writes"),
              new Target(OPENAI, "moderate")));

  private Variables() {}

  static List<Variable> all() {
    return Stream.of(List.of(PORT, HOST, API_TOKEN, DATABASE_URL), RUNS, OUTSIDE, MODELS)
        .flatMap(List::stream)
        .toList();
  }

  private static Variable model(String name, Text says, String attribute) {
    return Variable.of(name, new Kind.Words(128), "", says, new Target(OPENAI, attribute));
  }
}
