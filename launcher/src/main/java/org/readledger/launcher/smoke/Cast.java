package org.readledger.launcher.smoke;

/**
 * The smoke test's own personas, apart from those people sign in as.
 *
 * @param centre posts and accepts
 * @param one a reader who qualifies
 * @param two another who qualifies
 * @param unlicensed a reader who lacks the licence
 * @param staff verifies and attests
 * @param committee decides
 * @param operator records payments
 * @param otherCentre another tenant
 * @param stranger not signed in
 */
record Cast(
    Client centre,
    Client one,
    Client two,
    Client unlicensed,
    Client staff,
    Client committee,
    Client operator,
    Client otherCentre,
    Client stranger) {

  static Cast of(Instance instance) {
    return new Cast(
        instance.as("Smoke test centre (demo)"),
        instance.as("Smoke test reader one (demo)"),
        instance.as("Smoke test reader two (demo)"),
        instance.as("Smoke test reader without licence (demo)"),
        instance.as("Smoke test credentialing (demo)"),
        instance.as("Smoke test committee (demo)"),
        instance.as("Smoke test operator (demo)"),
        instance.as("Lakeside Imaging (demo)"),
        instance.stranger());
  }
}
