import { isMemberState } from '../reference/member-state.ts';
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
};

type Answer = { is: Perimeter; because: string };

/**
 * Whether Articles 59 and 61 concern the firm at all, from the state in which it is established and
 * what its pages offer. `authorised` is the register's to say, which knows entities, not groups.
 */
export function perimeter({
  firm,
  pages,
}: {
  firm: { home?: string };
  pages: readonly PageInPerimeter[];
}): Answer {
  const home = stateOf(firm.home);
  if (home !== undefined && isMemberState(home)) {
    return {
      is: 'outside',
      because: `The firm is established in the Union or the EEA (${home}): Art. 61 concerns third-country firms. Whether it is authorised was not looked up in the register.`,
    };
  }
  const offered = byWhatIsOffered(pages);
  if (offered !== undefined) return offered;
  if (home !== undefined) {
    return {
      is: 'third-country',
      because: `The firm is established in ${home}, outside the Union. Whether an entity of its group is authorised was not looked up in the register.`,
    };
  }
  return (
    byWhoSpeaks(pages) ?? {
      is: 'unclear',
      because: 'It is not known where the firm is established.',
    }
  );
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

/** The code of a state as it was given, in the one spelling that counts. */
export function stateOf(home: string | undefined): string | undefined {
  const code = home?.trim().toUpperCase();
  if (code === undefined || code === '') return undefined;
  return code === 'EL' ? 'GR' : code;
}
