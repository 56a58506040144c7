package org.readledger.launcher.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readledger.launcher.acceptance.RunningWhole;

/**
 * The borders of the architecture, checked on the compiled classes of all modules; run once more
 * when every module is compiled.
 */
@Tag("architecture")
class ModuleBoundariesTest {
  private static final Path CHECKOUT = RunningWhole.checkout();
  private static ModuleGraph graph;

  @BeforeAll
  static void read() {
    graph = ModuleGraph.of(CHECKOUT);
  }

  @Test
  void modulesUseOnlyWhatTheArchitectureAllows() {
    assertThat(graph.modules()).contains(Module.LAUNCHER, Module.LEDGER_API);
    assertThat(graph.uses())
        .filteredOn(use -> !use.from().allowed().contains(use.to()))
        .extracting(ModuleGraph.Use::description)
        .isEmpty();
  }

  @Test
  void theProtocolLibraryNeedsProtobufAndSlf4jAlone() {
    assumeTrue(graph.modules().contains(Module.ABCI), "compiled with the whole reactor");
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "belong to other libraries", ModuleBoundariesTest::isForeignToTheProtocol))
        .check(graph.classes(Module.ABCI));
  }

  private static boolean isForeignToTheProtocol(JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    return !name.isEmpty()
        && Stream.of(
                "java",
                "javax.annotation",
                "jdk",
                "com.google.protobuf",
                "org.slf4j",
                "org.jspecify",
                "org.readledger.abci",
                "tendermint",
                "cometbft")
            .noneMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + "."));
  }

  @Test
  void theLedgersRulesReadNoClockAndNoRandomness() {
    assumeTrue(graph.modules().contains(Module.LEDGER_NODE), "compiled with the whole reactor");
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.readledger.ledger.node.rules..", "org.readledger.ledger.node.state..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, SecureRandom.class)
        .allowEmptyShould(true)
        .check(graph.classes(Module.LEDGER_NODE));
  }

  @Test
  void everyPackageSaysWhatItIsAndForbidsNull() throws IOException {
    for (Module module : graph.modules()) {
      Path sources = CHECKOUT.resolve(module.folder()).resolve("src/main/java");
      assertThat(packagesWithoutDescription(sources)).as(module.folder()).isEmpty();
    }
  }

  private static List<Path> packagesWithoutDescription(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .distinct()
          .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
          .toList();
    }
  }

  private static boolean isDescribed(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      return text.contains("@NullMarked") && text.contains("/**");
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  @Tag("acceptance")
  void theDiagramInTheDocumentationIsUpToDate() throws IOException {
    assumeTrue(graph.modules().size() == Module.values().length, "compiled with the whole reactor");
    Path file = CHECKOUT.resolve("docs/modules.md");
    String drawn = ModuleDiagram.page(graph);
    String kept = Files.exists(file) ? Files.readString(file) : "";
    if (!kept.equals(drawn)) {
      Files.writeString(file, drawn);
    }
    assertThat(kept)
        .as("docs/modules.md was out of date and has been rewritten: commit it")
        .isEqualTo(drawn);
  }
}
