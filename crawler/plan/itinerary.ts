import type { Stop } from '../../shared/case/case.ts';
import type { Arm } from '../../shared/observation/arm.ts';
import type { Traveller } from './situate.ts';

/** A visit that is to take place; `arm` where it is one of the geo matrix. */
export type Planned = {
  stop: Stop;
  traveller: Traveller;
  arm?: Arm;
  /** The links of its page decide which pages come next. */
  explores?: true;
};

/**
 * Stops x personas, page by page: the personas see a page shortly after one another, so that what
 * differs is the visitor rather than the hour.
 */
export function itinerary(stops: readonly Stop[], travellers: readonly Traveller[]): Planned[] {
  return stops.flatMap((stop) => travellers.map((traveller) => ({ stop, traveller })));
}
