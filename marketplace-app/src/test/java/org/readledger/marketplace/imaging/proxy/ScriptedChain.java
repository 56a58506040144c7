package org.readledger.marketplace.imaging.proxy;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.readledger.ledger.id.AttestationId;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.ledger.proto.Account;
import org.readledger.ledger.proto.Attestation;
import org.readledger.ledger.proto.AuthorisationSnapshot;
import org.readledger.ledger.proto.CreditCheck;
import org.readledger.ledger.proto.EligibilityAnswer;
import org.readledger.ledger.proto.LedgerEvent;
import org.readledger.ledger.proto.Manifest;
import org.readledger.ledger.proto.ManifestAnchored;
import org.readledger.ledger.proto.MarketRules;
import org.readledger.ledger.proto.Posting;
import org.readledger.ledger.proto.Read;
import org.readledger.ledger.proto.ReadClaimed;
import org.readledger.ledger.proto.ReadReleased;
import org.readledger.ledger.proto.ReadState;
import org.readledger.ledger.proto.Report;
import org.readledger.ledger.proto.StudyPosted;
import org.readledger.platform.chain.ChainFollower;
import org.readledger.platform.chain.ChainStatus;
import org.readledger.platform.chain.CommittedBlock;
import org.readledger.platform.chain.CommittedTransaction;
import org.readledger.platform.chain.LedgerQueries;

/** A chain whose blocks the test writes, one event each; the events are the ledger's own. */
final class ScriptedChain implements ChainFollower, ChainStatus, LedgerQueries {
  private final Map<PostingId, ByteString> centres = new HashMap<>();
  private final Map<PostingId, Manifest> manifests = new HashMap<>();
  private Consumer<CommittedBlock> listener = block -> {};
  private long height = 1;
  volatile boolean moving = true;

  void posted(PostingId read, ParticipantId centre) {
    centres.put(read, centre.bytes());
    Posting posting =
        Posting.newBuilder().setPostingId(read.bytes()).setCenter(centre.bytes()).build();
    commit(
        LedgerEvent.newBuilder()
            .setStudyPosted(
                StudyPosted.newBuilder()
                    .setPosting(posting)
                    .setRead(read(read, ReadState.POSTED, ByteString.EMPTY)))
            .build());
  }

  void anchored(PostingId read, int version, ByteString root) {
    Manifest manifest =
        Manifest.newBuilder().setPostingId(read.bytes()).setVersion(version).setRoot(root).build();
    manifests.put(read, manifest);
    commit(
        LedgerEvent.newBuilder()
            .setManifestAnchored(
                ManifestAnchored.newBuilder().setManifest(manifest).setCenter(centres.get(read)))
            .build());
  }

  void claimed(PostingId read, ParticipantId reader) {
    commit(
        LedgerEvent.newBuilder()
            .setReadClaimed(
                ReadClaimed.newBuilder()
                    .setRead(read(read, ReadState.CLAIMED, reader.bytes()))
                    .setCenter(centres.get(read)))
            .build());
  }

  void released(PostingId read, ParticipantId former) {
    commit(
        LedgerEvent.newBuilder()
            .setReadReleased(
                ReadReleased.newBuilder()
                    .setRead(read(read, ReadState.POSTED, ByteString.EMPTY))
                    .setCenter(centres.get(read))
                    .setFormerHolder(former.bytes()))
            .build());
  }

  private Read read(PostingId read, ReadState state, ByteString holder) {
    Manifest manifest = manifests.getOrDefault(read, Manifest.getDefaultInstance());
    return Read.newBuilder()
        .setPostingId(read.bytes())
        .setState(state)
        .setHolder(holder)
        .setManifestVersion(manifest.getVersion())
        .build();
  }

  private void commit(LedgerEvent event) {
    height++;
    CommittedTransaction tx =
        new CommittedTransaction(0, "", 0, ByteString.EMPTY, "", List.of(event));
    listener.accept(new CommittedBlock(height, Instant.now(), List.of(tx), List.of()));
  }

  @Override
  public Registration follow(long fromHeight, Consumer<CommittedBlock> following) {
    listener = following;
    return () -> listener = block -> {};
  }

  @Override
  public Snapshot now() {
    Duration age = moving ? Duration.ZERO : STALE_AFTER.plusSeconds(1);
    return new Snapshot("test", height, Instant.now(), Instant.now(), true, age);
  }

  @Override
  public AuthorisationSnapshot authorisation(Optional<PostingId> after, int limit) {
    return AuthorisationSnapshot.newBuilder().setHeight(height).build();
  }

  @Override
  public Optional<Manifest> manifest(PostingId posting, int version) {
    return Optional.ofNullable(manifests.get(posting)).filter(m -> m.getVersion() == version);
  }

  @Override
  public EligibilityAnswer eligibility(ParticipantId reader, List<PostingId> postings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Account account(ParticipantId participant) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Read> read(PostingId posting) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Posting> posting(PostingId posting) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Report> report(PostingId posting, int version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Attestation> attestation(AttestationId attestation) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CreditCheck creditCheck() {
    throw new UnsupportedOperationException();
  }

  @Override
  public MarketRules rules() {
    throw new UnsupportedOperationException();
  }
}
