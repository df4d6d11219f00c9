import type { Site } from '../site.ts';

/** Says who is asking: the echo that an exits file names. */
export const echo: Site = {
  hosts: ['echo.example'],
  answer({ path, address, country }) {
    if (path !== '/whereami') return undefined;
    const body = JSON.stringify({ ip: address, country: country ?? null });
    return { type: 'application/json', body };
  },
};
