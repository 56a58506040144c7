package org.readledger.marketplace.imaging.manifest;

import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.source.DicomUid;

/**
 * Where the study of a read is.
 *
 * @param read the posting
 * @param centre who posted it
 * @param endpoint the centre's archive
 * @param study Study Instance UID
 * @param salt for the leaves of its manifest
 */
public record ReadStudy(
    PostingId read, ParticipantId centre, UUID endpoint, DicomUid study, ReadSalt salt) {
  @Override
  public String toString() {
    return "ReadStudy[" + read + "]";
  }
}
