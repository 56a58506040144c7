package org.readledger.marketplace.imaging.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readledger.ledger.id.ParticipantId;
import org.readledger.ledger.id.PostingId;
import org.readledger.marketplace.imaging.dicomweb.PacsCredentials;
import org.readledger.platform.identity.Role;

class SlowClientsTest {
  private static final int CLIENTS = 32;
  private static final long FRAME = 500L << 20;

  @TempDir Path directory;

  @Test
  void thirtyTwoSlowClientsOfHugeFramesNeedConstantMemory() throws Exception {
    try (EndlessArchive archive = new EndlessArchive(FRAME, FRAME, true);
        ImagingStack stack = new ImagingStack(directory)) {
      ParticipantId centre = new ParticipantId(ImagingStack.id());
      ParticipantId reader = new ParticipantId(ImagingStack.id());
      stack.person("reader", reader, Role.READER);
      UUID endpoint = stack.endpoint(centre, archive.url(), new PacsCredentials.None());
      PostingId read = stack.post(centre, endpoint, "1.2", false);
      stack.chain.claimed(read, reader);
      long before = usedHeap();

      List<InputStream> open = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        HttpResponse<InputStream> answer =
            stack.http.send(
                stack.request("reader", read, "/studies/1.2/series/1.3/instances/1.4/frames/1"),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        open.add(answer.body());
      }
      for (int round = 0; round < 20; round++) {
        for (InputStream body : open) {
          body.readNBytes(100_000);
        }
      }

      assertThat(stack.streams.size()).isEqualTo(CLIENTS);
      assertThat(usedHeap() - before).as("heap of proxy and clients together").isLessThan(64 << 20);
      for (InputStream body : open) {
        body.close();
      }
    }
  }

  private static long usedHeap() throws InterruptedException {
    System.gc();
    Thread.sleep(100);
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
