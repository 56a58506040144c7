package org.readledger.marketplace.reports.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {

  @Test
  void theCanonicalTextIsReadBackAsTheSameDocument() {
    var document = Documents.saying("1. Meningioma \"left\", grown.\n2. Kein Ödem. Ωmega.");

    assertThat(ReportDocumentReader.read(document.canonicalText())).contains(document);
  }

  @Test
  void aTextThatIsNotExactlyCanonicalIsNoDocument() {
    var text = Documents.saying("Normal.").canonicalText();

    assertThat(ReportDocumentReader.read(" " + text)).isEmpty();
    assertThat(ReportDocumentReader.read(text.replace("{\"form\"", "{ \"form\""))).isEmpty();
    assertThat(ReportDocumentReader.read("{\"form\":\"readledger.report.v1\"}")).isEmpty();
    assertThat(ReportDocumentReader.read("not json")).isEmpty();
  }

  @Test
  void oneCharacterOrAnotherSaltGivesAnotherDigest() {
    var document = Documents.saying("No mass.");
    var salted =
        new ReportDocument(
            document.read(),
            document.version(),
            document.kind(),
            document.manifestVersion(),
            document.writtenAtMs(),
            document.templateId(),
            document.sections(),
            ByteString.copyFrom(new byte[32]).substring(1).concat(ByteString.copyFromUtf8("x")));

    assertThat(document.digest()).isNotEqualTo(Documents.saying("No mass,").digest());
    assertThat(document.digest()).isNotEqualTo(salted.digest());
    assertThat(document.digest().size()).isEqualTo(32);
  }

  @Test
  void theDocumentNamesTheReadAndNobody() {
    assertThat(Documents.saying("Normal.").canonicalText())
        .contains("00112233445566778899aabbccddeeff")
        .doesNotContain("reader")
        .doesNotContain("patient");
  }
}
