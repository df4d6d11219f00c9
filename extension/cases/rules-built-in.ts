/** Put in place by the build: the crawler's own hash over all rules, weights and tables. */
declare const unsolicitedRules: { sha256: string; parts: number; tables: Record<string, string> };

/** By which rules and tables this build of the extension assesses. */
export const rulesBuiltIn = unsolicitedRules;
