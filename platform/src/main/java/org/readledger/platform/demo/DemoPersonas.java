package org.readledger.platform.demo;

import java.util.List;
import java.util.Optional;

/**
 * The personas of demo mode. A form that posts `persona` (a key) and the CSRF token to {@value
 * #SIGN_IN} signs in; a POST to {@value #SIGN_OUT} signs out.
 */
public interface DemoPersonas {

  /** Where a persona's sign-in is posted. */
  String SIGN_IN = "/sign-in/demo";

  /** Where sign-out is posted. */
  String SIGN_OUT = "/sign-out";

  /** Everyone, in the order of the sign-in page; nobody outside demo mode. */
  List<DemoPersona> all();

  /** One of them by key. */
  Optional<DemoPersona> find(String key);
}
