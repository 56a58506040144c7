package org.readledger.ledger.node.rules.postings;

import java.util.List;
import java.util.Set;
import org.readledger.ledger.node.rules.act.Act;
import org.readledger.ledger.node.rules.act.Decision;
import org.readledger.ledger.node.rules.act.FormCheck;
import org.readledger.ledger.node.rules.act.OperationRule;
import org.readledger.ledger.node.rules.act.OperationTerms;
import org.readledger.ledger.node.rules.records.StoreKeys;
import org.readledger.ledger.node.rules.records.Tables;
import org.readledger.ledger.proto.AnchorManifest;
import org.readledger.ledger.proto.KeyScope;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.ManifestAnchored;
import org.readledger.ledger.proto.Operation;
import org.readledger.ledger.proto.Operation.KindCase;
import org.readledger.ledger.proto.ParticipantKind;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.RejectionCode;

/** AnchorManifest: a centre states the root over the frames of its study. */
public final class AnchorManifestRule implements OperationRule {

  @Override
  public OperationTerms terms() {
    return new OperationTerms(
        KindCase.ANCHOR_MANIFEST,
        KeyScope.ANCHOR,
        Set.of(ParticipantKind.IMAGING_CENTER),
        "The author's posting, not yet accepted, withdrawn or returned; the next version.",
        "What is delivered can be checked against the root. Earlier versions stay.",
        List.of(
            RejectionCode.INVALID_FIELD,
            RejectionCode.NOT_FOUND,
            RejectionCode.NOT_PERMITTED,
            RejectionCode.ALREADY_EXISTS,
            RejectionCode.WRONG_VERSION,
            RejectionCode.WRONG_STATE));
  }

  @Override
  public Decision decide(Act act, Operation operation) {
    var anchor = operation.getAnchorManifest();
    var invalid =
        new FormCheck()
            .id("posting_id", anchor.getPostingId())
            .that("version", anchor.getVersion() > 0)
            .digest("root", anchor.getRoot())
            .that("leaf_count", anchor.getLeafCount() > 0)
            .that(
                "instance_count",
                anchor.getInstanceCount() > 0 && anchor.getInstanceCount() <= anchor.getLeafCount())
            .invalidField();
    return invalid.isPresent()
        ? Decision.invalid(invalid.get())
        : OwnPosting.of(
            act, anchor.getPostingId(), (posting, read) -> anchor(act, anchor, posting, read));
  }

  private static Decision anchor(Act act, AnchorManifest anchor, Posting posting, Read read) {
    if (anchor.getVersion() <= read.getManifestVersion()) {
      return Decision.refused(RejectionCode.ALREADY_EXISTS);
    }
    if (anchor.getVersion() != read.getManifestVersion() + 1) {
      return Decision.refused(RejectionCode.WRONG_VERSION);
    }
    return switch (read.getState()) {
      case POSTED, CLAIMED, REPORTED, DISPUTED -> anchored(act, anchor, posting, read);
      case ACCEPTED, WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED ->
          Decision.wrongState(read.getState());
    };
  }

  private static Decision anchored(Act act, AnchorManifest anchor, Posting posting, Read read) {
    var manifest =
        Manifest.newBuilder()
            .setPostingId(anchor.getPostingId())
            .setVersion(anchor.getVersion())
            .setRoot(anchor.getRoot())
            .setLeafCount(anchor.getLeafCount())
            .setInstanceCount(anchor.getInstanceCount())
            .setAnchoredAtMs(act.nowMs())
            .build();
    Tables.MANIFESTS.put(
        act.state(), StoreKeys.versioned(anchor.getPostingId(), anchor.getVersion()), manifest);
    Tables.READS.put(
        act.state(),
        anchor.getPostingId(),
        read.toBuilder().setManifestVersion(anchor.getVersion()).build());
    return Decision.applied(
        LedgerEvent.newBuilder()
            .setManifestAnchored(
                ManifestAnchored.newBuilder()
                    .setManifest(manifest)
                    .setCenter(posting.getCenter())));
  }
}
