package org.readledger.marketplace.posting;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.Map;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.reports.document.CanonicalJson;

/** The off-ledger details whose salted digest the posting carries. Nothing here names a patient. */
final class PostingDetailsDocument {

  private PostingDetailsDocument() {}

  static String text(PostingId posting, PostingForm form, ByteString salt) {
    return CanonicalJson.write(
        Map.of(
            "form", "readledger.posting-details.v1",
            "posting", posting.hex(),
            "question", form.clinicalQuestion(),
            "ageBand", form.ageBand(),
            "sex", form.sex(),
            "salt", HexFormat.of().formatHex(salt.toByteArray())));
  }
}
