package org.readledger.ledger.node.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.readledger.ledger.proto.Operation.KindCase;

class OperationsPageTest {

  private static final Path PAGE = Path.of("../../docs/ledger/operations.md");

  @Test
  void everyOperationHasOneRule() {
    assertThat(OperationRules.ALL)
        .extracting(rule -> rule.terms().kind())
        .containsExactlyElementsOf(
            Arrays.stream(KindCase.values())
                .filter(kind -> kind != KindCase.KIND_NOT_SET)
                .toList());
  }

  /** Run with {@code -Dwrite-docs} to write the page anew. */
  @Test
  void thePageSaysWhatTheRulesState() throws IOException {
    if (System.getProperty("write-docs") != null) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, OperationsPage.markdown());
    }
    assertThat(Files.readString(PAGE)).isEqualTo(OperationsPage.markdown());
  }
}
