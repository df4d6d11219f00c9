import { describe, expect, test } from 'vitest';
import { parseCidr, refusalOf, refusalOfHost } from '../../../crawler/visit/address-rules.ts';

const none: never[] = [];

describe('addresses that no page may make the browser ask', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link-local'],
    ['100.64.0.1', 'carrier-grade'],
    ['100.100.100.200', 'carrier-grade'],
    ['168.63.129.16', 'metadata'],
    ['224.0.0.1', 'multicast'],
    ['255.255.255.255', 'broadcast'],
    ['198.18.0.1', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::', 'unspecified'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local'],
    ['fd00:ec2::254', 'private'],
    ['ff02::1', 'multicast'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:a9fe:a9fe', 'link-local'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['2002:7f00:1::', '6to4'],
    ['2001:db8::1', 'reserved'],
  ])('%s is refused as %s', (address, why) => {
    expect(refusalOf(address, none)).toContain(why);
  });

  test.each([
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '11.0.0.1',
    '2a00:1450:4001::1',
    '64:ff9b::808:808',
  ])('%s is let through', (address) => {
    expect(refusalOf(address, none)).toBeUndefined();
  });

  test('every address of a private range is refused, every neighbour outside let through', () => {
    const ranges = [
      [10 * 2 ** 24, 2 ** 24],
      [(172 * 256 + 16) * 65_536, 2 ** 20],
      [(192 * 256 + 168) * 65_536, 2 ** 16],
      [(169 * 256 + 254) * 65_536, 2 ** 16],
    ] as const;
    const written = (value: number) =>
      [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
    for (const [start, size] of ranges) {
      for (let step = 0; step < 200; step += 1) {
        const inside = start + Math.floor((step * size) / 200);
        expect(refusalOf(written(inside), none), written(inside)).toBeDefined();
      }
      expect(refusalOf(written(start + size - 1), none)).toBeDefined();
      expect(refusalOf(written(start - 1), none), written(start - 1)).toBeUndefined();
      expect(refusalOf(written(start + size), none), written(start + size)).toBeUndefined();
    }
  });

  test('hosts are judged as a browser spells them', () => {
    for (const host of [
      '0x7f000001',
      '2130706433',
      '0177.0.0.1',
      '127.1',
      '127.0.0.1.',
      'LOCALHOST',
      'a.localhost',
      'localhost.',
    ]) {
      expect(refusalOfHost(host, none), host).toBeDefined();
    }
    for (const host of ['kestrelx.example', 'localhost.kestrelx.example', '10.example']) {
      expect(refusalOfHost(host, none), host).toBeUndefined();
    }
  });

  test('--allow-network opens what it names and nothing beside it', () => {
    const allowed = [parseCidr('127.0.0.0/8'), parseCidr('fd00::/8')].filter(
      (range) => range !== undefined,
    );
    expect(refusalOf('127.0.0.1', allowed)).toBeUndefined();
    expect(refusalOfHost('localhost', allowed)).toBeUndefined();
    expect(refusalOf('::ffff:127.0.0.1', allowed)).toBeUndefined();
    expect(refusalOf('fd12::1', allowed)).toBeUndefined();
    expect(refusalOf('10.0.0.1', allowed)).toBeDefined();
    expect(refusalOf('::1', allowed)).toBeDefined();
    expect(parseCidr('10.0.0.1')).toBeDefined();
    expect(parseCidr('10.0.0.0/33')).toBeUndefined();
    expect(parseCidr('everything')).toBeUndefined();
  });
});
