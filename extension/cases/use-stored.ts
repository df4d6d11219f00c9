import { useEffect, useState } from 'preact/hooks';
import { whenChanged } from './told.ts';

/** What `load` gives, loaded again whenever cases change; undefined until it is there. `key` names what is loaded. */
export function useStored<Value>(load: () => Promise<Value>, key: string): Value | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: Value }>();
  useEffect(() => {
    let here = true;
    const again = () => {
      load().then(
        (value) => here && setLoaded({ key, value }),
        (fault: unknown) => console.error(fault),
      );
    };
    again();
    const stop = whenChanged(again);
    return () => {
      here = false;
      stop();
    };
  }, [key]);
  return loaded?.key === key ? loaded.value : undefined;
}
