import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { say } from '../messages/say.ts';

/** Rights that the extension works without; Chromium lets no extension ask for `debugger` in this way. */
const optional = ['pageCapture'] as const;
type Optional = (typeof optional)[number];

/** The optional rights: given and taken back here, and used for nothing else than is said. */
export function PermissionSection() {
  const [given, setGiven] = useState<readonly string[]>([]);
  const load = async () => setGiven((await browser.permissions.getAll()).permissions ?? []);
  useEffect(() => {
    void load();
  }, []);

  async function change(permission: Optional, wanted: boolean) {
    // Nothing is awaited before: the browser wants the click itself.
    const permissions = { permissions: [permission] };
    if (wanted) await browser.permissions.request(permissions);
    else await browser.permissions.remove(permissions);
    await load();
  }

  if (import.meta.env.FIREFOX) {
    return (
      <section class="part">
        <h2>{say('rights')}</h2>
        <p class="quiet">{say('rights.firefox')}</p>
      </section>
    );
  }
  return (
    <section class="part">
      <h2>{say('rights')}</h2>
      <p class="quiet">{say('rights.why')}</p>
      {optional.map((permission) => (
        <p class="right" key={permission}>
          <label>
            <input
              type="checkbox"
              checked={given.includes(permission)}
              onChange={({ currentTarget }) => void change(permission, currentTarget.checked)}
            />{' '}
            {say(`rights.${permission}`)}
          </label>
          <span class="quiet">{say(`rights.${permission}-why`)}</span>
        </p>
      ))}
    </section>
  );
}
