package aurora5.distribution;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may import whom: plugins the API, rooms the API and the JSON codec, nobody another room. */
class ArrowsTest {
  private static JavaClasses all;

  /** A room or a plugin with sources; its root package is its folder's name without hyphens. */
  private record Module(Path folder, String name) {
    Path classFiles() {
      return folder.resolve("target/classes");
    }

    boolean hasSources() {
      return Files.isDirectory(folder.resolve("src/main/java"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void readClassFiles() throws IOException {
    all = new ClassFileImporter().importPaths(modules().map(Module::classFiles).toList());
  }

  static Stream<Module> modules() throws IOException {
    return Stream.concat(plugins(), rooms());
  }

  static Stream<Module> plugins() throws IOException {
    return modules("../workflows-plugins", "aurora5.plugin.");
  }

  static Stream<Module> rooms() throws IOException {
    return modules("../bundles", "aurora5.");
  }

  static Stream<Module> roomsOfTheProduct() throws IOException {
    return rooms().filter(room -> !List.of("aurora5.api", "aurora5.testkit").contains(room.name()));
  }

  private static Stream<Module> modules(String parent, String prefix) throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(parent))) {
      return folders
          .map(folder -> new Module(folder, prefix + packageOf(folder)))
          .filter(Module::hasSources)
          .sorted(Comparator.comparing(Module::name))
          .toList()
          .stream();
    }
  }

  private static String packageOf(Path folder) {
    return folder.getFileName().toString().replace("-", "");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleIsSeenAndKeepsToItsRootPackage(Module module) {
    JavaClasses own = new ClassFileImporter().importPath(module.classFiles());
    assertThat(own).as("classes compiled from %s", module.folder()).isNotEmpty();
    classes().should().resideInAPackage(module.name() + "..").check(own);
  }

  @Test
  void noPackagesInACircle() {
    slices().matching("aurora5.(**)").should().beFreeOfCycles().check(all);
  }

  @Test
  void theApiKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("aurora5.api..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..",
                "aurora5.api..",
                "org.jspecify.annotations..",
                "org.osgi.annotation..",
                "org.osgi.service.component.annotations.."))
        .check(all);
  }

  @ParameterizedTest
  @MethodSource("plugins")
  void aPluginKnowsTheApi(Module plugin) {
    knowsOnly(plugin, "aurora5.api..");
  }

  @ParameterizedTest
  @MethodSource("roomsOfTheProduct")
  void aRoomKnowsTheApiAndJson(Module room) {
    knowsOnly(room, "aurora5.api..", "aurora5.json..");
  }

  private static void knowsOnly(Module module, String... packages) {
    String own = module.name() + "..";
    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAPackage("aurora5..")
                .and(not(resideInAPackage(own)))
                .and(not(resideInAnyPackage(packages))))
        .check(all);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .that()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".*\\.(.*(Util|Utils|Helper|Manager|Impl)|(Abstract|Base)[A-Z]\\w*)")
        .check(all);
  }
}
