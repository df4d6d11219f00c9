import { isMemberState } from '../reference/member-state.ts';
import type { Perimeter } from './assessment.ts';

/**
 * Whether Articles 59 and 61 concern the firm at all, from the state in which it is established.
 * An authorised third-country firm does not exist; an authorised group entity is a firm of its own.
 */
export function perimeter(home: string | undefined): { is: Perimeter; because: string } {
  if (home === undefined || home === '') {
    return { is: 'unclear', because: 'It is not known where the firm is established.' };
  }
  if (isMemberState(home.toUpperCase() === 'EL' ? 'GR' : home.toUpperCase())) {
    return {
      is: 'outside',
      because: `The firm is established in the Union (${home.toUpperCase()}): Art. 61 concerns third-country firms. Whether it is authorised was not looked up in the register.`,
    };
  }
  return {
    is: 'third-country',
    because: `The firm is established in ${home.toUpperCase()}, outside the Union. Whether an entity of its group is authorised was not looked up in the register.`,
  };
}
