/** For `weights.ts`. */
export const numbers = {
  vpnAdvice: {
    /** Pieces of advice that are shown of one page at most. */
    most: 3,
    /** Mentions that are looked at in one page at most. */
    mentions: 100,
    /** Characters around the advice in which the block that it gets round is spoken of. */
    around: 240,
    /** Words before the advice in which it is turned round. */
    wordsBefore: 4,
    /** From so many blocks that name a VPN on, a page may be about VPNs. */
    blocksOfAVpnPage: 5,
  },
} as const;
