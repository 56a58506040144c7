package org.readledger.marketplace.imaging.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.readledger.marketplace.imaging.integrity.FrameCheck;
import org.readledger.marketplace.imaging.integrity.IntegrityFault;
import org.readledger.marketplace.imaging.integrity.IntegrityMonitor;
import org.readledger.marketplace.imaging.manifest.Merkle;
import org.readledger.marketplace.imaging.source.DicomUid;
import org.readledger.marketplace.imaging.source.FrameNumbers;
import org.readledger.marketplace.imaging.source.FramePart;
import org.readledger.marketplace.imaging.source.FrameStream;

/**
 * Passes frames on as multipart/related of our own making, hashed on the way. The last chunk of a
 * frame, which for small frames is the whole of it, is held back until its hash equals its leaf.
 */
final class FrameRelay {

  /** A frame is not the anchored one. */
  static final class Withheld extends IOException {
    private static final long serialVersionUID = 1L;
    private final IntegrityFault.Kind kind;

    Withheld(IntegrityFault.Kind kind) {
      super(kind.sentence());
      this.kind = kind;
    }

    IntegrityFault.Kind kind() {
      return kind;
    }
  }

  private final ChunkPool pool;
  private final IntegrityMonitor.Watch watch;
  private final DicomUid instance;
  private final Downstream out;
  private boolean started;
  private final String boundary = UUID.randomUUID().toString();

  FrameRelay(ChunkPool pool, IntegrityMonitor.Watch watch, DicomUid instance, Downstream out) {
    this.pool = pool;
    this.watch = watch;
    this.instance = instance;
    this.out = out;
  }

  /** Relays every frame, in the order asked for. */
  void relay(FrameStream frames, FrameNumbers wanted) throws IOException {
    Iterator<Integer> numbers = wanted.numbers().iterator();
    boolean only = wanted.numbers().size() == 1;
    byte[] first = pool.take();
    byte[] second = pool.take();
    try {
      for (Optional<FramePart> part = frames.next(); part.isPresent(); part = frames.next()) {
        new OneFrame(part.get(), numbers.next(), only, first, second).pass();
      }
      out.write(closing(), 0, closing().length);
    } finally {
      pool.give(first);
      pool.give(second);
    }
  }

  private byte[] closing() {
    return ascii("\r\n--" + boundary + "--\r\n");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** One frame on its way. */
  private final class OneFrame {
    private final FramePart part;
    private final int number;
    private final boolean only;
    private final MessageDigest digest = Merkle.sha256();
    private byte[] held;
    private byte[] spare;
    private int heldLength;

    OneFrame(FramePart part, int number, boolean only, byte[] first, byte[] second) {
      this.part = part;
      this.number = number;
      this.only = only;
      this.held = first;
      this.spare = second;
    }

    void pass() throws IOException {
      InputStream content = part.content();
      heldLength = content.readNBytes(held, 0, held.length);
      boolean begun = false;
      int next = heldLength < held.length ? 0 : content.readNBytes(spare, 0, spare.length);
      while (next > 0) {
        if (!begun) {
          begin(part.length().orElse(-1));
          begun = true;
        }
        releaseHeld();
        byte[] swap = held;
        held = spare;
        spare = swap;
        heldLength = next;
        next = heldLength < held.length ? 0 : content.readNBytes(spare, 0, spare.length);
      }
      digest.update(held, 0, heldLength);
      verify();
      if (!begun) {
        begin(heldLength);
      }
      out.write(held, 0, heldLength);
    }

    private void releaseHeld() throws IOException {
      digest.update(held, 0, heldLength);
      out.write(held, 0, heldLength);
    }

    private void verify() throws Withheld {
      FrameCheck.Verdict verdict =
          watch.check(instance, number, part.transferSyntax(), digest.digest());
      if (verdict instanceof FrameCheck.Verdict.False fault) {
        throw new Withheld(fault.kind());
      }
    }

    private void begin(long length) throws IOException {
      String partType = part.mediaType() + "; transfer-syntax=" + part.transferSyntax();
      byte[] head =
          ascii(
              (started ? "\r\n" : "")
                  + "--"
                  + boundary
                  + "\r\nContent-Type: "
                  + partType
                  + (length < 0 ? "" : "\r\nContent-Length: " + length)
                  + "\r\n\r\n");
      if (!started) {
        started = true;
        out.response().setStatus(200);
        out.response()
            .setContentType(
                "multipart/related; type=\""
                    + part.mediaType()
                    + "\"; transfer-syntax="
                    + part.transferSyntax()
                    + "; boundary="
                    + boundary);
        out.response()
            .setHeader("ReadLedger-Integrity", watch.isAnchored() ? "verified" : "anchoring");
        if (only && length >= 0) {
          out.response().setContentLengthLong(head.length + length + closing().length);
        }
      }
      out.write(head, 0, head.length);
    }
  }
}
