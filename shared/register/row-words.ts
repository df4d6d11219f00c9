import type { RegisterRow } from './register-row.ts';
import { services } from './services.ts';
import { statusOn } from './status-on.ts';

/** An entity as it is entered: name, LEI, home state, authority. */
export function entityWords({ name, brands, lei, homeState, authority }: RegisterRow): string {
  const called = name || brands[0] || 'an entity without a name';
  const particulars = [lei && `LEI ${lei}`, homeState, authority].filter(Boolean).join(', ');
  return particulars === '' ? called : `${called} (${particulars})`;
}

/** What a row says of an entity on a day, as the end of a sentence about it. */
export function statusWords(row: RegisterRow, day: string): string {
  const { from, until, decidedOn, reason } = row;
  switch (statusOn(row, day)) {
    case 'authorised':
      return `authorised since ${from}${until === undefined ? '' : `, until ${until}`}`;
    case 'not-yet':
      return `not yet authorised on ${day}: only from ${from} on`;
    case 'ended':
      return `not authorised on ${day}: the authorisation ended on ${until}`;
    case 'undated':
      return `entered, but the days of the authorisation cannot be read: whether it held on ${day} is open`;
    case 'non-compliant':
      return `on the list of non-compliant entities${
        decidedOn === undefined ? '' : `, by a decision of ${decidedOn}`
      }${decidedOn !== undefined && decidedOn > day ? `, which is after ${day}` : ''}${
        reason === undefined ? '' : `: ${reason}`
      }`;
    case 'listed':
      return listedWords[row.register as keyof typeof listedWords];
  }
}

const listedWords = {
  art: 'listed as an issuer of asset-referenced tokens, which authorises no crypto-asset service',
  emt: 'listed as an issuer of e-money tokens, which authorises no crypto-asset service',
  other: 'listed for a notified white paper, which authorises nobody',
};

/** The services of a row in few words. */
export function serviceWords({ services: codes }: RegisterRow): string {
  return codes.map((code) => `${services[code].name} (${code})`).join(', ');
}
