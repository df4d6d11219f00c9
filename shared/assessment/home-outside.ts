import { isMemberState } from '../reference/member-state.ts';
import { stateOf } from './perimeter.ts';

/** What a firm says in its own state shows nothing, unless that state is itself in the Union. */
export function homeOutside(home: string | undefined): string | undefined {
  const state = stateOf(home);
  return state === undefined || isMemberState(state) ? undefined : state;
}
