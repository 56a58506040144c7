package org.readledger.abci;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import org.readledger.abci.proto.Request;
import org.readledger.abci.proto.RequestCheckTx;
import org.readledger.abci.proto.RequestCommit;
import org.readledger.abci.proto.RequestEcho;
import org.readledger.abci.proto.RequestFlush;
import org.readledger.abci.proto.RequestQuery;
import org.readledger.abci.proto.Response;

/** A client that sends any bytes and reads answers one by one. */
public final class RawClient implements AutoCloseable {

  static final Request FLUSH =
      Request.newBuilder().setFlush(RequestFlush.getDefaultInstance()).build();
  static final Request COMMIT =
      Request.newBuilder().setCommit(RequestCommit.getDefaultInstance()).build();
  static final Request QUERY =
      Request.newBuilder().setQuery(RequestQuery.getDefaultInstance()).build();

  private final SocketChannel channel;
  private final InputStream in;
  private final OutputStream out;

  private RawClient(SocketChannel channel) {
    this.channel = channel;
    this.in = Channels.newInputStream(channel);
    this.out = Channels.newOutputStream(channel);
  }

  public static RawClient connect(AbciAddress address) throws IOException {
    return new RawClient(
        switch (address) {
          case AbciAddress.Tcp tcp -> SocketChannel.open(tcp.socketAddress());
          case AbciAddress.Unix unix -> SocketChannel.open(UnixDomainSocketAddress.of(unix.path()));
        });
  }

  static Request checkTx(String tx) {
    return Request.newBuilder()
        .setCheckTx(
            RequestCheckTx.newBuilder().setTx(com.google.protobuf.ByteString.copyFromUtf8(tx)))
        .build();
  }

  static Request echo(String message) {
    return Request.newBuilder().setEcho(RequestEcho.newBuilder().setMessage(message)).build();
  }

  RawClient send(Request... requests) throws IOException {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    for (Request request : requests) {
      request.writeDelimitedTo(all);
    }
    out.write(all.toByteArray());
    return this;
  }

  RawClient sendHex(String hex) throws IOException {
    return sendBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  RawClient sendBytes(byte[] bytes) throws IOException {
    out.write(bytes);
    return this;
  }

  /** Writes what the socket takes without waiting; the number of bytes taken. */
  int offer(ByteBuffer bytes) throws IOException {
    channel.configureBlocking(false);
    try {
      return channel.write(bytes);
    } finally {
      channel.configureBlocking(true);
    }
  }

  Response read() throws IOException {
    Response response = Response.parseDelimitedFrom(in);
    if (response == null) {
      throw new EOFException("the server closed the connection");
    }
    return response;
  }

  String readHex(int bytes) throws IOException {
    return HexFormat.of().formatHex(in.readNBytes(bytes));
  }

  /** Whether the server closed the connection, by an end of stream or a reset. */
  boolean isClosedByServer() {
    try {
      return in.read() < 0;
    } catch (IOException reset) {
      return true;
    }
  }

  void endOutput() throws IOException {
    channel.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
