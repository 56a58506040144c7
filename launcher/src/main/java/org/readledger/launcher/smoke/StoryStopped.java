package org.readledger.launcher.smoke;

/** A step failed that later steps build on. */
final class StoryStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  StoryStopped(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
