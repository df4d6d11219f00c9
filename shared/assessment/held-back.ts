import type { AssessedFinding } from './assessment.ts';
import type { PageInPerimeter } from './perimeter.ts';
import type { Speaking } from './speaker-of.ts';

/** Means by which somebody's page promotes another's service, whoever it is that speaks. */
const onBehalf: readonly string[] = ['affiliation', 'advertising', 'sponsorship'];
/** Signals of a page that leads to another firm, which nobody's own authorisation covers. */
const forAnother: readonly string[] = ['referral-link', 'influencer-promotion'];

type About = Pick<PageInPerimeter, 'thing' | 'project' | 'standing'>;

/**
 * The findings of one page, those that cannot count left standing as context with the reason: what
 * an authority writes, what news reports of a service, what promotes no crypto-asset service, and what
 * an authorised entity offers on its own website.
 */
export function heldBack(
  findings: readonly AssessedFinding[],
  { speaker }: Speaking,
  about: About,
): AssessedFinding[] {
  return findings.map((finding) => {
    const because = reason(finding, speaker, about);
    if (because === undefined) return finding;
    return { ...finding, strength: 'context', why: `${finding.why} It does not count: ${because}` };
  });
}

function reason(
  { signal, points, limb, means, strength }: AssessedFinding,
  speaker: Speaking['speaker'],
  { thing, project, standing }: About,
): string | undefined {
  if (points !== 'towards' || strength === 'context') return undefined;
  if (speaker === 'authority') return 'an authority speaks about a firm, not for it.';
  if (limb === 'promotion' && standing?.is === 'authorised' && !forAnother.includes(signal)) {
    return `${standing.domain} is entered in the register for an entity that was authorised on ${standing.day}, which may offer its services: Art. 66, not Art. 61, concerns its marketing.`;
  }
  if (limb !== 'promotion' || onBehalf.includes(means)) return undefined;
  if (speaker === 'media') return 'news of a service is not its solicitation.';
  if (project) return 'a software project or community tells of services and provides none.';
  return thing === undefined
    ? undefined
    : `the page promotes ${thing}, which lie outside Title V of MiCA.`;
}
