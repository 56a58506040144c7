package org.readledger.launcher.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.readledger.launcher.pacs.OrthancSettings;

/** Debian's nginx as a plain reverse proxy with kept connections: the peer to beat. */
final class ImagingNginx implements AutoCloseable {
  private final Process process;
  private final int port;

  private ImagingNginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one in front of an archive; its files lie in {@code directory}. */
  static ImagingNginx before(URI archive, Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int port = OrthancSettings.freePort();
    String configuration =
        """
        daemon off;
        worker_processes auto;
        pid %1$s/nginx.pid;
        error_log %1$s/error.log;
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path %1$s/body;
          proxy_temp_path %1$s/proxy;
          fastcgi_temp_path %1$s/fastcgi;
          uwsgi_temp_path %1$s/uwsgi;
          scgi_temp_path %1$s/scgi;
          upstream archive { server %2$s; keepalive 64; keepalive_timeout 700ms; }
          server {
            listen 127.0.0.1:%3$d;
            location / {
              proxy_pass http://archive;
              proxy_http_version 1.1;
              proxy_set_header Connection "";
            }
          }
        }
        """
            .formatted(directory.toAbsolutePath(), archive.getAuthority(), port);
    Path file = Files.writeString(directory.resolve("nginx.conf"), configuration);
    Process process =
        new ProcessBuilder(program(), "-c", file.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("nginx.log").toFile())
            .start();
    ImagingNginx started = new ImagingNginx(process, port);
    started.await();
    return started;
  }

  /** The archive's address through this proxy. */
  URI through(URI archive) {
    return URI.create("http://127.0.0.1:" + port + archive.getRawPath());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private static String program() {
    return Files.isExecutable(Path.of("/usr/sbin/nginx")) ? "/usr/sbin/nginx" : "nginx";
  }

  private void await() throws IOException, InterruptedException {
    for (int attempt = 0; attempt < 50 && process.isAlive(); attempt++) {
      try (Socket probe = new Socket()) {
        probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    process.destroyForcibly();
    throw new IOException("nginx did not start: apt-get install nginx-light");
  }
}
