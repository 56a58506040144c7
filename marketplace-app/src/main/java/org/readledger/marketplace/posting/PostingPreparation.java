package org.readledger.marketplace.posting;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.id.RandomIds;
import org.readledger.ledger.proto.PostingTerms;
import org.readledger.ledger.proto.Requirement;
import org.readledger.ledger.signing.Sha256;
import org.readledger.ledger.tx.Operations;
import org.readledger.marketplace.act.Acts;
import org.readledger.marketplace.imaging.manifest.ReadStudies;
import org.readledger.marketplace.posting.write.StudyOrderCommand.PrepareOrder;
import org.readledger.marketplace.readmodel.OrderDetails;
import org.readledger.marketplace.readmodel.PostingRecords;
import org.readledger.platform.identity.UserAccount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Turns a checked form and its study into a stored order and the bytes to sign. */
@Component
class PostingPreparation {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Acts acts;
  private final CommandGateway commands;
  private final ReadStudies studies;
  private final PostingRecords postings;
  private final Clock clock;
  private final String gateway;

  PostingPreparation(
      Acts acts,
      CommandGateway commands,
      ReadStudies studies,
      PostingRecords postings,
      Clock clock,
      @Value("${readledger.public-url:http://localhost:8080}") String gateway) {
    this.acts = acts;
    this.commands = commands;
    this.studies = studies;
    this.postings = postings;
    this.clock = clock;
    this.gateway = gateway;
  }

  PreparePosting.Ready prepare(
      UserAccount staff, PostingForm form, StudyInPacs.Answer.Found found) {
    var posting = new PostingId(RandomIds.next());
    var details = PostingDetailsDocument.text(posting, form, salt());
    var study = found.study();
    // Where the study lies and what was said of it is stored before anything is signed.
    studies.register(posting, staff.organisation(), found.endpoint(), study.studyInstanceUid());
    commands.<Object>sendAndWait(
        new PrepareOrder(
            posting.hex(),
            staff.organisation().hex(),
            staff.holder().hex(),
            new OrderDetails(
                study.studyInstanceUid().value(),
                study.accessionNumber(),
                study.description(),
                form.clinicalQuestion().strip(),
                form.ageBand(),
                form.sex(),
                ""),
            details,
            clock.instant()));
    var terms =
        terms(form)
            .setImageCount(study.instanceCount())
            .setSeriesCount(study.seriesCount())
            .setDetailsDigest(Sha256.of(ByteString.copyFromUtf8(details)))
            .build();
    var operation = Operations.postStudy(posting, terms, own(form, staff.organisation()));
    return new PreparePosting.Ready(
        posting, postings.displayNumber(posting), acts.prepare(staff, List.of(operation)));
  }

  private PostingTerms.Builder terms(PostingForm form) {
    return PostingTerms.newBuilder()
        .setModality(form.modality())
        .setBodyRegion(form.region())
        .setJurisdiction(form.jurisdiction())
        .setSubspecialty(form.subspecialty())
        .setPriority(form.priority())
        .setDeadlineMs(clock.instant().plus(form.due()).toEpochMilli())
        .setFee(form.fee())
        .setReadingMode(form.readingMode())
        .setOnExpiry(form.onExpiry())
        .setGateway(gateway)
        .addAllBlockedReaders(
            form.blockedReaders().stream().map(id -> ParticipantId.of(id).bytes()).toList());
  }

  private static List<Requirement> own(PostingForm form, ParticipantId center) {
    if (!form.privilegeHere()) {
      return List.of();
    }
    var requirement = PostingRules.privilege().toBuilder();
    requirement.getFacilityPrivilegeBuilder().setCenter(center.bytes());
    return List.of(requirement.build());
  }

  private static ByteString salt() {
    var bytes = new byte[Sha256.BYTES];
    RANDOM.nextBytes(bytes);
    return ByteString.copyFrom(bytes);
  }
}
