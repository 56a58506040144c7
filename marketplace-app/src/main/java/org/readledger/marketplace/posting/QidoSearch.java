package org.readledger.marketplace.posting;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.marketplace.act.RoleCheck;
import org.readledger.marketplace.imaging.endpoint.Archives;
import org.readledger.marketplace.imaging.endpoint.CentreEndpoints;
import org.readledger.marketplace.imaging.manifest.ReadStudies;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySource;
import org.readledger.marketplace.imaging.source.StudySummary;
import org.readledger.marketplace.readmodel.PostingRecord;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.platform.identity.Role;
import org.readledger.platform.identity.UserAccount;
import org.springframework.stereotype.Service;

/** Searches the centre's first endpoint. */
@Service
class QidoSearch implements PacsSearch {

  private final CentreEndpoints endpoints;
  private final Archives archives;
  private final ReadStudies studies;
  private final PostingRecords postings;

  QidoSearch(
      CentreEndpoints endpoints, Archives archives, ReadStudies studies, PostingRecords postings) {
    this.endpoints = endpoints;
    this.archives = archives;
    this.studies = studies;
    this.postings = postings;
  }

  @Override
  public PacsAnswer search(UserAccount staff, StudyFilter filter) {
    RoleCheck.require(staff, Role.CENTER_STAFF, Role.CENTER_ADMIN);
    var center = staff.organisation();
    var registered = endpoints.of(center);
    if (registered.isEmpty()) {
      return new PacsAnswer.Unavailable(
          "No PACS is registered for your centre. Add one under Endpoints.");
    }
    var endpoint = registered.getFirst();
    var source = archives.source(center, endpoint.id());
    if (source.isEmpty()) {
      return new PacsAnswer.Unavailable("The PACS was removed. Choose another under Endpoints.");
    }
    try {
      return found(center, source.get(), filter);
    } catch (SourceFault fault) {
      return unavailable(endpoint.name(), fault.kind().sentence());
    } catch (IOException e) {
      return unavailable(endpoint.name(), "The connection broke.");
    }
  }

  private static PacsAnswer unavailable(String name, String sentence) {
    return new PacsAnswer.Unavailable(
        "%s: %s Your postings are not affected. Try again, or test it under Endpoints."
            .formatted(name, sentence));
  }

  // A number people type is a patient id or an accession number; both are looked for.
  private PacsAnswer found(ParticipantId center, StudySource source, StudyFilter filter)
      throws IOException {
    var limit = Math.min(200, filter.limit() + 1);
    var found = new ArrayList<>(source.search(wanted(filter, filter.text(), "", limit)));
    if (!filter.text().isBlank()) {
      source.search(wanted(filter, "", filter.text(), limit)).stream()
          .filter(study -> !found.contains(study))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing((StudySummary s) -> s.studyDate() + s.studyTime()).reversed());
    var shown = found.stream().limit(filter.limit()).map(study -> view(center, study)).toList();
    return new PacsAnswer.Found(shown, found.size() > shown.size());
  }

  private static org.readledger.marketplace.imaging.source.StudyFilter wanted(
      StudyFilter filter, String patientId, String accession, int limit) {
    return new org.readledger.marketplace.imaging.source.StudyFilter(
        "", patientId.strip(), accession.strip(), filter.modality(), dates(filter), "", limit, 0);
  }

  private static String dates(StudyFilter filter) {
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      return "";
    }
    return filter.from().map(QidoSearch::dicom).orElse("")
        + "-"
        + filter.to().map(QidoSearch::dicom).orElse("");
  }

  private static String dicom(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private PacsStudy view(ParticipantId center, StudySummary study) {
    return new PacsStudy(
        study.studyInstanceUid().value(),
        study.accessionNumber(),
        study.patientId(),
        PatientFacts.sex(study.patientSex()),
        PatientFacts.ageBand(study.patientBirthDate(), study.studyDate()),
        study.modalities(),
        study.description(),
        PatientFacts.forPeople(study.studyDate()),
        study.instanceCount(),
        study.seriesCount(),
        postedAs(center, study.studyInstanceUid()));
  }

  private Optional<String> postedAs(ParticipantId center, DicomUid study) {
    return standing(center, study).map(PostingRecord::displayNumber);
  }

  /** The newest posting of this study that has not come back to the centre, if there is one. */
  private Optional<PostingRecord> standing(ParticipantId center, DicomUid study) {
    return postingsOf(center, study)
        .filter(
            record ->
                switch (record.state()) {
                  case POSTED, CLAIMED, REPORTED, ACCEPTED, DISPUTED -> true;
                  case WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
                })
        .reduce((older, newer) -> newer);
  }

  /** The posting of this study that is not settled; a settled one may be followed by another. */
  Optional<PostingRecord> unsettled(ParticipantId center, DicomUid study) {
    return postingsOf(center, study)
        .filter(
            record ->
                switch (record.state()) {
                  case POSTED, CLAIMED, REPORTED, DISPUTED -> true;
                  case ACCEPTED, WITHDRAWN, RETURNED, READ_STATE_UNSPECIFIED, UNRECOGNIZED -> false;
                })
        .findFirst();
  }

  private Stream<PostingRecord> postingsOf(ParticipantId center, DicomUid study) {
    return studies.readsOf(center, study).stream().flatMap(read -> postings.find(read).stream());
  }
}
