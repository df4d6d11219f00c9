import { isMemberState } from '../reference/member-state.ts';
import type { Standing } from '../register/standing.ts';
import type { Perimeter } from './assessment.ts';
import type { Speaking } from './speaker-of.ts';
import type { PromotedThing } from './thing-outside.ts';

/** What one page shows of the question whether Articles 59 and 61 concern the firm. */
export type PageInPerimeter = Pick<Speaking, 'speaker'> & {
  /** Whether it promotes or offers anything. */
  promotes: boolean;
  /** What it promotes where all of it lies outside MiCA. */
  thing?: PromotedThing;
  /** What it says of itself. */
  selfCustody: boolean;
  project: boolean;
  /** What the register says of its domain; missing where it was not asked. */
  standing?: Standing;
};

/** The report's box on the register holds the others. */
const sentences = 2;

type Answer = { is: Perimeter; because: string };

/**
 * Whether Articles 59 and 61 concern the firm at all: from the register, which knows entities and not
 * groups, from the state in which the firm is established, and from what its pages offer.
 */
export function perimeter({
  firm,
  pages,
}: {
  firm: { home?: string };
  pages: readonly PageInPerimeter[];
}): Answer {
  const authorised = byAuthorisation(pages);
  if (authorised !== undefined) return authorised;
  const home = stateOf(firm.home);
  const register = registerWords(pages);
  if (home !== undefined && isMemberState(home)) {
    return {
      is: 'outside',
      because: `The firm is established in the Union or the EEA (${home}): Art. 61 concerns third-country firms. ${register ?? 'Whether it is authorised was not looked up in the register.'}`,
    };
  }
  const offered = byWhatIsOffered(pages);
  if (offered !== undefined) return offered;
  if (home !== undefined) {
    return {
      is: 'third-country',
      because: `The firm is established in ${home}, outside the Union. ${register ?? 'Whether an entity of its group is authorised was not looked up in the register.'}`,
    };
  }
  const entered = pages.some(({ standing }) => standing && standing.is !== 'not-found');
  const told = entered ? undefined : byWhoSpeaks(pages);
  if (told !== undefined) return told;
  const unknown = 'It is not known where the firm is established.';
  return { is: 'unclear', because: register === undefined ? unknown : `${unknown} ${register}` };
}

function byWhatIsOffered(pages: readonly PageInPerimeter[]): Answer | undefined {
  const promoting = pages.filter(({ promotes }) => promotes);
  if (promoting.length === 0) return undefined;
  const things = promoting.flatMap(({ thing }) => thing ?? []);
  if (things.length === promoting.length) {
    return {
      is: 'outside',
      because: `All that is promoted is ${[...new Set(things)].sort().join(' and ')}, which other law governs or none: no crypto-asset service of Title V.`,
    };
  }
  return promoting.every(({ selfCustody }) => selfCustody)
    ? {
        is: 'unclear',
        because:
          'The pages speak of self-custody or of a protocol without an operator, which may lie outside MiCA (recitals 22 and 83): whether somebody provides a service is to be found out.',
      }
    : undefined;
}

function byWhoSpeaks(pages: readonly PageInPerimeter[]): Answer | undefined {
  if (pages.length === 0) return undefined;
  if (pages.every(({ speaker }) => speaker === 'media' || speaker === 'authority')) {
    return {
      is: 'outside',
      because: 'Only media or an authority speak, who report of services and provide none.',
    };
  }
  if (
    pages.every(({ project, promotes }) => project || !promotes) &&
    pages.some(({ project }) => project)
  ) {
    return {
      is: 'outside',
      because:
        'The pages are those of a software project or a community: no service is offered and no operator shows itself.',
    };
  }
  return undefined;
}

/**
 * The register enters the website of every page on which the firm itself offers something for an
 * entity that was authorised when the page was visited.
 */
function byAuthorisation(pages: readonly PageInPerimeter[]): Answer | undefined {
  const own = pages.filter(({ speaker }) => ['firm', 'group', 'unclear'].includes(speaker));
  const offering = own.filter(({ promotes }) => promotes);
  const asked = offering.length > 0 ? offering : own;
  if (asked.length === 0 || asked.some(({ standing }) => standing?.is !== 'authorised')) {
    return undefined;
  }
  return {
    is: 'authorised',
    because: `${registerWords(asked)} Art. 61 does not concern what it offers there; its marketing is a matter of Art. 66.`,
  };
}

/** What the register says of the pages, each thing once, what was found before what was not. */
function registerWords(pages: readonly PageInPerimeter[]): string | undefined {
  const found = pages.flatMap(({ standing }) => standing ?? []);
  const entered = found.filter(({ is }) => is !== 'not-found');
  const said = new Set((entered.length > 0 ? entered : found).map(({ because }) => because));
  return said.size === 0 ? undefined : `Register: ${[...said].slice(0, sentences).join(' ')}`;
}

/** The code of a state as it was given, in the one spelling that counts. */
export function stateOf(home: string | undefined): string | undefined {
  const code = home?.trim().toUpperCase();
  if (code === undefined || code === '') return undefined;
  return code === 'EL' ? 'GR' : code;
}
