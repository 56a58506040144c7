package org.readledger.marketplace.reports.document;

import com.google.protobuf.ByteString;
import java.util.List;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.ReportKind;
import org.readledger.marketplace.reports.ReportDraft;

/** Documents for tests. */
final class Documents {

  static final ReportHeading HEADING =
      new ReportHeading(
          "MR brain, final report", List.of(new ReportHeading.Line("Read", "P-1001, version 1")));

  private Documents() {}

  static ReportDocument saying(String impression) {
    return new ReportDocument(
        PostingId.of("00112233445566778899aabbccddeeff"),
        1,
        ReportKind.FINAL,
        1,
        1_795_000_000_000L,
        "mr-brain",
        List.of(
            new ReportDraft.Text("technique", "Technique", "Axial T2.\nFLAIR, 31 × 27 mm."),
            new ReportDraft.Text("impression", "Impression", impression)),
        ByteString.copyFrom(new byte[ReportDocument.SALT_BYTES]));
  }
}
