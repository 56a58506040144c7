package org.readledger.marketplace.imaging.manifest;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.endpoint.Archives;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.SourceFault;
import org.readledger.marketplace.imaging.source.StudySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Manifests in PostgreSQL. */
public final class StoredManifests implements Manifests {
  private static final int INSERT_BATCH = 500;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final ReadStudies studies;
  private final Archives archives;
  private final Clock clock;

  public StoredManifests(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      ReadStudies studies,
      Archives archives,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.studies = studies;
    this.archives = archives;
    this.clock = clock;
  }

  @Override
  public PixelManifest build(PostingId read, int version, IntConsumer progress) throws IOException {
    Optional<Versioned> kept = load(read, version);
    if (kept.isPresent()) {
      return kept.get().manifest();
    }
    ReadStudy study =
        studies.find(read).orElseThrow(() -> new SourceFault(SourceFault.Kind.NOT_FOUND));
    StudySource source =
        archives
            .source(study.centre(), study.endpoint())
            .orElseThrow(() -> new SourceFault(SourceFault.Kind.UNREACHABLE));
    PixelManifest manifest =
        new ManifestBuilder(source, study.salt()).walk(study.study(), progress);
    transaction.executeWithoutResult(status -> insert(read, version, manifest));
    return load(read, version).orElseThrow().manifest();
  }

  @Override
  public Optional<Versioned> load(PostingId read, int version) {
    List<ByteString> roots =
        jdbc.query(
            "select root from imaging_manifest where read_id = ? and version = ?",
            (rs, n) -> ByteString.copyFrom(rs.getBytes(1)),
            read.hex(),
            version);
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    List<ManifestLeaf> leaves =
        jdbc.query(
            "select salted_uid, frame, transfer_syntax, sha256 from imaging_manifest_leaf"
                + " where read_id = ? and version = ? order by position",
            (rs, n) ->
                new ManifestLeaf(
                    ByteString.copyFrom(rs.getBytes(1)),
                    rs.getInt(2),
                    new DicomUid(rs.getString(3)),
                    ByteString.copyFrom(rs.getBytes(4))),
            read.hex(),
            version);
    PixelManifest manifest = new PixelManifest(studies.find(read).orElseThrow().salt(), leaves);
    if (!manifest.root().equals(roots.getFirst())) {
      throw new DamagedManifest();
    }
    return Optional.of(new Versioned(version, manifest));
  }

  private void insert(PostingId read, int version, PixelManifest manifest) {
    int inserted =
        jdbc.update(
            "insert into imaging_manifest (read_id, version, root, leaf_count, instance_count,"
                + " built_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            read.hex(),
            version,
            manifest.root().toByteArray(),
            manifest.leaves().size(),
            manifest.instanceCount(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    if (inserted == 0) {
      return;
    }
    List<ManifestLeaf> leaves = manifest.leaves();
    List<Integer> positions = IntStream.range(0, leaves.size()).boxed().toList();
    jdbc.batchUpdate(
        "insert into imaging_manifest_leaf (read_id, version, position, salted_uid, frame,"
            + " transfer_syntax, sha256) values (?, ?, ?, ?, ?, ?, ?)",
        positions,
        INSERT_BATCH,
        (statement, position) -> {
          ManifestLeaf leaf = leaves.get(position);
          statement.setString(1, read.hex());
          statement.setInt(2, version);
          statement.setInt(3, position);
          statement.setBytes(4, leaf.saltedUid().toByteArray());
          statement.setInt(5, leaf.frame());
          statement.setString(6, leaf.transferSyntax().value());
          statement.setBytes(7, leaf.sha256().toByteArray());
        });
  }
}
