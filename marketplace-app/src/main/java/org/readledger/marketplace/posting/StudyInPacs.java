package org.readledger.marketplace.posting;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.imaging.endpoint.Archives;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoints;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudyFilter;
import org.readledger.marketplace.imaging.source.StudySummary;
import org.springframework.stereotype.Component;

/** Finds the study a form names in the centre's own PACS, at the moment of posting. */
@Component
class StudyInPacs {

  private final CentreEndpoints endpoints;
  private final Archives archives;

  StudyInPacs(CentreEndpoints endpoints, Archives archives) {
    this.endpoints = endpoints;
    this.archives = archives;
  }

  /** What the PACS said. */
  sealed interface Answer {
    /** The study, and where it lies. */
    record Found(UUID endpoint, StudySummary study) implements Answer {}

    /** No study; the sentence says why. */
    record Missing(String sentence) implements Answer {}
  }

  Answer find(ParticipantId center, String studyUid) {
    var uid = DicomUid.parse(studyUid);
    if (uid.isEmpty()) {
      return new Answer.Missing("Choose a study from the PACS first.");
    }
    var fault = Optional.<String>empty();
    for (var endpoint : endpoints.of(center)) {
      try {
        var found = search(center, endpoint.id(), uid.get());
        if (found.isPresent()) {
          return new Answer.Found(endpoint.id(), found.get());
        }
      } catch (SourceFault e) {
        fault = Optional.of(endpoint.name() + ": " + e.kind().sentence() + " Nothing was posted.");
      } catch (IOException e) {
        fault = Optional.of(endpoint.name() + " did not answer properly. Nothing was posted.");
      }
    }
    return new Answer.Missing(
        fault.orElse("Your PACS does not hold this study any more. Search again."));
  }

  private Optional<StudySummary> search(ParticipantId center, UUID endpoint, DicomUid uid)
      throws IOException {
    var source = archives.source(center, endpoint);
    return source.isEmpty()
        ? Optional.empty()
        : source.get().search(StudyFilter.study(uid)).stream()
            .filter(study -> study.studyInstanceUid().equals(uid))
            .findFirst();
  }
}
