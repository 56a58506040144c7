package org.readledger.ledger.rpc;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A web socket subscription to new block headers. Ends quietly; whoever polls notices. */
public final class BlockSignal implements AutoCloseable {

  private static final String SUBSCRIBE =
      """
      {"jsonrpc":"2.0","id":1,"method":"subscribe","params":{"query":"tm.event='NewBlockHeader'"}}
      """;

  private final Runnable wakeUp;
  private final CompletableFuture<WebSocket> socket;
  private volatile boolean open = true;

  BlockSignal(HttpClient http, URI base, Runnable wakeUp) {
    this.wakeUp = wakeUp;
    var scheme = "https".equals(base.getScheme()) ? "wss" : "ws";
    var address = URI.create(scheme + "://" + base.getRawAuthority() + "/websocket");
    this.socket =
        http.newWebSocketBuilder()
            .buildAsync(address, new Listener())
            .whenComplete(
                (opened, failure) -> {
                  if (failure != null) {
                    ended();
                  }
                });
  }

  /** Whether announcements may still come. */
  public boolean isOpen() {
    return open;
  }

  private void ended() {
    open = false;
    wakeUp.run();
  }

  @Override
  public void close() {
    open = false;
    var _ = socket.thenAccept(WebSocket::abort);
  }

  private final class Listener implements WebSocket.Listener {

    @Override
    public void onOpen(WebSocket opened) {
      var _ = opened.sendText(SUBSCRIBE, true);
      opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      if (last) {
        wakeUp.run();
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      ended();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ended();
    }
  }
}
