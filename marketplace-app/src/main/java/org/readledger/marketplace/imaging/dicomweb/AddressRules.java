package org.readledger.marketplace.imaging.dicomweb;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.readledger.marketplace.imaging.source.SourceFault;

/**
 * Which network addresses an archive may have, so that a registered endpoint cannot be used to
 * reach into this installation's own network. Applied to the resolved address of each connection.
 *
 * @param privateRanges whether RFC 1918 and RFC 4193 addresses may be called
 * @param loopback whether this machine may be called, as in the demo
 */
public record AddressRules(boolean privateRanges, boolean loopback) {

  /** The address to connect to. */
  InetAddress resolve(String host) throws SourceFault {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      InetAddress address = InetAddress.getByName(bare);
      if (!allows(address)) {
        throw new SourceFault(SourceFault.Kind.ADDRESS_REFUSED);
      }
      return address;
    } catch (UnknownHostException e) {
      throw new SourceFault(SourceFault.Kind.UNREACHABLE);
    }
  }

  /** Whether connections to this address may be made. */
  public boolean allows(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isMulticastAddress()
        || address.isLinkLocalAddress()) {
      return false;
    }
    if (address.isLoopbackAddress()) {
      return loopback;
    }
    return privateRanges || !(address.isSiteLocalAddress() || isUniqueLocal(address));
  }

  /** RFC 4193: fc00::/7. */
  private static boolean isUniqueLocal(InetAddress address) {
    return address instanceof Inet6Address && (address.getAddress()[0] & 0xfe) == 0xfc;
  }
}
