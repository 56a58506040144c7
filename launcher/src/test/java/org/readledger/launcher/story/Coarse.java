package org.readledger.launcher.story;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Makes a picture with a medical image in it smaller. */
final class Coarse {

  private static final int GREY_STEPS = 0xFFF8F8F8;

  private Coarse() {}

  /** Leaves 32 greys, which the noise of the scanner needs most bytes for; colours stay. */
  static void greys(Path file) {
    try {
      BufferedImage read = ImageIO.read(file.toFile());
      BufferedImage picture =
          new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < read.getHeight(); y++) {
        for (int x = 0; x < read.getWidth(); x++) {
          picture.setRGB(x, y, coarse(read.getRGB(x, y)));
        }
      }
      write(picture, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int coarse(int argb) {
    int blue = argb & 0xFF;
    boolean grey = blue == (argb >> 8 & 0xFF) && blue == (argb >> 16 & 0xFF) && blue < 0xF8;
    return grey ? argb & GREY_STEPS : argb;
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = writer.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    Files.delete(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), smallest);
      out.flush();
    } finally {
      writer.dispose();
    }
  }
}
