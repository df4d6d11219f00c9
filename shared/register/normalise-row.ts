import { authorityName } from './authority-name.ts';
import { isLei } from './lei.ts';
import { registerDate } from './register-date.ts';
import { brandKey } from './register-names.ts';
import type { RegisterRow } from './register-row.ts';
import { registerState, registerStates } from './register-state.ts';
import { isNone, registerWebsites } from './register-websites.ts';
import type { Register } from './registers.ts';
import { readServices } from './services.ts';

/** One record of a file, its cells by the names of their columns. */
export type RegisterRecord = {
  line: number;
  cells: Record<string, string>;
  /** What was already mended when it was read. */
  faults: string[];
};

/** A record as a row in plain values, or the reason for which it is none. Never throws. */
export function normaliseRow(
  register: Register,
  { line, cells, faults: earlier }: RegisterRecord,
): RegisterRow | { refused: string } {
  const faults = [...earlier];
  const raw = (column: string) => cells[column] ?? '';
  const cell = (column: string) => tidy(raw(column));
  const fault = (found: string) => faults.push(found);
  const date = (column: string) => {
    const read = registerDate(cell(column));
    if (read === undefined && !isNone(cell(column)))
      fault(`${column}: "${cell(column)}" is no day`);
    return read;
  };

  const name = cell('ae_lei_name');
  const lei = leiOf(cell('ae_lei'), fault);
  const placed = placeWebsites(cells, fault);
  const brands = cell('ae_commercial_name')
    .split(/\s*[|;]\s*|,\s+|\s+\/\s+/u)
    .filter((brand) => !isNone(brand) && brandKey(brand) !== '');
  if (name === '' && lei === '' && brands.length === 0 && placed.websites.length === 0) {
    const empty = Object.values(cells).every((value) => tidy(value) === '');
    return {
      refused: empty
        ? 'all its cells are empty'
        : 'it names no entity: no name, LEI, brand or website',
    };
  }

  const services = readServices(raw('ac_serviceCode'));
  const passports = registerStates(cell('ac_serviceCode_cou'));
  faults.push(...services.faults, ...passports.faults.map((found) => `passport: ${found}`));
  const homeState = registerState(cell('ae_homeMemberState'));
  if (homeState === '') fault(`ae_homeMemberState: "${cell('ae_homeMemberState')}" is no state`);
  const until = date('ac_authorisationEndDate');
  const reason = cell('ae_reason');
  if (Object.values(cells).some((value) => value.includes('\uFFFD'))) {
    fault('letters were lost before the register was published: they stand as \uFFFD');
  }
  if (Object.values(cells).some((value) => /^\s*[=+@]|^\s*-(?=[\d(A-Z])/u.test(value))) {
    fault('a cell begins like a formula of a spreadsheet; it is kept as text');
  }
  return {
    register,
    line,
    authority: authorityName(cell('ae_competentAuthority'), homeState),
    homeState,
    name,
    lei,
    leiState: registerState(cell('ae_lei_cou_code')),
    brands: [...new Set(brands)],
    address: placed.address,
    websites: placed.websites,
    ...optional('from', date('ac_authorisationNotificationDate')),
    ...optional('until', until),
    ...(!isNone(cell('ac_authorisationEndDate')) && { ended: true }),
    services: services.services,
    passports: passports.states,
    ...(!isNone(reason) && { reason }),
    ...optional('decidedOn', date('ae_decision_date')),
    whitePapers: raw('wp_url')
      .split(/[|\s]+/u)
      .filter((url) => !isNone(url)),
    comments: [cell('ac_comments'), cell('ae_comments'), cell('wp_comments')]
      .filter(Boolean)
      .join(' '),
    ...optional('updated', date(updatedIn(cells))),
    faults,
  };
}

/** Spaces of all kinds as one, none at the ends. */
function tidy(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}

function optional<Name extends string>(name: Name, value: string | undefined) {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, string>);
}

function updatedIn(cells: Record<string, string>): string {
  return ['ac_lastupdate', 'ae_lastupdate', 'wp_lastupdate'].find((name) => name in cells) ?? '';
}

function leiOf(cell: string, fault: (found: string) => void): string {
  const lei = cell.replace(/[\s.]+$/u, '').toUpperCase();
  if (isNone(lei)) return '';
  if (isLei(lei)) return lei;
  if (/^[A-Z0-9]{20}$/u.test(lei)) {
    fault(`ae_lei: the check digits of ${lei} do not fit`);
    return lei;
  }
  fault(
    /^\d+[.,]\d+E\+?\d+$/u.test(lei)
      ? `ae_lei: a spreadsheet made the number ${lei} of it`
      : `ae_lei: "${cell}" is no LEI`,
  );
  return '';
}

/** The websites, and a piece of the postal address put back where it ran over into their column. */
function placeWebsites(cells: Record<string, string>, fault: (found: string) => void) {
  const website = tidy(cells.ae_website ?? '');
  const platform = tidy(cells.ae_website_platform ?? '');
  const address = tidy(cells.ae_address ?? '');
  const own = registerWebsites(cells.ae_website ?? '');
  const websites = [...own, ...registerWebsites(cells.ae_website_platform ?? '')];
  const unread = own.length === 0 && !isNone(website);
  if (unread && /^\d{4,5}\s+\p{Lu}/u.test(website)) {
    fault(`ae_website: "${website}" is a piece of the address`);
    return { websites: unique(websites), address: `${address.replace(/,$/u, '')}, ${website}` };
  }
  if (unread) fault(`ae_website: no address in "${website}"`);
  if (websites.length === own.length && !isNone(platform)) {
    fault(`ae_website_platform: no address in "${platform}"`);
  }
  return { websites: unique(websites), address };
}

function unique(websites: RegisterRow['websites']): RegisterRow['websites'] {
  return [
    ...new Map(websites.map((each) => [`${each.host}${each.path ?? ''}`, each] as const)).values(),
  ];
}
