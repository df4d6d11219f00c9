import { useEffect, useState } from 'preact/hooks';
import { whenChanged } from './told.ts';

/**
 * What `load` gives, loaded again whenever cases change; undefined until it is there. `key` names
 * what is loaded. A fault is thrown while rendering: `Guarded` around it says so.
 */
export function useStored<Value>(load: () => Promise<Value>, key: string): Value | undefined {
  const [loaded, setLoaded] = useState<{ key: string; value: Value }>();
  const [fault, setFault] = useState<{ of: unknown }>();
  useEffect(() => {
    let here = true;
    const again = () => {
      load().then(
        (value) => here && setLoaded({ key, value }),
        (caught: unknown) => here && setFault({ of: caught }),
      );
    };
    again();
    const stop = whenChanged(again);
    return () => {
      here = false;
      stop();
    };
  }, [key]);
  if (fault) throw fault.of;
  return loaded?.key === key ? loaded.value : undefined;
}
