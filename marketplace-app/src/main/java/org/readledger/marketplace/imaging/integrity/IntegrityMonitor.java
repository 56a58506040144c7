package org.readledger.marketplace.imaging.integrity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.manifest.Manifests;
import org.readledger.marketplace.imaging.manifest.PixelManifest;
import org.readledger.marketplace.imaging.manifest.ReadStudy;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds passing frames against the ledger's roots, counts them, and tells what was found false. */
public final class IntegrityMonitor implements VerifiedFrames {
  /** Leaves kept in memory over all reads, about a quarter of a kilobyte each. */
  private static final int MAX_LEAVES = 200_000;

  private final Manifests manifests;
  private final AnchoredRoots roots;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** By least recent use. */
  private final LinkedHashMap<PostingId, ReadImages> loaded = new LinkedHashMap<>(64, 0.75f, true);

  private long leaves;

  public IntegrityMonitor(
      Manifests manifests,
      AnchoredRoots roots,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.manifests = manifests;
    this.roots = roots;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** One frame's look at one read's manifest. */
  public final class Watch {
    private final ReadStudy study;
    private final ReadImages images;

    private Watch(ReadStudy study, ReadImages images) {
      this.study = study;
      this.images = images;
    }

    /** Whether frames are held against a manifest. */
    public boolean isAnchored() {
      return images.manifest().isPresent();
    }

    /** Decides and records one frame. */
    public FrameCheck.Verdict check(
        DicomUid instance, int frame, DicomUid transferSyntax, byte[] sha256) {
      FrameCheck.Verdict verdict =
          FrameCheck.check(images.manifest(), instance, frame, transferSyntax, sha256);
      switch (verdict) {
        case FrameCheck.Verdict.True found -> images.verified(found.position());
        case FrameCheck.Verdict.NotAnchored none -> {}
        case FrameCheck.Verdict.False fault -> report(study, instance, frame, fault.kind());
      }
      return verdict;
    }
  }

  /**
   * The manifest to hold a read's frames against.
   *
   * @param version as the ledger says; 0 while anchoring
   * @throws Manifests.DamagedManifest when the kept leaves do not give the ledger's root
   */
  public Watch watch(ReadStudy study, int version) {
    return new Watch(study, images(study, version));
  }

  @Override
  public Progress of(PostingId read) {
    Optional<ReadImages> images = remembered(read);
    int faults =
        jdbc.sql("select count(*) from imaging_integrity_fault where read_id = ?")
            .param(read.hex())
            .query(Integer.class)
            .single();
    return images
        .filter(i -> i.manifest().isPresent())
        .map(i -> new Progress(true, i.verifiedCount(), i.leafCount(), faults))
        .orElseGet(() -> notOpened(read, faults));
  }

  private Progress notOpened(PostingId read, int faults) {
    int total =
        jdbc.sql(
                "select leaf_count from imaging_manifest where read_id = ?"
                    + " order by version desc limit 1")
            .param(read.hex())
            .query(Integer.class)
            .optional()
            .orElse(0);
    return new Progress(total > 0, 0, total, faults);
  }

  private ReadImages images(ReadStudy study, int version) {
    Optional<ReadImages> known = remembered(study.read());
    if (known.isPresent() && known.get().version() == version) {
      return known.get();
    }
    ReadImages images =
        new ReadImages(version, version == 0 ? Optional.empty() : load(study, version));
    remember(study.read(), images);
    return images;
  }

  private Optional<PixelManifest> load(ReadStudy study, int version) {
    Optional<Manifests.Versioned> kept;
    try {
      kept = manifests.load(study.read(), version);
    } catch (Manifests.DamagedManifest damaged) {
      report(study, study.study(), 0, IntegrityFault.Kind.MANIFEST_DAMAGED);
      throw damaged;
    }
    boolean same =
        kept.isPresent()
            && roots
                .root(study.read(), version)
                .filter(root -> root.equals(kept.get().manifest().root()))
                .isPresent();
    if (!same) {
      report(study, study.study(), 0, IntegrityFault.Kind.MANIFEST_DAMAGED);
      throw new Manifests.DamagedManifest();
    }
    return kept.map(Manifests.Versioned::manifest);
  }

  private synchronized Optional<ReadImages> remembered(PostingId read) {
    return Optional.ofNullable(loaded.get(read));
  }

  private synchronized void remember(PostingId read, ReadImages images) {
    ReadImages before = loaded.put(read, images);
    leaves += images.leafCount() - (before == null ? 0 : before.leafCount());
    var oldest = loaded.entrySet().iterator();
    while (leaves > MAX_LEAVES && oldest.hasNext()) {
      Map.Entry<PostingId, ReadImages> entry = oldest.next();
      if (!entry.getKey().equals(read)) {
        leaves -= entry.getValue().leafCount();
        oldest.remove();
      }
    }
  }

  private void report(ReadStudy study, DicomUid instance, int frame, IntegrityFault.Kind kind) {
    jdbc.sql(
            "insert into imaging_integrity_fault (read_id, salted_uid, frame, kind, found_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(
            study.read().hex(),
            study.salt().salted(instance).toByteArray(),
            frame,
            kind.name(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    events.publishEvent(
        new IntegrityFault(study.read(), study.centre(), kind, frame, clock.instant()));
  }
}
