import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { changeSettings } from '../cases/settings.ts';
import { useSettings } from '../cases/use-settings.ts';
import { say } from '../messages/say.ts';

/** Rights that the extension works without, and what each one adds. */
const optional = ['pageCapture', 'debugger'] as const;
type Optional = (typeof optional)[number];

/** The optional rights: given and taken back here, and used for nothing else than is said. */
export function PermissionSection() {
  const [given, setGiven] = useState<readonly string[]>([]);
  const settings = useSettings();
  const load = async () => setGiven((await browser.permissions.getAll()).permissions ?? []);
  useEffect(() => {
    void load();
  }, []);

  async function change(permission: Optional, wanted: boolean) {
    // Nothing is awaited before: the browser wants the click itself.
    const permissions = { permissions: [permission] };
    const done = wanted
      ? await browser.permissions.request(permissions)
      : await browser.permissions.remove(permissions);
    if (permission === 'debugger' && done) {
      await changeSettings({ wholePage: wanted ? 'debugger' : 'scroll' });
    }
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
      {settings?.wholePage === 'debugger' && <p class="quiet">{say('rights.debugger-used')}</p>}
    </section>
  );
}
