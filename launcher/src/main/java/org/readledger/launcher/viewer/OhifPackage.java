package org.readledger.launcher.viewer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.artifact.PinnedArtifact;
import org.readledger.launcher.artifact.TarArchive;

/**
 * The viewer's files, ready to be served: taken from the pinned npm package {@code @ohif/app}
 * (MIT), without source maps and parts we do not use, moved to {@code /viewer/}.
 */
public final class OhifPackage {
  /** The path the viewer is served under. */
  public static final String PUBLIC_PATH = "/viewer/";

  /** The published build. */
  public static final PinnedArtifact ARTIFACT =
      new PinnedArtifact(
          PinnedArtifact.Client.NPM,
          "@ohif/app",
          "3.13.2",
          "sha512-WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA==");

  private static final String DIST = "package/dist/";

  /**
   * Left out: machine-learning runtimes (AI segmentation is off), the offline worker, sign-in by
   * OpenID Connect and Google (ours is the session), splash screens, and the configuration, which
   * the application serves per read.
   */
  private static final List<String> UNUSED =
      List.of(
          "ort/",
          "sw.js",
          "_headers",
          "_redirects",
          "serve.json",
          "google.js",
          "oidc-client.min.js",
          "silent-refresh.html",
          "app-config.js",
          "assets/apple-touch-startup-image",
          "customizations/index.html");

  /** Raised when packaging changes, so that an older package in the cache is not taken. */
  private static final int RECIPE = 1;

  private final ArtifactCache artifacts;
  private final Path root;

  /**
   * @param cacheRoot the machine's content cache
   */
  public OhifPackage(Path cacheRoot) {
    this.artifacts = new ArtifactCache(cacheRoot.resolve("packages"));
    this.root = cacheRoot.resolve("viewer");
  }

  /**
   * The directory to serve as {@code /viewer/}; packaged once, then found.
   *
   * @throws IOException with a sentence for a person
   */
  public Path obtain() throws IOException, InterruptedException {
    Path ready = root.resolve(contentName());
    if (Files.isDirectory(ready)) {
      return ready;
    }
    Path archive = artifacts.obtain(ARTIFACT);
    Files.createDirectories(root);
    Path building = Files.createTempDirectory(root, ".building-");
    try {
      unpack(archive, building);
      Files.move(building, ready, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(ready)) {
        throw e;
      }
    } finally {
      ArtifactCache.deleteTree(building);
    }
    return ready;
  }

  private static void unpack(Path archive, Path into) throws IOException {
    PublicPath path = new PublicPath(PUBLIC_PATH);
    TarArchive.forEachFile(
        archive,
        (name, in) -> {
          if (!name.startsWith(DIST) || isUnused(name.substring(DIST.length()))) {
            return;
          }
          Path target = into.resolve(name.substring(DIST.length())).normalize();
          if (!target.startsWith(into)) {
            throw new IOException("The package names a file outside itself.");
          }
          Files.createDirectories(target.getParent());
          Files.write(target, path.rewrite(name, in.readAllBytes()));
        });
  }

  private static boolean isUnused(String name) {
    return name.endsWith(".map") || UNUSED.stream().anyMatch(name::startsWith);
  }

  private static String contentName() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (ARTIFACT.integrity() + "|" + PUBLIC_PATH + "|" + RECIPE)
                      .getBytes(StandardCharsets.UTF_8));
      return "ohif-" + ARTIFACT.version() + "-" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Packages the viewer and prints the directory to serve. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path cache =
        arguments.length > 0
            ? Path.of(arguments[0])
            : ArtifactCache.defaultRoot(Map.copyOf(System.getenv()));
    System.out.println(new OhifPackage(cache).obtain());
  }
}
