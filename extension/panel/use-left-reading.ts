import { useEffect } from 'preact/hooks';
import { tellWhenLeft } from '../tab/left-reading.ts';

/** While a tab is read under that name: sees to it that a reading which nobody ends is told as such. */
export function useLeftReading(tab: number | undefined, reading: string | undefined): void {
  useEffect(() => {
    if (tab === undefined || reading === undefined) return;
    const waiting = new AbortController();
    tellWhenLeft(tab, reading, waiting.signal).catch(() => undefined);
    return () => waiting.abort();
  }, [tab, reading]);
}
