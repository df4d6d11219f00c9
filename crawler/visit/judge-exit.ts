import type { ExitCheck } from '../../shared/observation/exit-check.ts';

/** What the witnesses of a visit add up to. */
export type ExitJudgement = {
  /** The country that most witnesses named; the claimed one where they said nothing. */
  country: string;
  verified: boolean;
  /** Why the visit does not count. */
  void?: string;
  /** Why the exit is not verified, or what else has to be known of it. */
  because?: string;
};

type Moment = ExitCheck['when'];

/**
 * Verified: before and after the visit at least two witnesses named the claimed country, and more
 * than named another. Void: as many or more named another, or the country changed in between.
 */
export function judgeExit(claimed: string, checks: readonly ExitCheck[]): ExitJudgement {
  const right = (when: Moment) => count(checks, when, (country) => country === claimed);
  const wrong = (when: Moment) => count(checks, when, (country) => country !== claimed);
  const strayed = (['before', 'after'] as const).filter(
    (when) => wrong(when) > 0 && wrong(when) >= right(when),
  );
  const others = checks.filter(({ country }) => country !== undefined && country !== claimed);
  const country = strayed.length > 0 ? (others.at(-1)?.country ?? claimed) : claimed;
  const [first] = strayed;
  if (first !== undefined) {
    const changed = strayed.length === 1 && right('before') + right('after') > 0;
    const said = others.map((check) => `${names[check.by]} says ${check.country}`);
    const words = [...new Set(said)].join(', ');
    const because =
      changed && right(first) === 0
        ? `the exit changed its country during the visit: claimed ${claimed}, ${first} the visit ${words}`
        : `the exit claims ${claimed}, but ${words}`;
    return { country, verified: false, void: because };
  }
  const fewest = Math.min(right('before'), right('after'));
  if (fewest < 2) return { country, verified: false, because: tooFew(fewest, checks) };
  if (others.length > 0) {
    const said = others.map((check) => `${names[check.by]} says ${check.country} ${check.when}`);
    return { country, verified: true, because: `two witnesses agree; ${said.join(', ')}` };
  }
  if (!rotated(checks)) return { country, verified: true };
  const because = 'the exit changed its address during the visit, not its country';
  return { country, verified: true, because };
}

const names = { trace: 'the site’s trace', echo: 'the echo', database: 'the IP database' };

function count(
  checks: readonly ExitCheck[],
  when: Moment,
  holds: (country: string) => boolean,
): number {
  return checks.filter(
    (check) => check.when === when && check.country !== undefined && holds(check.country),
  ).length;
}

function tooFew(fewest: number, checks: readonly ExitCheck[]): string {
  const silent = checks.filter(({ country }) => country === undefined);
  const said = silent.map(({ by, because }) => `${names[by]}: ${because}`);
  const reasons = [...new Set(said)].join('; ');
  const found = fewest === 0 ? 'no witness' : 'one witness only';
  const missing = (['echo', 'database'] as const).filter((by) =>
    checks.every((check) => check.by !== by),
  );
  const fix = missing.length > 0 ? `; exits.yaml names no ${missing.join(' and no ')}` : '';
  return `${found} of the country${reasons ? ` (${reasons})` : ''}${fix}`;
}

function rotated(checks: readonly ExitCheck[]): boolean {
  return checks.some(({ by, when, network }) => {
    if (when !== 'before' || network === undefined) return false;
    const after = checks.find((check) => check.by === by && check.when === 'after');
    return after?.network !== undefined && after.network !== network;
  });
}
