import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, whenSettingsChange } from './settings.ts';

/** The settings as they stand, also after another window changed them; undefined until read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return whenSettingsChange(setSettings);
  }, []);
  return settings;
}
