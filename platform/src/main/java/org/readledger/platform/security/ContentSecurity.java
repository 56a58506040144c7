package org.readledger.platform.security;

/** What browsers may load (Content Security Policy Level 3). */
public final class ContentSecurity {

  /** For answers that are data: nothing at all. */
  public static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /**
   * For the OHIF viewer: its codecs are WebAssembly in workers, its styles are inline; it talks to
   * this origin only.
   */
  public static final String VIEWER =
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval' blob:;"
          + " worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; connect-src 'self' data: blob:; object-src 'none';"
          + " base-uri 'self'; form-action 'none'; frame-ancestors 'self'";

  /**
   * For views: Vaadin needs `unsafe-eval` and inline code until its nonce mode works with push; the
   * viewer is framed from this origin.
   */
  public static final String VIEWS =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
          + " connect-src 'self' ws: wss:; frame-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'self'";

  private ContentSecurity() {}
}
