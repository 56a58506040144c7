package org.readledger.marketplace.imaging.manifest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.source.DicomUid;

/** Which study in which archive each read is about. */
public interface ReadStudies {

  /**
   * Says where the study of a posting is, before the posting is submitted. Saying it again changes
   * nothing.
   */
  ReadStudy register(PostingId read, ParticipantId centre, UUID endpoint, DicomUid study);

  /** Where a read's study is. */
  Optional<ReadStudy> find(PostingId read);

  /** The reads of one study, oldest first; more than one when it was posted again. */
  List<PostingId> readsOf(ParticipantId centre, DicomUid study);
}
