import { isMemberState } from '../reference/member-state.ts';
import { domainOf, imitated, namesakes, type PageAsked } from './candidate-rows.ts';
import { covers } from './covers.ts';
import { nameInDomain, type RegisterIndex } from './register-index.ts';
import { brandKey } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';
import { registerState } from './register-state.ts';
import { entityWords, serviceWords, statusWords } from './row-words.ts';
import type { Standing } from './standing.ts';
import { statusOn } from './status-on.ts';

type Asked = PageAsked & {
  /** The day of the visit, `YYYY-MM-DD`. */
  day: string;
  /** Entered entities that the page says to be. */
  claims: readonly RegisterRow[];
  /** Whether the page speaks for itself; news about a name, or an affiliate of it, is no clone of it. */
  speaksForItself: boolean;
};

/** An answer before it is told in the words of its entries. */
type Answer = { is: Standing['is']; because: string; rows: readonly RegisterRow[] };

/**
 * What the register says of a page's domain on the day of the visit. An authorisation holds for its
 * entity and the websites that are entered for it, neither for a brand nor for a group.
 */
export function standingOf(index: RegisterIndex, asked: Asked): Standing {
  const domain = domainOf(asked.url);
  const bySelf = asked.speaksForItself
    ? (byClaim(asked, domain) ?? byName(index, asked, domain) ?? byLikeness(index, asked, domain))
    : undefined;
  const { is, because, rows } = byEntry(index, asked, domain) ??
    bySelf ?? {
      is: 'not-found' as const,
      because: `Neither ${domain || asked.url} nor its name is entered. Absence from the register proves nothing.`,
      rows: [],
    };
  return {
    domain,
    day: asked.day,
    is,
    because,
    entries: rows.map((row) => entryOf(row, asked.day)),
  };
}

function byEntry(index: RegisterIndex, asked: Asked, domain: string): Answer | undefined {
  const { url, day } = asked;
  const entered = index.byDomain.get(domain) ?? [];
  const authorised = entered.filter(({ register }) => register === 'authorised');
  const own = authorised.filter((row) => covers(row, url));
  const listed = entered.filter(({ register }) => register === 'non-compliant');
  const said = (rows: readonly RegisterRow[]) =>
    rows.map((row) => `${entityWords(row)}: ${statusWords(row, day)}`).join('; ');
  if (listed.length > 0) {
    const beside = authorised.length > 0 ? ` It is also entered for ${said(authorised)}.` : '';
    return {
      is: 'non-compliant',
      because: `${domain} is entered for ${said(listed)}.${beside}`,
      rows: [...listed, ...authorised],
    };
  }
  const active = own.filter((row) => statusOn(row, day) === 'authorised');
  if (active.length > 0) {
    const other = otherEntity(asked, active);
    const because = `${domain} is entered for ${said(active)}.`;
    return other === undefined
      ? {
          is: 'authorised',
          because: `${because} It covers that entity and that website only.`,
          rows: active,
        }
      : { is: 'shared-domain', because: `${because} ${other}`, rows: active };
  }
  const [first] = own;
  if (first !== undefined) {
    const is = statusOn(first, day) as 'not-yet' | 'ended' | 'undated';
    return { is, because: `${domain} is entered for ${said(own)}.`, rows: own };
  }
  if (authorised.length > 0) {
    const parts = authorised.flatMap(({ websites }) =>
      websites.map(({ host, path }) => host + (path ?? '')),
    );
    return {
      is: 'shared-domain',
      because: `${parts.join(', ')} is entered for ${said(authorised)}. The page stands in another part of ${domain}, which that entry does not cover.`,
      rows: authorised,
    };
  }
  return entered.length === 0
    ? undefined
    : { is: 'issuer', because: `${domain} is entered for ${said(entered)}.`, rows: entered };
}

/** Why the entity of the case is none of those that are entered for its domain. */
function otherEntity({ firm }: Asked, rows: readonly RegisterRow[]): string | undefined {
  if (firm.lei) {
    return rows.some(({ lei }) => lei === firm.lei)
      ? undefined
      : `The case is of an entity with another LEI (${firm.lei}), which that does not cover.`;
  }
  const home = registerState(firm.home ?? '');
  return home === '' || isMemberState(home)
    ? undefined
    : `The case is of a firm established in ${home}, which that does not cover: who serves clients on this domain is to be found out.`;
}

function byClaim({ claims, day, firm }: Asked, domain: string): Answer | undefined {
  const rows = claims.filter(({ register }) => register === 'authorised');
  if (rows.length === 0) return undefined;
  const names = rows.map((row) => `${entityWords(row)}: ${statusWords(row, day)}`).join('; ');
  const related = rows.some(
    (row) =>
      bearsName(row, nameInDomain(domain)) || (firm.name && bearsName(row, brandKey(firm.name))),
  );
  return related
    ? {
        is: 'brand',
        because: `The page names ${names}. The register does not enter ${domain} for it, and the authorisation of an entity covers no other one of its brand.`,
        rows,
      }
    : {
        is: 'clone',
        because: `The page gives itself the name or LEI of ${names}. The register does not enter ${domain} for it: it may be a clone.`,
        rows,
      };
}

function bearsName({ name, brands, websites }: RegisterRow, key: string): boolean {
  return (
    [name, ...brands].some((each) => brandKey(each) === key) ||
    websites.some(({ domain }) => nameInDomain(domain) === key)
  );
}

function byName(index: RegisterIndex, asked: Asked, domain: string): Answer | undefined {
  const rows = namesakes(index, asked);
  if (rows.length === 0) return undefined;
  const names = rows.map((row) => {
    const where = row.websites.map(({ host }) => host).join(', ');
    return `${entityWords(row)}${where && `, with ${where}`}: ${statusWords(row, asked.day)}`;
  });
  return {
    is: 'brand',
    because: `Entered under that name: ${names.join('; ')}. That covers neither ${domain} nor another entity of the name.`,
    rows,
  };
}

function byLikeness(index: RegisterIndex, asked: Asked, domain: string): Answer | undefined {
  const rows = imitated(index, asked);
  if (rows.length === 0) return undefined;
  const names = rows.map((row) => {
    const where = row.websites.map(({ host }) => host).join(', ');
    return `${entityWords(row)}${where && `, with ${where}`}: ${statusWords(row, asked.day)}`;
  });
  return {
    is: 'clone',
    because: `${domain} resembles the name of ${names.join('; ')}. The register does not enter ${domain} for it: it may be a clone.`,
    rows,
  };
}

function entryOf(row: RegisterRow, day: string): Standing['entries'][number] {
  return {
    register: row.register,
    line: row.line,
    entity: entityWords(row),
    status: statusWords(row, day),
    websites: row.websites.map(({ host, path }) => `${host}${path ?? ''}`),
    services: serviceWords(row),
    passports: row.passports,
  };
}
