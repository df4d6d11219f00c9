import type { RegisterRow } from '../../../shared/register/register-row.ts';
import { registerWebsites } from '../../../shared/register/register-websites.ts';
import type { Register } from '../../../shared/register/registers.ts';

/** An LEI with right check digits for a firm that does not exist. */
export function leiFor(name: string): string {
  const body = `9999${name.replace(/[^A-Z0-9]/g, '').padEnd(14, '0')}`.slice(0, 18);
  const digits = [...`${body}00`].map((character) => Number.parseInt(character, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return `${body}${String(98 - rest).padStart(2, '0')}`;
}

/** A row of the register for a firm that does not exist. */
export function rowOf(
  name: string,
  { website = '', ...overrides }: Partial<RegisterRow> & { website?: string } = {},
  register: Register = 'authorised',
): RegisterRow {
  return {
    register,
    line: 2,
    authority: 'Authority of Examples (AOE)',
    homeState: 'AT',
    name,
    lei: register === 'authorised' ? leiFor(name.toUpperCase()) : '',
    leiState: 'AT',
    brands: [],
    address: 'Street 1, 1010 Vienna, Austria',
    websites: registerWebsites(website),
    ...(register === 'authorised' && { from: '2025-05-28' }),
    services: register === 'authorised' ? ['a', 'c'] : [],
    passports: [],
    whitePapers: [],
    comments: '',
    faults: [],
    ...overrides,
  };
}

/** The header lines of ESMA's five files. */
export const headers: Record<Register, string> = {
  authorised:
    'ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website,ae_website_platform,ac_authorisationNotificationDate,ac_authorisationEndDate,ac_serviceCode,ac_serviceCode_cou,ac_comments,ac_lastupdate,',
  'non-compliant':
    'ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_website,ae_infrigment,ae_reason,ae_decision_date,ae_comments,ae_lastupdate',
  art: 'ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website,ac_authorisationNotificationDate,ac_authorisationEndDate,ae_credit_institution,wp_url,wp_authorisationNotificationDate,wp_url_cou,wp_comments,wp_lastupdate',
  emt: 'ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_commercial_name,ae_address,ae_website,ac_authorisationNotificationDate,ac_authorisationEndDate,ae_exemption48_4,ae_exemption48_5,ae_authorisation_other_emt,ae_DTI_FFG,ae_DTI,wp_url,wp_authorisationNotificationDate,wp_comments,wp_lastupdate',
  other:
    'ae_competentAuthority,ae_homeMemberState,ae_lei_name,ae_lei,ae_lei_cou_code,ae_lei_name_casp,ae_lei_casp,ae_offerCode_cou,ae_DTI_FFG,ae_DTI,wp_url,wp_comments,wp_lastupdate',
};
