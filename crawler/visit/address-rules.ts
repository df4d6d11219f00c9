import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.process>;
/** A range of addresses that the user allows although it is not public. */
export type Cidr = ReturnType<typeof ipaddr.parseCIDR>;

/** Public addresses that only ever answer about the machine itself (Azure's metadata service). */
const metadataAddresses = ['168.63.129.16'];
/** Names that mean the machine itself wherever they are resolved. */
const localNames = /^(localhost|.+\.localhost|metadata\.google\.internal)$/;

/** Parses `--allow-network` values; an address alone is a range of one. */
export function parseCidr(words: string): Cidr | undefined {
  const trimmed = words.trim();
  if (ipaddr.isValidCIDR(trimmed)) return ipaddr.parseCIDR(trimmed);
  if (!ipaddr.isValid(trimmed)) return undefined;
  const address = ipaddr.process(trimmed);
  return [address, address.kind() === 'ipv4' ? 32 : 128] as Cidr;
}

/**
 * Why a page may not make the browser connect to this address; nothing when it may. Only public
 * unicast is let through, and what is hidden inside an IPv6 address is judged as what it is.
 */
export function refusalOf(words: string, allowed: readonly Cidr[]): string | undefined {
  const literal = words.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(literal)) return `"${words}" is not an address`;
  const address = embedded(ipaddr.process(literal));
  if (allowed.some((range) => within(address, range))) return undefined;
  const written = address.toString();
  if (metadataAddresses.includes(written)) return `metadata address ${written} refused`;
  const range = address.range();
  return range === 'unicast'
    ? undefined
    : `${rangeNames[range] ?? range} address ${written} refused`;
}

/** Why a host may not be asked for, judged by its spelling alone; names pass unless they are local. */
export function refusalOfHost(host: string, allowed: readonly Cidr[]): string | undefined {
  const name = canonical(host);
  if (name === undefined) return `"${host}" is not a host`;
  if (isAddress(name)) return refusalOf(name, allowed);
  const local = localNames.test(name.replace(/\.$/, ''));
  if (!local || refusalOf('127.0.0.1', allowed) === undefined) return undefined;
  return `local name ${name} refused`;
}

/** Whether a host is an address and no name. */
export function isAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/g, ''));
}

/** A host as a browser spells it: numbers such as 0x7f.1 become addresses. */
export function canonical(host: string): string | undefined {
  const written = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return URL.canParse(`http://${written}/`) ? new URL(`http://${written}/`).hostname : undefined;
}

function within(address: Address, [range, bits]: Cidr): boolean {
  return address.kind() === range.kind() && address.match(range, bits);
}

/** The IPv4 address that a translating IPv6 address (NAT64, RFC 6052) stands for. */
function embedded(address: Address): Address {
  if (address.kind() !== 'ipv6' || address.range() !== 'rfc6052') return address;
  return ipaddr.fromByteArray(address.toByteArray().slice(12));
}

const rangeNames: Record<string, string> = {
  private: 'private',
  loopback: 'loopback',
  linkLocal: 'link-local',
  uniqueLocal: 'private',
  carrierGradeNat: 'shared (carrier-grade NAT)',
  multicast: 'multicast',
  broadcast: 'broadcast',
  unspecified: 'unspecified',
  deprecatedSiteLocal: 'private',
};
